// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"

#include <QList>

namespace medcrm::store {

class Database;

/// A range of instants: from `from` up to, not including, `to`.
struct InstantRange
{
    Instant from;
    Instant to;
};

/// The rows of `appointment`, each with the summary of its patient as it is now. Every function is one statement, or two
/// where it says so, and may throw DbError; the writing ones need an open Transaction.
class AppointmentStore
{
public:
    explicit AppointmentStore(Database &database)
        : m_database(database)
    {
    }

    std::optional<Appointment> find(AppointmentId id) const;

    /// A clinic's appointments that start in a range, by start and id; of one doctor only, when given.
    QList<Appointment> list(ClinicId clinic, InstantRange starts, std::optional<DoctorId> doctor = {}) const;

    /// The live appointment that takes a part of the doctor's time, the earliest if several do; `except` does not
    /// count.
    std::optional<Appointment> findTaking(DoctorId doctor, InstantRange time,
                                          AppointmentId except = {}) const;

    /// The earliest booked appointment (nobody has arrived for it) of a patient that starts in a range.
    std::optional<Appointment> findBooked(ClinicId clinic, PatientId patient, InstantRange starts) const;

    /// When and where a patient's appointments start in a range, whatever their status.
    QList<std::pair<ClinicId, Instant>> startsOf(PatientId patient, InstantRange starts) const;

    /// Writes a new row, `id` excepted; its id.
    AppointmentId insert(const Appointment &appointment);

    /// Writes a changed row whose `revision` was raised by one. Throws DbError when the row is not the one before it.
    void update(const Appointment &appointment);

private:
    Database &m_database;
};

} // namespace medcrm::store
