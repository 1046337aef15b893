// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/models/lanemodel.h"

#include "client/core/dayestimate.h"
#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "common/model/visitrules.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// Called, with the doctor, on hold, then the line.
int stageOf(VisitStatus status)
{
    switch (status) {
    case VisitStatus::Called:
        return 0;
    case VisitStatus::InService:
        return 1;
    case VisitStatus::OnHold:
        return 2;
    default:
        return 3;
    }
}

Milliseconds durationOf(const Visit &visit, Instant now)
{
    switch (visit.status) {
    case VisitStatus::Called:
        return std::chrono::floor<std::chrono::seconds>(elapsed(visit.lastCalledAt.value_or(now), now));
    case VisitStatus::InService:
        return std::chrono::floor<std::chrono::seconds>(serviceTimeOf(visit, now));
    case VisitStatus::OnHold:
        return std::chrono::floor<std::chrono::minutes>(elapsed(visit.heldSince.value_or(now), now));
    default:
        return std::chrono::floor<std::chrono::minutes>(stayOf(visit, now));
    }
}

QString durationText(const LaneRow &row)
{
    const bool seconds =
        row.visit.status == VisitStatus::Called || row.visit.status == VisitStatus::InService;
    return seconds ? stopwatchText(row.duration) : minutesText(row.duration);
}

QString sentence(const LaneRow &row)
{
    QStringList parts{isolateLtr(row.visit.ticket), row.visit.patient.displayName(),
                      statusText(row.visit.status), durationText(row)};
    if (row.visit.priority != Priority::Routine)
        parts.insert(2, priorityText(row.visit.priority));
    if (row.visit.status == VisitStatus::Waiting)
        parts += lineReasonText(row);
    if (row.notBeforeTime)
        parts += notBeforeText(*row.notBeforeTime);
    if (row.visit.status == VisitStatus::OnHold && !row.visit.holdReason.isEmpty())
        parts += row.visit.holdReason;
    if (row.noShowProposed)
        parts += LaneModel::tr("perhaps a no-show");
    if (row.unprinted)
        parts += LaneModel::tr("ticket not printed");
    if (row.level == StayLevel::Alarm)
        parts.append(LaneModel::tr("far over the limit"));
    else if (row.level == StayLevel::Warning)
        parts.append(LaneModel::tr("over the limit"));
    return parts.join(u", "_s);
}

QString toolTip(const LaneRow &row)
{
    if (row.visit.status == VisitStatus::OnHold)
        return row.visit.holdReason.toHtmlEscaped();
    if (row.visit.status != VisitStatus::Waiting)
        return {};
    QStringList lines{lineReasonText(row)};
    if (row.notBeforeTime)
        lines += notBeforeText(*row.notBeforeTime);
    return lines.join(u'\n');
}

QString movedText(const QueuePin &pin)
{
    const QString reason = isolate(pin.reason);
    if (pin.by.isEmpty())
        return pin.down ? LaneModel::tr("Moved down: %1").arg(reason)
                        : LaneModel::tr("Moved up: %1").arg(reason);
    return (pin.down ? LaneModel::tr("Moved down by %1: %2") : LaneModel::tr("Moved up by %1: %2"))
        .arg(isolate(pin.by), reason);
}

QString withWords(const QString &priority, const QString &reason)
{
    return reason.isEmpty() ? priority : LaneModel::tr("%1: %2").arg(priority, isolate(reason));
}

} // namespace

bool LaneRow::before(const LaneRow &other) const
{
    const int stage = stageOf(visit.status);
    const int otherStage = stageOf(other.visit.status);
    return stage != otherStage ? stage < otherStage : place < other.place;
}

bool LaneRow::tick(Instant now)
{
    const LaneRow shown = *this;
    place = linePlace(visit, now, std::chrono::minutes(settings.ageingMinutes));
    callable = isCallable(visit, now);
    if (callable)
        notBeforeTime.reset();
    reason = lineReason(visit, now, std::chrono::minutes(settings.ageingMinutes));
    noShowProposed = proposesNoShow(visit, settings, now);
    duration = durationOf(visit, now);
    level = stayLevel(visit, settings, now);
    return duration != shown.duration || level != shown.level || callable != shown.callable
        || reason != shown.reason || noShowProposed != shown.noShowProposed;
}

LaneModel::LaneModel(const ClinicDay &day, const Clock &clock, DoctorId doctor, Show show, QObject *parent)
    : RecordModel(parent)
    , m_day(day)
    , m_clock(clock)
    , m_doctor(doctor)
    , m_show(show)
{
    setColumns({
        {[] { return tr("Ticket"); },
         {{Qt::DisplayRole, [](const LaneRow &row) { return isolateLtr(row.visit.ticket); }},
          {Qt::AccessibleTextRole, sentence},
          {Qt::ToolTipRole, toolTip}}},
        {[] { return tr("Patient"); },
         {{Qt::DisplayRole, [](const LaneRow &row) { return row.visit.patient.displayName(); }}}},
        {[] { return tr("Status"); },
         {{Qt::DisplayRole, [](const LaneRow &row) { return statusText(row.visit.status); }}}},
        {[] { return tr("Time"); }, {{Qt::DisplayRole, durationText}}, true},
    });
    connect(&day, &ClinicDay::visitChanged, this, &LaneModel::update);
    connect(&day, &ClinicDay::wasReset, this, &LaneModel::reload);
    connect(&day, &ClinicDay::clinicChanged, this, &LaneModel::reload);
    connect(&day, &ClinicDay::roomChanged, this, &LaneModel::reload);
    connect(&day, &ClinicDay::serviceChanged, this, &LaneModel::reload);
    connect(&day, &ClinicDay::doctorChanged, this, &LaneModel::reload);
    reload();
}

void LaneModel::setDoctor(DoctorId doctor)
{
    m_doctor = doctor;
    reload();
}

const LaneRow *LaneModel::next() const
{
    const auto found = std::find_if(rows().begin(), rows().end(), [](auto &row) { return row.callable; });
    return found == rows().end() ? nullptr : &*found;
}

int LaneModel::waitingCount() const
{
    return int(std::count_if(rows().begin(), rows().end(),
                             [](auto &row) { return row.visit.status == VisitStatus::Waiting; }));
}

void LaneModel::setUnprinted(VisitId visit, bool unprinted)
{
    if (unprinted)
        m_unprinted.insert(visit);
    else
        m_unprinted.remove(visit);
    update(visit);
}

void LaneModel::reload()
{
    QList<LaneRow> rows;
    for (const Visit &visit : m_day.visits()) {
        if (belongs(visit))
            rows.append(rowFor(visit));
    }
    reset(rows);
    estimate(m_clock.now());
}

void LaneModel::update(VisitId id)
{
    const Visit *visit = m_day.visits().find(id);
    const int held = find(id);
    const bool here = visit && (visit->doctor == m_doctor || belongs(*visit));
    if (!here && held < 0)
        return; // of another lane
    if (visit && belongs(*visit)) {
        upsert(rowFor(*visit));
    } else {
        remove(id);
    }
    estimate(m_clock.now());
}

void LaneModel::setEstimating(bool estimates)
{
    m_estimates = estimates;
    estimate(m_clock.now());
}

void LaneModel::refreshTimes(Instant now)
{
    RecordModel::refreshTimes(now);
    estimate(now);
}

/// Only the rows whose estimate is another are told of.
void LaneModel::estimate(Instant now)
{
    const LineEstimate line = m_estimates ? estimateLine(m_day, m_doctor, now) : LineEstimate();
    changeEach([&](LaneRow &row) {
        const auto found = line.waits.constFind(row.visit.id);
        const auto wait = found == line.waits.constEnd() ? std::nullopt : std::optional(*found);
        return std::exchange(row.estimate, wait) != wait;
    });
    if (std::exchange(m_newcomer, line.newcomer) != line.newcomer)
        Q_EMIT newcomerChanged();
}

bool LaneModel::belongs(const Visit &visit) const
{
    if (m_show == Show::All)
        return visit.doctor == m_doctor && isOpen(visit.status);
    if (visit.status == VisitStatus::Waiting && visit.isShared()) {
        const Doctor *doctor = m_day.doctors().find(m_doctor);
        return doctor && (doctor->takesShared || visit.doctor == m_doctor);
    }
    return visit.doctor == m_doctor
        && (visit.status == VisitStatus::Waiting || visit.status == VisitStatus::OnHold);
}

Qt::ItemFlags LaneModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RecordModel::flags(index);
    if (!index.isValid())
        return flags;
    const VisitStatus status = at(index.row()).visit.status;
    const bool movable = status == VisitStatus::Waiting || status == VisitStatus::Called;
    return movable ? flags | Qt::ItemIsDragEnabled : flags;
}

LaneRow LaneModel::rowFor(const Visit &visit) const
{
    LaneRow row;
    row.visit = visit;
    row.serviceName = visit.service ? m_day.serviceName(*visit.service) : QString();
    row.roomName = visit.room ? m_day.roomName(*visit.room) : QString();
    if (visit.bookedStart)
        row.bookedTime = inZone(*visit.bookedStart, m_day.zone()).time();
    if (visit.notBefore)
        row.notBeforeTime = inZone(*visit.notBefore, m_day.zone()).time();
    row.age = visit.patient.ageOn(m_day.today());
    row.settings = m_day.clinic().settings;
    row.unprinted = m_unprinted.contains(visit.id);
    if (const int held = find(visit.id); held >= 0)
        row.estimate = at(held).estimate; // until the line is looked at as a whole
    row.tick(m_clock.now());
    return row;
}

QString notBeforeText(QTime time)
{
    return LaneModel::tr("not before %1").arg(timeText(time));
}

QString lineReasonText(const LaneRow &row)
{
    const QString booked = row.bookedTime ? timeText(*row.bookedTime) : QString();
    switch (row.reason) {
    case LineReason::Emergency:
    case LineReason::Urgent:
        return withWords(priorityText(row.visit.priority), row.visit.reason);
    case LineReason::MovedUp:
    case LineReason::MovedDown:
        return movedText(*row.visit.pin);
    case LineReason::Due:
        return LaneModel::tr("Due %1").arg(booked);
    case LineReason::Late:
        return LaneModel::tr("Booked %1, came late").arg(booked);
    case LineReason::Aged:
    case LineReason::WalkIn:
        return LaneModel::tr("Walk-in, waited %1").arg(minutesText(row.duration));
    }
    Q_UNREACHABLE();
}

} // namespace medcrm::ui
