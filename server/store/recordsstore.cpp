// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/recordsstore.h"

#include "server/store/statement.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

Visit readVisit(Row &row)
{
    Visit visit;
    visit.id = row.next<VisitId>();
    visit.doctor = row.next<DoctorId>();
    visit.appointment = row.next<std::optional<AppointmentId>>();
    visit.bookedStart = row.next<std::optional<Instant>>();
    visit.businessDay = row.next<QDate>();
    visit.status = row.next<VisitStatus>();
    visit.arrivedAt = row.next<Instant>();
    visit.firstCalledAt = row.next<std::optional<Instant>>();
    visit.startedAt = row.next<std::optional<Instant>>();
    visit.heldMs = row.next<qint64>();
    visit.endedAt = row.next<std::optional<Instant>>();
    visit.closedBy = row.next<std::optional<UserId>>();
    return visit;
}

Appointment readAppointment(Row &row)
{
    Appointment appointment;
    appointment.id = row.next<AppointmentId>();
    appointment.doctor = row.next<DoctorId>();
    appointment.start = row.next<Instant>();
    appointment.status = row.next<AppointmentStatus>();
    appointment.cancelledBy = row.next<std::optional<CancelledBy>>();
    return appointment;
}

/// Hands the rows on and keeps none.
template <typename Read, typename Take>
void each(Statement &&statement, Read read, const Take &take)
{
    statement.all([&](Row &row) {
        take(read(row));
        return char();
    });
}

} // namespace

void RecordsStore::eachVisit(ClinicId clinic, QDate from, QDate to, std::optional<DoctorId> doctor,
                             const std::function<void(const Visit &)> &take) const
{
    each(Statement(m_database,
                   u"SELECT id, doctor_id, appointment_id, booked_start, business_day, status, arrived_at, "
                   "first_called_at, started_at, held_ms, ended_at, closed_by_id FROM visit "
                   "WHERE clinic_id = ? AND business_day >= ? AND business_day <= ? "
                   "AND doctor_id = ifnull(?, doctor_id)"_s,
                   clinic, from, to, doctor),
         readVisit, take);
}

void RecordsStore::eachAppointment(ClinicId clinic, InstantRange starts, std::optional<DoctorId> doctor,
                                   const std::function<void(const Appointment &)> &take) const
{
    each(
        Statement(
            m_database,
            u"SELECT id, doctor_id, \"start\", status, cancelled_by FROM appointment "
            "WHERE clinic_id = ? AND \"start\" >= ? AND \"start\" < ? AND doctor_id = ifnull(?, doctor_id)"_s,
            clinic, starts.from, starts.to, doctor),
        readAppointment, take);
}

} // namespace medcrm::store
