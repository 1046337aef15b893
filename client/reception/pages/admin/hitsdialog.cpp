// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/hitsdialog.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/label.h"
#include "client/ui/wording.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr int searchedDays = 14;

/// The exceptions as they will be; ids of the added ones don't matter here.
QList<ScheduleException> exceptionsAfter(const HoursDraft &draft, QList<ScheduleException> exceptions)
{
    exceptions.removeIf([&](const ScheduleException &old) { return draft.removed.contains(old.id); });
    for (const ScheduleExceptionDetails &details : draft.added) {
        ScheduleException added;
        static_cast<ScheduleExceptionDetails &>(added) = details;
        exceptions.append(added);
    }
    return exceptions;
}

} // namespace

HitsDialog::HitsDialog(SessionWindow &window, const HoursDraft &draft,
                       const QList<ScheduleException> &exceptions, const ScheduleHits &hits, QWidget *parent)
    : SessionDialog(window, tr("Bookings outside the new hours"), tr("Save"), parent)
    , m_draft(draft)
    , m_after(exceptionsAfter(draft, exceptions))
    , m_grid(new QGridLayout)
    , m_count(new Label({}, TextStyle::Body, Color::TextMuted))
{
    m_count->setWordWrap(true);
    content()->addWidget(m_count);
    content()->addWidget(makeForAll());
    content()->addLayout(m_grid);
    content()->addStretch();
    m_grid->setColumnStretch(0, 1);
    connect(this, &FormDialog::submitted, this, &HitsDialog::submit);
    Theme::current().bind(this, [this] {
        setMinimumWidth(Theme::current().px(620));
        m_grid->setHorizontalSpacing(Theme::current().space(Space::Medium));
        m_grid->setVerticalSpacing(Theme::current().space(Space::Small));
    });
    setHits(hits);
    if (!m_lines.isEmpty())
        setFirstFocus(m_lines.first().action);
}

QWidget *HitsDialog::makeForAll()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &text, HitAction action) {
        auto *button = new ActionButton(text);
        button->setButtonSize(ActionButton::Size::Small);
        layout->addWidget(button);
        connect(button, &ActionButton::clicked, this, [this, action] {
            decideAll(action);
            primary()->setFocus(Qt::OtherFocusReason); // Enter saves next, and decides nothing again
        });
    };
    add(tr("Keep all"), HitAction::Keep);
    add(tr("Move all"), HitAction::Move);
    add(tr("Cancel all bookings"), HitAction::Cancel);
    layout->addStretch();
    return row;
}

/// Lines that are there keep their decision; those that are not hit any more go.
void HitsDialog::setHits(const ScheduleHits &hits)
{
    m_lines.removeIf([&](const Line &line) {
        const bool still = std::any_of(
            hits.appointments.begin(), hits.appointments.end(),
            [&](const Appointment &appointment) { return appointment.id == line.appointment.id; });
        if (!still) {
            line.action->deleteLater();
            line.time->deleteLater();
        }
        return !still;
    });
    for (const Appointment &appointment : hits.appointments) {
        if (Line *line = find(appointment.id))
            line->appointment = appointment;
        else
            addLine(appointment);
    }
    QString text =
        tr("%n bookings would lie outside. Say what becomes of each; a kept one stays, marked as outside "
           "the hours.",
           nullptr, int(hits.appointments.size()));
    if (hits.more)
        text += u' ' + tr("There are more: make the change smaller, or save it in parts.");
    m_count->setText(text);
}

void HitsDialog::addLine(const Appointment &appointment)
{
    Line line{appointment, new QComboBox, new QComboBox, {}, false};
    line.action->addItem(tr("Keep"), int(HitAction::Keep));
    line.action->addItem(tr("Cancel"), int(HitAction::Cancel));
    line.action->addItem(tr("Move to"), int(HitAction::Move));
    const QString text = textOf(appointment);
    line.action->setAccessibleName(tr("What becomes of %1").arg(text));
    line.time->setAccessibleName(tr("New time of %1").arg(text));
    line.time->setVisible(false);
    line.time->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *label = new Label(text);
    label->setWordWrap(true);
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(line.action, row, 1);
    m_grid->addWidget(line.time, row, 2);
    connect(line.action, &QObject::destroyed, label, &QObject::deleteLater);
    connect(line.action, &QComboBox::currentIndexChanged, this,
            [this, id = appointment.id] { actionChosen(id); });
    m_lines.append(line);
}

HitsDialog::Line *HitsDialog::find(AppointmentId id)
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [id](const Line &line) { return line.appointment.id == id; });
    return found == m_lines.end() ? nullptr : &*found;
}

void HitsDialog::decideAll(HitAction action)
{
    for (const Line &line : std::as_const(m_lines))
        line.action->setCurrentIndex(line.action->findData(int(action)));
}

void HitsDialog::actionChosen(AppointmentId id)
{
    Line *line = find(id);
    if (!line)
        return;
    const bool moves = HitAction(line->action->currentData().toInt()) == HitAction::Move;
    line->time->setVisible(moves);
    askNext();
}

/// One after another, so that no two bookings are offered the same time.
void HitsDialog::askNext()
{
    if (m_asking)
        return;
    for (Line &line : m_lines) {
        const bool moves = HitAction(line.action->currentData().toInt()) == HitAction::Move;
        if (!moves || line.asked)
            continue;
        line.asked = true;
        line.time->clear();
        line.time->addItem(tr("Looking for a time"));
        ask(line, false);
        return;
    }
}

void HitsDialog::ask(const Line &line, bool anyDoctor)
{
    const Appointment &booked = line.appointment;
    FindFreeTimes request;
    request.clinic = booked.clinic;
    request.service = booked.service;
    request.doctor = anyDoctor ? std::nullopt : std::optional(booked.doctor);
    request.from = std::max(day().today(), businessDay(booked.start, day().zone()));
    request.to = request.from.addDays(searchedDays - 1);
    request.limit = 200;
    request.minutes =
        int(std::chrono::duration_cast<std::chrono::minutes>(booked.end - booked.start).count());
    request.except = booked.id;
    m_asking = true;
    session().api().call(request, this,
                         [this, id = booked.id, anyDoctor](const Result<QList<FreeTime>> &reply) {
                             m_asking = false;
                             if (reply) {
                                 offer(id, *reply, anyDoctor);
                             } else {
                                 if (Line *failed = find(id)) {
                                     failed->asked = false;
                                     failed->action->setCurrentIndex(0);
                                 }
                                 showError(reply.error());
                             }
                             askNext();
                         });
}

void HitsDialog::offer(AppointmentId id, const QList<FreeTime> &times, bool anyDoctor)
{
    Line *line = find(id);
    if (!line)
        return;
    line->offered.clear();
    for (const FreeTime &time : times) {
        if (line->offered.size() < 30 && fitsNewHours(time) && !isTakenByAnother(*line, time))
            line->offered.append(time);
    }
    if (line->offered.isEmpty() && !anyDoctor) {
        ask(*line, true);
        return;
    }
    line->time->clear();
    for (const FreeTime &time : std::as_const(line->offered))
        line->time->addItem(textOf(time, line->appointment));
    if (line->offered.isEmpty())
        line->time->addItem(tr("No free time in two weeks"));
}

/// The server looks for times in the hours as they are; only the ones that the change leaves count.
bool HitsDialog::fitsNewHours(const FreeTime &time) const
{
    const bool changes = m_draft.doctor ? time.doctor == *m_draft.doctor : true;
    if (!changes)
        return true;
    const QDate date = businessDay(time.start, day().zone());
    const auto within = [&](const QList<WorkingTime> &hours) {
        return std::any_of(hours.begin(), hours.end(), [&](const WorkingTime &stretch) {
            return stretch.from <= time.start && time.end <= stretch.to;
        });
    };
    if (m_draft.doctor)
        return within(workingTimes(m_draft.after(), m_after, date, day().zone()));
    // Of the whole clinic only days change: on those that are closed nothing is offered.
    return std::none_of(
        m_draft.added.begin(), m_draft.added.end(), [&](const ScheduleExceptionDetails &changed) {
            if (changed.date != date)
                return false;
            if (changed.closed)
                return true;
            const auto opens =
                instantAt(date, QTime::fromMSecsSinceStartOfDay(*changed.fromMinute * 60'000), day().zone());
            const auto closes = *changed.toMinute >= 24 * 60
                ? std::optional(endOfDay(date, day().zone()))
                : instantAt(date, QTime::fromMSecsSinceStartOfDay(*changed.toMinute * 60'000), day().zone());
            return !opens || !closes || time.start < *opens || *closes < time.end;
        });
}

bool HitsDialog::isTakenByAnother(const Line &line, const FreeTime &time) const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [&](const Line &other) {
        const FreeTime chosen = other.offered.value(other.time->currentIndex());
        const bool moves = HitAction(other.action->currentData().toInt()) == HitAction::Move;
        return moves && other.appointment.id != line.appointment.id && chosen.doctor == time.doctor
            && chosen.start < time.end && time.start < chosen.end;
    });
}

QList<Appointment> HitsDialog::hits() const
{
    QList<Appointment> hits;
    for (const Line &line : m_lines)
        hits += line.appointment;
    return hits;
}

Result<QList<HitDecision>> HitsDialog::decisions() const
{
    QList<HitDecision> decisions;
    for (const Line &line : m_lines) {
        HitDecision decision;
        decision.appointment = line.appointment.id;
        decision.revision = line.appointment.revision;
        decision.action = HitAction(line.action->currentData().toInt());
        if (decision.action == HitAction::Move) {
            const int chosen = line.time->currentIndex();
            if (chosen < 0 || chosen >= line.offered.size())
                return invalid({}, tr("There is no new time yet for %1.").arg(textOf(line.appointment)));
            decision.start = line.offered[chosen].start;
            if (line.offered[chosen].doctor != line.appointment.doctor)
                decision.doctor = line.offered[chosen].doctor;
        }
        decisions.append(decision);
    }
    return decisions;
}

void HitsDialog::submit()
{
    const auto decided = decisions();
    if (!decided)
        return showError(decided.error());
    SaveSchedule request;
    request.change = m_draft.change();
    if (request.change.rules)
        request.revision = m_draft.base.revision;
    request.decisions = *decided;
    send(
        request, [this](const SavedSchedule &reply) { Q_EMIT saved(reply, hits()); },
        [this](const Error &error) {
            const auto hits = currentRecord<ScheduleHits>(error);
            if (error.code != ErrorCode::Conflict || !hits)
                return false;
            setHits(*hits);
            banner()->showMessage(error.message, Tone::Late);
            return true;
        });
}

QString HitsDialog::textOf(const Appointment &appointment) const
{
    const QDateTime start = inZone(appointment.start, day().zone());
    return u"%1 %2 · %3 · %4 · %5"_s.arg(
        dateText(start.date(), u"ddd d MMM"_s), clockTime(appointment.start, day().zone()),
        isolate(appointment.patient.displayName()), isolate(day().serviceName(appointment.service)),
        isolate(day().doctorName(appointment.doctor)));
}

QString HitsDialog::textOf(const FreeTime &time, const Appointment &appointment) const
{
    const QDateTime start = inZone(time.start, day().zone());
    const QString text =
        u"%1 %2"_s.arg(dateText(start.date(), u"ddd d MMM"_s), clockTime(time.start, day().zone()));
    return time.doctor == appointment.doctor ? text
                                             : u"%1 · %2"_s.arg(text, isolate(day().doctorName(time.doctor)));
}

} // namespace medcrm::ui
