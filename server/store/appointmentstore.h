// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"
#include "server/store/recordtable.h"

namespace medcrm::store {

using medcrm::InstantRange;

/// A part of a doctor's time that a live appointment takes.
struct TakenTime
{
    DoctorId doctor;
    InstantRange time;
    AppointmentId appointment;
};

/// The rows of `appointment`, each with the summary of its patient as it is now. Every function may throw DbError; the
/// writing ones need an open Transaction.
class AppointmentStore
{
public:
    explicit AppointmentStore(Database &database)
        : m_database(database)
        , m_appointments(database, QStringLiteral("appointment"))
    {
    }

    std::optional<Appointment> find(AppointmentId id) const { return m_appointments.find(id); }

    /// A clinic's appointments that start in a range, by start and id; of one doctor only, when given.
    QList<Appointment> list(ClinicId clinic, InstantRange starts, std::optional<DoctorId> doctor = {}) const;

    /// The live appointment that takes a part of the doctor's time, the earliest if several do; `except` does not
    /// count.
    std::optional<Appointment> findTaking(DoctorId doctor, InstantRange time,
                                          AppointmentId except = {}) const;

    /// Those of the same appointments whose id is above `after`, by id, at most `limit`: a page that goes on where the last
    /// one ended, whatever was moved meanwhile.
    QList<Appointment> listPage(ClinicId clinic, InstantRange starts, std::optional<DoctorId> doctor,
                                AppointmentId after, int limit) const;

    /// What live appointments take of a clinic's time that lies in a range, even partly; of one doctor only, when given.
    /// By doctor and start. `except` does not count.
    QList<TakenTime> listTaken(ClinicId clinic, InstantRange range, std::optional<DoctorId> doctor = {},
                               AppointmentId except = {}) const;

    /// Booked appointments (nobody has arrived for them) of a clinic that start in a range, by start and id; of one
    /// doctor only, when given.
    QList<Appointment> listBooked(ClinicId clinic, InstantRange starts,
                                  std::optional<DoctorId> doctor = {}) const;

    /// When those of a clinic begin, in any order: how many there are of which day.
    QList<Instant> listBookedStarts(ClinicId clinic, InstantRange starts) const;

    /// The earliest booked appointment (nobody has arrived for it) of a patient that starts in a range.
    std::optional<Appointment> findBooked(ClinicId clinic, PatientId patient, InstantRange starts) const;

    /// A patient's appointments that start in a range, at any clinic and whatever their status, by start.
    QList<Appointment> listOf(PatientId patient, InstantRange starts) const;

    /// Writes a new row, `id` excepted; its id.
    AppointmentId insert(const Appointment &appointment) { return m_appointments.insert(appointment); }

    /// Writes a changed row whose `revision` was raised by one. Throws DbError when the row is not the one before it.
    void update(const Appointment &appointment) { m_appointments.update(appointment); }

private:
    Database &m_database;
    RecordTable<Appointment> m_appointments;
};

} // namespace medcrm::store
