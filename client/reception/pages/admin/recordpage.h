// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/admin/adminsection.h"
#include "client/reception/pages/admin/recordform.h"
#include "client/reception/pages/admin/recordlist.h"
#include "client/ui/bidi.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/widgets/emptylist.h"
#include "client/ui/widgets/toaststack.h"

#include <QApplication>
#include <QHBoxLayout>

namespace medcrm::ui {

/// What administration pages say; a class for the translations of the template below.
struct RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(medcrm::ui::RecordWords)
};

/// A list of records and a form for one of them: what every administration page is. A page says where its records come
/// from, how they look in the list and which questions the form asks; the rest is here: new ones, saving, what the
/// server refuses, what somebody else saved meanwhile, taking back.
///
/// What is typed stays until it is saved or reverted: a draft is kept per record while others are looked at, and a push
/// changes only answers that the user has not touched. `window` and what the page reads from outlive it.
template <typename R, typename Details, typename Create, typename Update>
class RecordPage : public AdminSection
{
public:
    QStringList describe() const override
    {
        QStringList lines;
        for (const R &record : records())
            lines += nameOf(record) + (record.active ? QString() : QStringLiteral(", inactive"));
        if (m_open != none)
            lines += QStringLiteral("form: ") + nameOf(inForm())
                + (isDirty() ? QStringLiteral(", unsaved") : QString());
        return lines;
    }
    RecordList *list() const { return m_list; }
    RecordEditor *editor() const { return m_editor; }

    /// Whether something typed waits to be saved.
    bool hasDrafts() const { return !m_drafts.isEmpty() || isDirty(); }

protected:
    using Key = decltype(R::id);
    static constexpr qint64 none = -1;
    static constexpr qint64 fresh = 0;

    RecordPage(SessionWindow &window, const RecordList::Words &words, const QString &hint)
        : m_window(window)
        , m_list(new RecordList(words))
        , m_editor(new RecordEditor(hint))
        , m_form(*m_editor)
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_list, 2);
        layout->addWidget(m_editor, 3);
        Theme::current().bind(this, [layout] { layout->setSpacing(Theme::current().space(Space::Medium)); });
        setFocusProxy(m_list->view());
        connectList();
        connectEditor();
        const auto follow = [this](const ConnectionStatus &status) {
            m_editor->setConnected(status.state == ConnectionState::Live
                                   || status.state == ConnectionState::Behind);
        };
        connect(&session().connection(), &Connection::statusChanged, this, follow);
        follow(session().connection().status());
    }

    /// All records, inactive ones too.
    virtual QList<R> records() const = 0;
    virtual const R *find(Key id) const = 0;
    virtual RecordRow rowOf(const R &record) const = 0;
    /// What a new one begins with.
    virtual Details blank() const = 0;
    virtual QString nameOf(const Details &details) const = 0;
    /// What follows from deactivating it, in sentences.
    virtual QString consequences(const R &record) const = 0;
    /// A record from a reply: to where records() reads it, before its event comes.
    virtual void take(const R &record) = 0;
    /// After the form shows another value, or another record: choices and hints that depend on it.
    virtual void adjust(const Details &) { }
    /// With the whole reply, for what it carries beside the record.
    virtual void created(const typename Create::Reply &) { }

    SessionWindow &window() const { return m_window; }
    ClientSession &session() const { return m_window.session(); }
    const ClinicDay &day() const { return m_window.session().day(); }
    RecordForm<Details> &form() { return m_form; }
    /// The record in the form; null for a new one or none.
    const R *openRecord() const { return m_open > 0 ? find(Key(m_open)) : nullptr; }
    Details inForm() const { return m_form.read(m_base); }

    /// Some records are others now.
    void refresh()
    {
        if (m_open > 0)
            pushed(Key(m_open));
        showRows();
    }
    /// All are others: of another clinic.
    void startAnew()
    {
        m_drafts.clear();
        m_open = none;
        m_list->setOpen(none);
        showRows();
        showState();
    }

    /// For pages of the followed clinic's records, which all change when another clinic is followed.
    void followClinic()
    {
        connect(&session().day(), &ClinicDay::wasReset, this, [this] {
            const ClinicId clinic = day().isLoaded() ? day().clinic().id : ClinicId();
            if (std::exchange(m_clinic, clinic) == clinic)
                refresh();
            else
                startAnew();
        });
        m_clinic = day().isLoaded() ? day().clinic().id : ClinicId();
    }

    /// Changes a record to other details, not through the form; `done` says so.
    template <typename Done>
    void update(const R &record, const Details &details, Done done)
    {
        session().api().call(Update{record.id, record.revision, details}, this,
                             [this, done](const Result<R> &reply) {
                                 if (!reply) {
                                     m_window.showFailure(reply.error());
                                     return;
                                 }
                                 take(*reply);
                                 refresh();
                                 done(*reply);
                             });
    }

private:
    struct Draft
    {
        R record; ///< As it was when typing began; without an id for a new one.
        Details mine;
    };

    void connectList()
    {
        connect(m_list, &RecordList::chosen, this, [this](qint64 id) { open(id); });
        connect(m_list, &RecordList::formWanted, this, [this] { m_editor->takeFocus(); });
        connect(m_list, &RecordList::newWanted, this, [this] {
            open(fresh);
            m_editor->takeFocus();
        });
    }

    void connectEditor()
    {
        connect(m_editor, &RecordEditor::edited, this, [this] {
            if (m_filling)
                return;
            showState();
            showRows();
            adjust(inForm());
        });
        connect(m_editor, &RecordEditor::saveWanted, this, [this] { save(); });
        connect(m_editor, &RecordEditor::revertWanted, this, [this] { revert(); });
        connect(m_editor, &RecordEditor::activityWanted, this, [this] { changeActivity(); });
        connect(m_editor, &RecordEditor::left, this, [this] { m_list->takeFocus(); });
        connect(m_editor->differences(), &Differences::mineWanted, this, [this] { endConflict(); });
        connect(m_editor->differences(), &Differences::theirsWanted, this, [this] {
            fill(m_base);
            endConflict();
        });
    }

    bool isDirty() const { return m_open != none && !(m_form.read(m_base) == m_base); }

    void open(qint64 id)
    {
        if (id == m_open)
            return;
        keepDraft();
        m_editor->differences()->hide();
        m_editor->clearErrors();
        m_open = id;
        const auto draft = m_drafts.find(id);
        const R *record = find(Key(id));
        m_record = draft != m_drafts.end() ? draft->record : record ? *record : R();
        m_base = id == fresh ? blank() : static_cast<const Details &>(m_record);
        fill(draft != m_drafts.end() ? draft->mine : m_base);
        if (draft != m_drafts.end())
            m_drafts.erase(draft);
        m_list->setOpen(id);
        showRows();
        if (record)
            pushed(record->id); // somebody may have changed it since the draft
        showState();
    }

    void keepDraft()
    {
        if (isDirty())
            m_drafts.insert(m_open, {m_record, inForm()});
    }

    void fill(const Details &details)
    {
        m_filling = true;
        adjust(details);
        m_form.show(details);
        m_filling = false;
        showState();
    }

    void showRows()
    {
        QList<RecordRow> rows;
        for (const R &record : records()) {
            RecordRow row = rowOf(record);
            row.id = record.id.value();
            row.active = record.active;
            row.unsaved = row.id == m_open ? isDirty() : m_drafts.contains(row.id);
            rows.append(row);
        }
        m_list->setRows(rows);
        Q_EMIT contentsChanged();
    }

    /// Away from the form when what was done in it is done: Ctrl+Z is then the window's, not a field's.
    void leaveForm()
    {
        if (m_editor->isAncestorOf(QApplication::focusWidget()))
            m_list->takeFocus();
    }

    void showState()
    {
        RecordEditor::State state;
        state.open = m_open != none;
        state.isNew = m_open == fresh;
        state.dirty = isDirty();
        state.active = m_record.active;
        const QString name = nameOf(m_base).trimmed();
        state.heading = state.isNew || name.isEmpty() ? RecordWords::tr("New") : isolate(name);
        m_editor->setState(state);
    }

    /// The open record may be another now: untouched answers follow it, touched ones stay.
    void pushed(Key id)
    {
        const R *theirs = find(id);
        if (!theirs || theirs->revision <= m_record.revision)
            return;
        QList<Difference> differences;
        const Details mine = m_form.merged(m_base, inForm(), *theirs, differences);
        m_record = *theirs;
        m_base = *theirs;
        fill(mine);
        if (!differences.isEmpty())
            m_editor->differences()->show(
                m_who.isEmpty() ? RecordWords::tr("Somebody changed this meanwhile.") : m_who, differences);
        showState();
    }

    void endConflict()
    {
        m_editor->differences()->hide();
        showState();
        showRows();
        m_editor->takeFocus();
    }

    void save()
    {
        if (m_editor->isBusy() || m_open == none)
            return;
        m_editor->clearErrors();
        m_editor->setBusy(true);
        if (m_open == fresh)
            create(inForm());
        else
            change(m_record, inForm());
    }

    void create(const Details &details)
    {
        session().api().call(
            Create{details}, this, [this, details](const Result<typename Create::Reply> &reply) {
                m_editor->setBusy(false);
                if (!reply)
                    return refused(fresh, reply.error());
                const R record = recordIn(*reply);
                saved(fresh, record, details);
                m_window.toasts().show(RecordWords::tr("Created %1").arg(isolate(nameOf(record))));
                created(*reply);
            });
    }

    void change(const R &before, const Details &details)
    {
        session().api().call(
            Update{before.id, before.revision, details}, this,
            [this, before, details](const Result<R> &reply) {
                m_editor->setBusy(false);
                if (!reply)
                    return refused(before.id.value(), reply.error());
                saved(before.id.value(), *reply, details);
                m_window.toasts().show(
                    RecordWords::tr("Saved %1").arg(isolate(nameOf(*reply))), RecordWords::tr("Undo"), this,
                    [this, before, after = *reply] {
                        update(after, before, [this](const R &now) {
                            m_window.toasts().show(
                                RecordWords::tr("%1 is as before").arg(isolate(nameOf(now))));
                        });
                    });
            });
    }

    static const R &recordIn(const R &reply) { return reply; }
    template <typename Reply>
    static const R &recordIn(const Reply &reply)
    {
        return reply.user;
    }

    void saved(qint64 opened, const R &record, const Details &sent)
    {
        take(record);
        if (m_open == opened) {
            const bool typedOn = !(inForm() == sent);
            m_record = record;
            m_base = record;
            m_open = record.id.value();
            if (!typedOn)
                fill(m_base);
        } else {
            m_drafts.remove(opened);
        }
        showRows();
        m_list->setOpen(m_open);
        showState();
        leaveForm();
    }

    void refused(qint64 opened, const Error &error)
    {
        if (m_open != opened) {
            m_window.showFailure(error);
            return;
        }
        const std::optional<R> current = currentRecord<R>(error);
        if (error.code == ErrorCode::Conflict && current && current->revision > m_record.revision) {
            m_who = error.message;
            take(*current);
            pushed(current->id);
            m_who.clear();
            if (m_editor->differences()->isShown())
                m_editor->takeFocus();
            else
                save(); // they changed something else: both hold
            showRows();
            return;
        }
        m_editor->showError(error);
    }

    void revert()
    {
        const Details mine = inForm();
        const qint64 was = m_open;
        m_editor->clearErrors();
        m_editor->differences()->hide();
        if (was == fresh) {
            fill(m_base); // so that no draft is kept
            m_open = none;
            m_list->setOpen(none);
        } else {
            fill(m_base);
        }
        showRows();
        showState();
        leaveForm();
        if (mine == m_base)
            return;
        m_window.toasts().show(RecordWords::tr("What was typed is discarded"), RecordWords::tr("Undo"), this,
                               [this, mine, was] {
                                   open(was);
                                   fill(mine);
                                   showRows();
                               });
    }

    void changeActivity()
    {
        const R *record = openRecord();
        if (!record)
            return;
        if (!record->active)
            return setActive(*record, true);
        m_editor->clearErrors();
        m_editor->ask(consequences(*record), RecordWords::tr("Deactivate"), [this, id = record->id] {
            if (const R *now = find(id))
                setActive(*now, false);
        });
    }

    void setActive(const R &record, bool active)
    {
        Details details = record;
        details.active = active;
        m_editor->setBusy(true);
        session().api().call(Update{record.id, record.revision, details}, this,
                             [this, active, id = record.id](const Result<R> &reply) {
                                 m_editor->setBusy(false);
                                 if (!reply)
                                     return refused(id.value(), reply.error());
                                 take(*reply);
                                 refresh();
                                 leaveForm();
                                 const QString name = isolate(nameOf(*reply));
                                 m_window.toasts().show(active
                                                            ? RecordWords::tr("%1 is active again").arg(name)
                                                            : RecordWords::tr("%1 is deactivated").arg(name),
                                                        RecordWords::tr("Undo"), this, [this, active, id] {
                                                            if (const R *now = find(id))
                                                                setActive(*now, !active);
                                                        });
                             });
    }

    SessionWindow &m_window;
    RecordList *m_list;
    RecordEditor *m_editor;
    RecordForm<Details> m_form;
    QMap<qint64, Draft> m_drafts; ///< Of records that are not open now.
    qint64 m_open = none;
    R m_record; ///< The open one, as the form's base.
    Details m_base;
    ClinicId m_clinic; ///< Whose records are shown.
    QString m_who; ///< Says who changed the record, while that is known.
    bool m_filling = false;
};

} // namespace medcrm::ui
