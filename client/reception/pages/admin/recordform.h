// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/admin/choices.h"
#include "client/reception/pages/admin/recordeditor.h"
#include "client/ui/widgets/findfield.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/numberfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace medcrm::ui {

/// The questions of a RecordEditor bound to the members they answer: fills the form from a value, reads it back, and
/// joins what two people changed. A member is given by a function `auto &(auto &details)`, so that one declaration
/// serves for reading and writing.
///
///     form.text(u"name"_s, tr("Name"), [](auto &room) -> auto & { return room.name; });
template <typename Details>
class RecordForm
{
public:
    explicit RecordForm(RecordEditor &editor)
        : m_editor(editor)
    {
    }

    template <typename Member>
    QLineEdit *text(const QString &name, const QString &label, Member member)
    {
        auto *edit = new QLineEdit;
        bind(
            m_editor.addField(name, label, edit), member,
            [edit](const QString &value) {
                if (edit->text() != value)
                    edit->setText(value);
            },
            [edit] { return edit->text(); }, [](const QString &value) { return value; });
        return edit;
    }

    template <typename Member>
    QPlainTextEdit *lines(const QString &name, const QString &label, Member member)
    {
        auto *edit = new QPlainTextEdit;
        bind(
            m_editor.addField(name, label, edit), member,
            [edit](const QString &value) {
                if (edit->toPlainText() != value)
                    edit->setPlainText(value);
            },
            [edit] { return edit->toPlainText(); }, [](const QString &value) { return value; });
        Theme::current().bind(edit, [edit] { edit->setFixedHeight(Theme::current().px(56)); });
        return edit;
    }

    template <typename Member>
    NumberField *number(const QString &name, const QString &label, Member member, int least, int most,
                        const QString &unit)
    {
        auto *edit = new NumberField(least, most, unit);
        bind(
            m_editor.addField(name, label, edit), member, [edit](int value) { edit->setValue(value); },
            [edit] { return edit->value(); },
            [edit](int value) { return QString::number(value) + edit->suffix(); });
        return edit;
    }

    template <typename Member>
    PriceField *price(const QString &name, const QString &label, Member member)
    {
        auto *edit = new PriceField;
        bind(
            m_editor.addField(name, label, edit), member, [edit](qint64 value) { edit->setMinor(value); },
            [edit] { return edit->minor(); },
            [](qint64 value) { return QString::number(double(value) / 100, 'f', 2); });
        return edit;
    }

    /// `label` stands over it, `text` beside the box.
    template <typename Member>
    QCheckBox *check(const QString &name, const QString &label, const QString &text, Member member)
    {
        auto *box = new QCheckBox(text);
        bind(
            m_editor.addField(name, label, box), member, [box](bool value) { box->setChecked(value); },
            [box] { return box->isChecked(); },
            [](bool value) {
                return value ? QCoreApplication::translate("RecordForm", "Yes")
                             : QCoreApplication::translate("RecordForm", "No");
            });
        return box;
    }

    /// One of an enum's values.
    template <typename Member, typename E>
    QComboBox *option(const QString &name, const QString &label, Member member,
                      const QList<std::pair<E, QString>> &options)
    {
        auto *combo = new QComboBox;
        for (const auto &[value, text] : options)
            combo->addItem(text, qint64(value));
        bind(
            m_editor.addField(name, label, combo), member,
            [combo](E value) { choose(*combo, qint64(value)); }, [combo] { return E(chosenValue(*combo)); },
            [combo](E value) { return combo->itemText(combo->findData(qint64(value))); });
        return combo;
    }

    /// Another record, or none. The page keeps the choices up to date; `nameOf(id)` names one that is not among them.
    template <typename IdType, typename Member, typename NameOf>
    QComboBox *reference(const QString &name, const QString &label, Member member, NameOf nameOf)
    {
        auto *combo = new QComboBox;
        const auto number = [](const std::optional<IdType> &id) { return id ? id->value() : 0; };
        bind(
            m_editor.addField(name, label, combo), member,
            [=](const std::optional<IdType> &id) {
                choose(*combo, number(id), id ? nameOf(*id) : QString());
            },
            [combo] {
                const IdType id(chosenValue(*combo));
                return id.isValid() ? std::optional(id) : std::nullopt;
            },
            [=](const std::optional<IdType> &id) { return id ? nameOf(*id) : QString(); });
        return combo;
    }

    /// Any other editor: how it shows a value, how it is read, and how a value is put into words.
    template <typename Member, typename Show, typename Read, typename Words>
    void bind(FormField *field, Member member, Show show, Read read, Words words)
    {
        m_bindings.append({field, [=](const Details &details) { show(member(details)); },
                           [=](Details &details) { member(details) = read(); },
                           [=](const Details &a, const Details &b) { return member(a) == member(b); },
                           [=](Details &to, const Details &from) { member(to) = member(from); },
                           [=](const Details &details) { return words(member(details)); }});
    }

    void show(const Details &details) const
    {
        for (const Binding &binding : m_bindings)
            binding.show(details);
    }

    /// `base` with the answers in the form.
    Details read(Details base) const
    {
        for (const Binding &binding : m_bindings)
            binding.read(base);
        return base;
    }

    /// Theirs, with what only I changed put in; what both changed differently stays mine and is told in `differences`.
    Details merged(const Details &base, const Details &mine, const Details &theirs,
                   QList<Difference> &differences) const
    {
        Details result = theirs;
        for (const Binding &binding : m_bindings) {
            if (binding.same(mine, base) || binding.same(mine, theirs))
                continue;
            binding.copy(result, mine);
            if (!binding.same(theirs, base))
                differences.append(
                    {binding.field->editor()->accessibleName(), binding.words(mine), binding.words(theirs)});
        }
        return result;
    }

private:
    struct Binding
    {
        FormField *field;
        std::function<void(const Details &)> show;
        std::function<void(Details &)> read;
        std::function<bool(const Details &, const Details &)> same;
        std::function<void(Details &, const Details &)> copy;
        std::function<QString(const Details &)> words;
    };

    RecordEditor &m_editor;
    QList<Binding> m_bindings;
};

} // namespace medcrm::ui
