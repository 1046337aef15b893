// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/session/route.h"
#include "server/store/ownershipstore.h"

namespace medcrm {

/// Whether a record is within an account's reach: of a clinic it is assigned to and, for a doctor, their own.
/// The one place that decides it for requests; audience.h does for events.
class ScopeGuard
{
public:
    explicit ScopeGuard(store::Database &database)
        : m_ownership(database)
    {
    }

    /// Error NotFound for a record that is not there or of another clinic: both look the same. Error Forbidden
    /// for another doctor's record; who waits in a shared line is every doctor's.
    Result<> check(const Actor &actor, const ScopeValue &scope) const;

private:
    Result<> reaches(const Actor &actor, WholeOrganisation) const;
    Result<> reaches(const Actor &actor, ClinicId clinic) const;
    Result<> reaches(const Actor &actor, DoctorId doctor) const;
    Result<> reaches(const Actor &actor, VisitId visit) const;
    Result<> reaches(const Actor &actor, AppointmentId appointment) const;
    Result<> reaches(const Actor &actor, PatientId patient) const;
    Result<> reaches(const Actor &actor, WishId wish) const;

    store::OwnershipStore m_ownership;
};

} // namespace medcrm
