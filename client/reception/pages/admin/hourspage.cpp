// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/hourspage.h"

#include "client/reception/pages/admin/calllistdialog.h"
#include "client/reception/pages/admin/dayslist.h"
#include "client/reception/pages/admin/hitsdialog.h"
#include "client/reception/pages/admin/recordlist.h"
#include "client/reception/pages/admin/stretchform.h"
#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/week.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/elidedlabel.h"
#include "client/ui/widgets/emptylist.h"
#include "client/ui/widgets/segmentedtabs.h"
#include "client/ui/widgets/toaststack.h"
#include "client/ui/widgets/weekgrid.h"

#include <QApplication>
#include <QKeyEvent>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr qint64 nobody = -1;
// Stands in the list for the clinic itself; no doctor has this number.
constexpr qint64 wholeClinic = std::numeric_limits<qint64>::max();

} // namespace

void HoursPage::followClinic()
{
    const ClinicDay &day = m_window.session().day();
    const ClinicId clinic = day.isLoaded() ? day.clinic().id : ClinicId();
    if (std::exchange(m_clinic, clinic) != clinic) {
        m_drafts.clear();
        m_open = nobody;
        m_draft = {};
        m_list->setOpen(nobody);
    }
    setWeek(day.today());
    refresh();
}

HoursDraft HoursPage::draftOf(qint64 key) const
{
    HoursDraft draft;
    draft.clinic = m_clinic;
    if (key == wholeClinic)
        return draft;
    draft.doctor = DoctorId(key);
    if (const WeeklySchedule *schedule = m_year.hours().schedule(*draft.doctor)) {
        draft.base = *schedule;
    } else {
        draft.base.clinic = m_clinic;
        draft.base.doctor = *draft.doctor;
    }
    draft.rules = draft.base.rules;
    return draft;
}

void HoursPage::open(qint64 key)
{
    if (key == m_open)
        return;
    if (m_draft.isDirty())
        m_drafts.insert(m_open, m_draft);
    const bool wasClinic = std::exchange(m_open, key) == wholeClinic;
    m_chosen = -1;
    m_differences->hide();
    m_banner->clear();
    m_draft = m_drafts.contains(key) ? m_drafts.take(key) : draftOf(key);
    rebase();
    if (key == wholeClinic || wasClinic)
        m_tabs->setCurrentIndex(key == wholeClinic ? 1 : 0);
    m_tabs->setTabEnabled(0, key != wholeClinic);
    m_list->setOpen(key);
    refresh();
    const auto first = std::min_element(
        m_draft.rules.begin(), m_draft.rules.end(),
        [](const ScheduleRule &a, const ScheduleRule &b) { return a.fromMinute < b.fromMinute; });
    m_grid->showFrom(first == m_draft.rules.end() ? 7 * 60 + 30 : std::max(0, first->fromMinute - 30));
}

void HoursPage::hoursChanged()
{
    rebase();
    refresh();
}

/// Untouched weekdays follow what somebody else saved, touched ones stay; where both were changed the user chooses.
void HoursPage::rebase()
{
    if (m_open == nobody)
        return;
    const HoursDraft now = draftOf(m_open);
    if (m_draft.doctor && now.base.revision > m_draft.base.revision) {
        const QList<Difference> differences = m_draft.rebase(now.base);
        if (!differences.isEmpty())
            m_differences->show(tr("Somebody changed these hours meanwhile."), differences);
    }
    const QList<ScheduleException> saved = m_year.exceptions();
    m_draft.removed.removeIf([&](ScheduleExceptionId id) {
        return std::none_of(saved.begin(), saved.end(),
                            [id](const ScheduleException &exception) { return exception.id == id; });
    });
    m_draft.added.removeIf([&](const ScheduleExceptionDetails &added) { // this one came from somebody else
        return std::any_of(saved.begin(), saved.end(), [&](const ScheduleException &exception) {
            return static_cast<const ScheduleExceptionDetails &>(exception) == added;
        });
    });
    if (m_chosen >= m_draft.rules.size())
        m_chosen = -1;
}

QString HoursPage::nameOf(const HoursDraft &draft) const
{
    return draft.doctor ? m_window.session().day().doctorName(*draft.doctor) : tr("Whole clinic");
}

void HoursPage::showRows()
{
    const ClinicDay &day = m_window.session().day();
    QList<RecordRow> rows;
    const auto add = [&](qint64 key, const QString &title, const QString &subtitle, bool active) {
        RecordRow row;
        row.id = key;
        row.title = title;
        row.subtitle = subtitle;
        row.active = active;
        row.first = key == wholeClinic;
        row.unsaved = key == m_open ? m_draft.isDirty() : m_drafts.contains(key);
        rows.append(row);
    };
    if (day.isLoaded())
        add(wholeClinic, tr("Whole clinic"), tr("Holidays and other hours"), true);
    for (const Doctor &doctor : day.doctors()) {
        const WeeklySchedule *schedule = m_year.hours().schedule(doctor.id);
        const QString subtitle = !m_year.isLoaded() ? QString()
            : schedule && !schedule->rules.isEmpty()
            ? tr("%n stretches a week", nullptr, int(schedule->rules.size()))
            : tr("No working hours yet");
        add(doctor.id.value(), doctor.fullName, subtitle, doctor.active);
    }
    m_list->setRows(rows);
}

void HoursPage::refresh()
{
    showRows();
    m_hint->setVisible(m_open == nobody);
    m_editor->setVisible(m_open != nobody);
    if (m_open == nobody)
        return;
    m_heading->setText(isolate(nameOf(m_draft)));
    QList<Choice> rooms{{0, tr("The doctor's own")}};
    for (const Room &room : m_window.session().day().rooms()) {
        if (room.active)
            rooms.append({room.id.value(), room.name});
    }
    m_stretch->setRooms(rooms);
    showWeek();
    Q_EMIT contentsChanged();
    m_days->show(m_draft, m_year.exceptions(), m_window.session().day().today());
    const QList<ScheduleException> exceptions = m_year.exceptions();
    const auto own =
        std::count_if(exceptions.begin(), exceptions.end(), [this](const ScheduleException &exception) {
            return exception.doctor == m_draft.doctor;
        });
    m_tabs->setCount(1, int(own + m_draft.added.size()));
    showButtons();
}

void HoursPage::showWeek()
{
    QList<WeekStretch> stretches;
    for (qsizetype i = 0; i < m_draft.rules.size(); ++i) {
        const ScheduleRule &rule = m_draft.rules[i];
        if (!holdsInWeek(rule, m_week))
            continue;
        const QString room = rule.room ? m_window.session().day().roomName(*rule.room) : QString();
        stretches.append({int(i), rule.weekday, rule.fromMinute, rule.toMinute, room});
    }
    m_grid->setStretches(stretches);
    m_grid->setCurrent(m_chosen);
    showStretch();
}

void HoursPage::showStretch()
{
    const bool chosen = m_chosen >= 0 && m_chosen < m_draft.rules.size();
    m_stretch->show(chosen ? std::optional(m_draft.rules[m_chosen]) : std::nullopt,
                    m_window.session().day().today());
}

void HoursPage::showButtons()
{
    const bool dirty = m_draft.isDirty();
    m_save->setEnabled(dirty && !m_differences->isShown());
    m_revert->setEnabled(dirty);
}

void HoursPage::setWeek(QDate day)
{
    m_week = day;
    m_grid->setWeek(day);
    const QDate begin = weekBegin(day);
    m_weekText->setText(dateText(begin, u"d MMM"_s) + u" – "_s + dateText(begin.addDays(6), u"d MMM yyyy"_s));
    m_chosen = -1;
}

bool HoursPage::tryRules(const QList<ScheduleRule> &rules, const ScheduleRule &chosen)
{
    m_banner->clear();
    if (const Result<> valid = m_draft.setRules(rules); !valid) {
        m_banner->showMessage(valid.error().message, Tone::Urgent);
        m_stretch->refuse(valid.error());
        return false;
    }
    m_chosen = int(m_draft.rules.indexOf(chosen));
    refresh();
    return true;
}

void HoursPage::drawStretch(int weekday, int from, int to)
{
    ScheduleRule rule;
    rule.weekday = weekday;
    rule.fromMinute = from;
    rule.toMinute = to;
    tryRules(m_draft.rules + QList{rule}, rule);
}

void HoursPage::changeStretch(int index, const ScheduleRule &rule)
{
    if (index < 0 || index >= m_draft.rules.size())
        return;
    QList<ScheduleRule> rules = m_draft.rules;
    rules[index] = rule;
    tryRules(rules, rule);
}

void HoursPage::removeStretch(int index)
{
    if (index < 0 || index >= m_draft.rules.size())
        return;
    QList<ScheduleRule> rules = m_draft.rules;
    const ScheduleRule removed = rules.takeAt(index);
    tryRules(rules, removed);
    m_grid->setFocus(Qt::OtherFocusReason);
}

void HoursPage::copyDay(const QList<int> &weekdays)
{
    if (m_chosen < 0 || m_chosen >= m_draft.rules.size())
        return;
    const ScheduleRule chosen = m_draft.rules[m_chosen];
    const QList<ScheduleRule> before = m_draft.rules;
    HoursDraft copied = m_draft;
    if (const Result<> done = copied.copyDay(chosen.weekday, weekdays, m_week); !done) {
        m_banner->showMessage(done.error().message, Tone::Urgent);
        return;
    }
    tryRules(copied.rules, chosen);
    m_window.toasts().show(tr("Copied %1").arg(QLocale().standaloneDayName(chosen.weekday)), tr("Undo"), this,
                           [this, before, chosen] { tryRules(before, chosen); });
}

void HoursPage::revert()
{
    const HoursDraft mine = m_draft;
    const qint64 was = m_open;
    m_draft = draftOf(m_open);
    m_chosen = -1;
    m_banner->clear();
    m_differences->hide();
    refresh();
    if (!mine.isDirty())
        return;
    m_window.toasts().show(tr("What was changed is discarded"), tr("Undo"), this, [this, mine, was] {
        open(was);
        m_draft = mine;
        rebase();
        refresh();
    });
}

void HoursPage::save()
{
    if (!m_draft.isDirty() || m_save->isBusy() || m_differences->isShown())
        return;
    m_banner->clear();
    HoursDraft draft = m_draft;
    for (const ScheduleException &exception : m_year.exceptions()) {
        if (draft.removed.contains(exception.id))
            draft.takenBack.append(exception);
    }
    preview(draft);
}

void HoursPage::preview(const HoursDraft &draft)
{
    m_save->setBusy(true);
    m_window.session().api().call(
        PreviewSchedule{draft.change()}, this,
        [this, draft](const Result<ScheduleHits> &reply) { previewed(reply, draft); });
}

void HoursPage::previewed(const Result<ScheduleHits> &reply, const HoursDraft &draft)
{
    if (!reply) {
        m_save->setBusy(false);
        m_banner->showMessage(reply.error().message, Tone::Urgent);
        return;
    }
    if (reply->appointments.isEmpty() && !reply->more) {
        send(draft);
        return;
    }
    m_save->setBusy(false);
    auto *dialog = new HitsDialog(m_window, draft, m_year.exceptions(), *reply, this);
    connect(dialog, &HitsDialog::saved, this,
            [this, draft](const SavedSchedule &done, const QList<Appointment> &before) {
                saved(draft, done, before);
            });
    dialog->open();
}

void HoursPage::send(const HoursDraft &draft)
{
    SaveSchedule request;
    request.change = draft.change();
    if (request.change.rules)
        request.revision = draft.base.revision;
    m_window.session().api().call(request, this, [this, draft](const Result<SavedSchedule> &reply) {
        m_save->setBusy(false);
        if (reply)
            return saved(draft, *reply, {});
        const auto hits = currentRecord<ScheduleHits>(reply.error());
        if (hits && reply.error().code == ErrorCode::Conflict)
            return previewed(*hits, draft); // somebody has just booked there
        if (const auto theirs = currentRecord<WeeklySchedule>(reply.error()))
            m_year.upsert(*theirs); // shows what differs
        else
            m_banner->showMessage(reply.error().message, Tone::Urgent);
    });
}

/// What was typed on while it was on its way stays in hand.
void HoursPage::saved(const HoursDraft &draft, const SavedSchedule &reply, const QList<Appointment> &before)
{
    const qint64 key = draft.doctor ? draft.doctor->value() : wholeClinic;
    m_drafts.remove(key);
    if (m_open == key) {
        m_draft.added.removeIf(
            [&](const ScheduleExceptionDetails &added) { return draft.added.contains(added); });
        m_draft.removed.subtract(draft.removed);
    }
    for (const ScheduleExceptionId id : draft.removed)
        m_year.remove(id);
    for (const ScheduleException &exception : reply.exceptions)
        m_year.add(exception);
    if (reply.schedule)
        m_year.upsert(*reply.schedule);
    for (const Appointment &appointment : reply.appointments)
        m_window.session().day().upsert(appointment);
    refresh();
    if (m_editor->isAncestorOf(QApplication::focusWidget()) && m_tabs->currentIndex() == 0)
        m_grid->setFocus(Qt::OtherFocusReason); // Ctrl+Z is then the window's, not a field's
    tellSaved(draft, reply, movedOf(before, reply.appointments));
}

/// Hours that moved nobody can be taken back. Of moved and cancelled bookings patients may have been told by then: they are
/// called, and what was done before, which these hours stand on, is not undone any more either.
void HoursPage::tellSaved(const HoursDraft &draft, const SavedSchedule &reply,
                          const QList<MovedBooking> &moved)
{
    const QString name = nameOf(draft);
    QStringList message{tr("Saved the hours of %1").arg(isolate(name))};
    if (moved.isEmpty()) {
        m_window.toasts().show(message.first(), tr("Undo"), this,
                               [this, draft, reply] { undo(draft, reply); });
        return;
    }
    const int cancelled =
        int(std::count_if(moved.begin(), moved.end(), std::mem_fn(&MovedBooking::isCancelled)));
    if (cancelled < moved.size())
        message += tr("bookings moved: %1").arg(moved.size() - cancelled);
    if (cancelled > 0)
        message += tr("bookings cancelled: %1").arg(cancelled);
    m_window.toasts().forgetUndos();
    m_window.toasts().tell(message.join(u" · "_s), tr("Whom to call"), this, [this, draft, name, moved] {
        (new CallListDialog(m_window, name, draft.doctor, moved, this))->open();
    });
}

/// Back to what it was, as one more change: it may hit bookings made since, and then asks about them.
void HoursPage::undo(const HoursDraft &before, const SavedSchedule &saved)
{
    HoursDraft back = draftOf(before.doctor ? before.doctor->value() : wholeClinic);
    back.rules = before.base.rules;
    for (const ScheduleException &exception : saved.exceptions)
        back.removed += exception.id;
    back.added = before.takenBack;
    if (back.isDirty())
        preview(back);
}

QStringList HoursPage::describe() const
{
    QStringList lines;
    for (const ScheduleRule &rule : m_draft.rules)
        lines += u"hours: %1 %2"_s.arg(QLocale::c().standaloneDayName(rule.weekday),
                                       stretchText(rule.fromMinute, rule.toMinute));
    return lines;
}

HitsDialog *HoursPage::hits() const
{
    return findChild<HitsDialog *>();
}

QString HoursPage::weekText() const
{
    return m_weekText->text();
}

QString HoursPage::notice() const
{
    return m_banner->isHidden() ? QString() : m_banner->text();
}

void HoursPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_draft.isDirty() && m_open != nobody)
        revert();
    else
        QWidget::keyPressEvent(event);
}

} // namespace medcrm::ui
