// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/id.h"

#include <optional>

namespace medcrm::store {

class Database;

/// The clinic and doctor that a record belongs to.
struct Ownership
{
    ClinicId clinic;
    DoctorId doctor;
    bool shared = false; ///< It waits in a shared line of the clinic, for any of its doctors.
};

/// Whose a record is, without reading the record: asked before every request. One statement each; may throw
/// DbError.
class OwnershipStore
{
public:
    explicit OwnershipStore(Database &database)
        : m_database(database)
    {
    }

    bool exists(ClinicId clinic) const;
    bool exists(PatientId patient) const;

    std::optional<Ownership> of(DoctorId doctor) const;
    std::optional<Ownership> of(VisitId visit) const;
    std::optional<Ownership> of(AppointmentId appointment) const;
    std::optional<ClinicId> clinicOf(WishId wish) const;

    /// Whether the patient has, or had, an appointment or visit with the doctor.
    bool isPatientOf(PatientId patient, DoctorId doctor) const;

private:
    Database &m_database;
};

} // namespace medcrm::store
