// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/appointmentstore.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

// No appointment lasts longer (the schema sees to that), so none that began earlier can reach into a range.
constexpr Milliseconds longest = std::chrono::hours(24);

} // namespace

QList<Appointment> AppointmentStore::list(ClinicId clinic, InstantRange starts,
                                          std::optional<DoctorId> doctor) const
{
    return m_appointments.list(uR"(WHERE clinic_id = ? AND "start" >= ? AND "start" < ?
                                   AND doctor_id = ifnull(?, doctor_id) ORDER BY "start", appointment.id)"_s,
                               clinic, starts.from, starts.to, doctor);
}

QList<Appointment> AppointmentStore::listOf(PatientId patient, InstantRange starts) const
{
    return m_appointments.list(uR"(WHERE patient_id = ? AND "start" >= ? AND "start" < ?
                                   ORDER BY "start", appointment.id)"_s,
                               patient, starts.from, starts.to);
}

std::optional<Appointment> AppointmentStore::findTaking(DoctorId doctor, InstantRange time,
                                                        AppointmentId except) const
{
    return m_appointments.first(uR"(WHERE doctor_id = ? AND "start" > ? AND "start" < ? AND "end" > ?
                                    AND appointment.id <> ? AND status IN ('booked', 'checkedIn', 'fulfilled')
                                    ORDER BY "start", appointment.id LIMIT 1)"_s,
                                doctor, time.from - longest, time.to, time.from, except);
}

QList<Appointment> AppointmentStore::listPage(ClinicId clinic, InstantRange starts,
                                              std::optional<DoctorId> doctor, AppointmentId after,
                                              int limit) const
{
    // The ids first, from the index: whole rows are read only of those on the page.
    return m_appointments.list(uR"(WHERE appointment.id IN (
                                       SELECT id FROM appointment WHERE clinic_id = ? AND "start" >= ?
                                       AND "start" < ? AND doctor_id = ifnull(?, doctor_id) AND id > ?
                                       ORDER BY id LIMIT ?)
                                   ORDER BY appointment.id)"_s,
                               clinic, starts.from, starts.to, doctor, after, limit);
}

QList<TakenTime> AppointmentStore::listTaken(ClinicId clinic, InstantRange range,
                                             std::optional<DoctorId> doctor, AppointmentId except) const
{
    const QString sql = uR"(SELECT doctor_id, "start", "end", id FROM appointment
                            WHERE doctor_id IN (SELECT id FROM doctor WHERE clinic_id = ? AND id = ifnull(?, id))
                            AND "start" > ? AND "start" < ? AND "end" > ? AND id <> ?
                            AND status IN ('booked', 'checkedIn', 'fulfilled') ORDER BY doctor_id, "start")"_s;
    return Statement(m_database, sql, clinic, doctor, range.from - longest, range.to, range.from, except)
        .all([](Row &row) {
            TakenTime taken;
            taken.doctor = row.next<DoctorId>();
            taken.time.from = row.next<Instant>();
            taken.time.to = row.next<Instant>();
            taken.appointment = row.next<AppointmentId>();
            return taken;
        });
}

QList<Appointment> AppointmentStore::listBooked(ClinicId clinic, InstantRange starts,
                                                std::optional<DoctorId> doctor) const
{
    return m_appointments.list(uR"(WHERE clinic_id = ? AND "start" >= ? AND "start" < ?
                                   AND doctor_id = ifnull(?, doctor_id) AND status = 'booked'
                                   ORDER BY "start", appointment.id)"_s,
                               clinic, starts.from, starts.to, doctor);
}

QList<Instant> AppointmentStore::listBookedStarts(ClinicId clinic, InstantRange starts) const
{
    return Statement(m_database,
                     uR"(SELECT "start" FROM appointment WHERE clinic_id = ? AND "start" >= ? AND "start" < ?
                         AND status = 'booked')"_s,
                     clinic, starts.from, starts.to)
        .values<Instant>();
}

std::optional<Appointment> AppointmentStore::findBooked(ClinicId clinic, PatientId patient,
                                                        InstantRange starts) const
{
    return m_appointments.first(uR"(WHERE patient_id = ? AND "start" >= ? AND "start" < ? AND clinic_id = ?
                                    AND status = 'booked' ORDER BY "start", appointment.id LIMIT 1)"_s,
                                patient, starts.from, starts.to, clinic);
}

} // namespace medcrm::store
