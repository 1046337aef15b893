// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"
#include "common/model/visit.h"
#include "server/store/database.h"

#include <functional>

namespace medcrm::store {

/// Reads what a period left behind, record by record and only what figures are made of (figures.h), so that a year is
/// counted in little memory. For a worker's reading connection. Every function may throw DbError.
class RecordsStore
{
public:
    explicit RecordsStore(Database &database)
        : m_database(database)
    {
    }

    /// A clinic's visits of business days, both inclusive, in any order; of one doctor only, when given. Without
    /// patient, service, ticket and words.
    void eachVisit(ClinicId clinic, QDate from, QDate to, std::optional<DoctorId> doctor,
                   const std::function<void(const Visit &)> &take) const;

    /// A clinic's appointments that start in a range, the same way: id, doctor, start, state and whose wish a cancelling
    /// was.
    void eachAppointment(ClinicId clinic, InstantRange starts, std::optional<DoctorId> doctor,
                         const std::function<void(const Appointment &)> &take) const;

private:
    Database &m_database;
};

} // namespace medcrm::store
