// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/models/endedmodel.h"

#include "client/ui/models/timetext.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QString sentence(const EndedRow &row)
{
    return QStringList{row.patient().displayName(), row.doctorName, row.status(), timeText(row.endTime)}.join(
        u", "_s);
}

} // namespace

QString EndedRow::status() const
{
    return visit ? statusText(visit->status) : statusText(appointment->status);
}

std::pair<bool, qint64> EndedRow::key() const
{
    return {visit.has_value(), visit ? visit->id.value() : appointment->id.value()};
}

bool EndedRow::before(const EndedRow &other) const
{
    return std::pair(endedAt, key()) > std::pair(other.endedAt, other.key());
}

EndedModel::EndedModel(const ClinicDay &day, QObject *parent)
    : RecordModel(parent)
    , m_day(day)
{
    setColumns({
        {[] { return tr("Patient"); },
         {{Qt::DisplayRole, [](const EndedRow &row) { return row.patient().displayName(); }},
          {Qt::AccessibleTextRole, sentence}}},
        {[] { return tr("Status"); }, {{Qt::DisplayRole, [](const EndedRow &row) { return row.status(); }}}},
        {[] { return tr("Time"); },
         {{Qt::DisplayRole, [](const EndedRow &row) { return timeText(row.endTime); }}}},
    });
    connect(&day, &ClinicDay::visitChanged, this, &EndedModel::updateVisit);
    connect(&day, &ClinicDay::appointmentChanged, this, &EndedModel::updateAppointment);
    connect(&day, &ClinicDay::wasReset, this, &EndedModel::reload);
    connect(&day, &ClinicDay::clinicChanged, this, &EndedModel::reload);
    connect(&day, &ClinicDay::doctorChanged, this, &EndedModel::reload);
    reload();
}

void EndedModel::setDoctor(std::optional<DoctorId> doctor)
{
    m_doctor = doctor;
    reload();
}

void EndedModel::reload()
{
    QList<EndedRow> rows;
    for (const Visit &visit : m_day.visits()) {
        if (belongs(visit))
            rows.append(rowFor(visit));
    }
    for (const Appointment &appointment : m_day.appointments()) {
        if (belongs(appointment))
            rows.append(rowFor(appointment));
    }
    reset(rows);
}

void EndedModel::updateVisit(VisitId id)
{
    const Visit *visit = m_day.visits().find(id);
    if (visit && belongs(*visit))
        upsert(rowFor(*visit));
    else
        remove({true, id.value()});
}

void EndedModel::updateAppointment(AppointmentId id)
{
    const Appointment *appointment = m_day.appointments().find(id);
    if (appointment && belongs(*appointment))
        upsert(rowFor(*appointment));
    else
        remove({false, id.value()});
}

bool EndedModel::belongs(const Visit &visit) const
{
    return !isOpen(visit.status) && visit.status != VisitStatus::EnteredInError
        && (!m_doctor || visit.doctor == *m_doctor);
}

bool EndedModel::belongs(const Appointment &appointment) const
{
    const bool ended =
        appointment.status == AppointmentStatus::Cancelled || appointment.status == AppointmentStatus::NoShow;
    // Of who was here, the visit is the row.
    return ended && !appointment.checkedInAt && (!m_doctor || appointment.doctor == *m_doctor);
}

EndedRow EndedModel::rowFor(const Visit &visit) const
{
    EndedRow row;
    row.visit = visit;
    row.endedAt = visit.endedAt.value_or(visit.updatedAt);
    return completed(std::move(row), visit.doctor);
}

EndedRow EndedModel::rowFor(const Appointment &appointment) const
{
    EndedRow row;
    row.appointment = appointment;
    row.endedAt = appointment.status == AppointmentStatus::NoShow
        ? appointment.noShowAt.value_or(appointment.updatedAt)
        : appointment.cancelledAt.value_or(appointment.updatedAt);
    return completed(std::move(row), appointment.doctor);
}

EndedRow EndedModel::completed(EndedRow row, DoctorId doctor) const
{
    row.doctorName = m_day.doctorName(doctor);
    row.endTime = inZone(row.endedAt, m_day.zone()).time();
    row.age = row.patient().ageOn(m_day.today());
    return row;
}

} // namespace medcrm::ui
