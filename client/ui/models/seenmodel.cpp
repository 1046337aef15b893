// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/models/seenmodel.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QString sentence(const SeenRow &row)
{
    return QStringList{isolateLtr(row.visit.ticket), row.visit.patient.displayName(),
                       statusText(row.visit.status), timeText(row.endTime)}
        .join(u", "_s);
}

} // namespace

bool SeenRow::before(const SeenRow &other) const
{
    return std::pair(visit.endedAt, visit.id) > std::pair(other.visit.endedAt, other.visit.id);
}

SeenModel::SeenModel(const ClinicDay &day, QObject *parent)
    : RecordModel(parent)
    , m_day(day)
{
    setColumns({
        {[] { return tr("Ticket"); },
         {{Qt::DisplayRole, [](const SeenRow &row) { return isolateLtr(row.visit.ticket); }},
          {Qt::AccessibleTextRole, sentence}}},
        {[] { return tr("Patient"); },
         {{Qt::DisplayRole, [](const SeenRow &row) { return row.visit.patient.displayName(); }}}},
        {[] { return tr("Status"); },
         {{Qt::DisplayRole, [](const SeenRow &row) { return statusText(row.visit.status); }}}},
        {[] { return tr("Time"); },
         {{Qt::DisplayRole, [](const SeenRow &row) { return timeText(row.endTime); }}}},
    });
    connect(&day, &ClinicDay::visitChanged, this, &SeenModel::update);
    connect(&day, &ClinicDay::wasReset, this, &SeenModel::reload);
    connect(&day, &ClinicDay::clinicChanged, this, &SeenModel::reload);
    connect(&day, &ClinicDay::serviceChanged, this, &SeenModel::reload);
    reload();
}

void SeenModel::setDoctor(std::optional<DoctorId> doctor)
{
    m_doctor = doctor;
    reload();
}

void SeenModel::reload()
{
    QList<SeenRow> rows;
    for (const Visit &visit : m_day.visits()) {
        if (belongs(visit))
            rows.append(rowFor(visit));
    }
    reset(rows);
}

void SeenModel::update(VisitId id)
{
    const Visit *visit = m_day.visits().find(id);
    if (visit && belongs(*visit))
        upsert(rowFor(*visit));
    else
        remove(id);
}

bool SeenModel::belongs(const Visit &visit) const
{
    return !isOpen(visit.status) && visit.status != VisitStatus::EnteredInError
        && (!m_doctor || visit.doctor == *m_doctor);
}

SeenRow SeenModel::rowFor(const Visit &visit) const
{
    const Instant ended = visit.endedAt.value_or(visit.updatedAt);
    SeenRow row;
    row.visit = visit;
    row.serviceName = visit.service ? m_day.serviceName(*visit.service) : QString();
    row.endTime = inZone(ended, m_day.zone()).time();
    row.age = visit.patient.ageOn(m_day.today());
    row.serviceTime = serviceTimeOf(visit, ended);
    return row;
}

} // namespace medcrm::ui
