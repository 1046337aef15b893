// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/models/lanemodel.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"

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
        return std::chrono::floor<std::chrono::minutes>(waitOf(visit, now));
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
    return parts.join(u", "_s);
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
    duration = durationOf(visit, now);
    waitsLong =
        visit.status == VisitStatus::Waiting && duration >= std::chrono::minutes(settings.waitWarningMinutes);
    return duration != shown.duration || waitsLong != shown.waitsLong || callable != shown.callable;
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
          {Qt::AccessibleTextRole, sentence}}},
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

void LaneModel::reload()
{
    QList<LaneRow> rows;
    for (const Visit &visit : m_day.visits()) {
        if (belongs(visit))
            rows.append(rowFor(visit));
    }
    reset(rows);
}

void LaneModel::update(VisitId id)
{
    const Visit *visit = m_day.visits().find(id);
    if (visit && belongs(*visit))
        upsert(rowFor(*visit));
    else
        remove(id);
}

bool LaneModel::belongs(const Visit &visit) const
{
    const bool waitsOrHeld = visit.status == VisitStatus::Waiting || visit.status == VisitStatus::OnHold;
    return visit.doctor == m_doctor && (m_show == Show::All ? isOpen(visit.status) : waitsOrHeld);
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
    row.tick(m_clock.now());
    return row;
}

} // namespace medcrm::ui
