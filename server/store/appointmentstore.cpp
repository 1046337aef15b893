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

std::optional<Appointment> AppointmentStore::findBooked(ClinicId clinic, PatientId patient,
                                                        InstantRange starts) const
{
    return m_appointments.first(uR"(WHERE patient_id = ? AND "start" >= ? AND "start" < ? AND clinic_id = ?
                                    AND status = 'booked' ORDER BY "start", appointment.id LIMIT 1)"_s,
                                patient, starts.from, starts.to, clinic);
}

} // namespace medcrm::store
