// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"

namespace medcrm {

/// A connection, numbered since the server started. One login may have several.
using ConnectionId = Id<struct ConnectionTag>;

/// Who sends a request: an account at a device. Before signing in, the user has no id. Rights are those at
/// the time of signing in: a change of them ends the account's connections, so they are never stale.
struct Actor
{
    User user;
    LoginSessionId session;
    ConnectionId connection; ///< The line it comes by; none for the command line.
    std::optional<DoctorId> doctor; ///< The doctor this account is, for the role doctor.
    QString device; ///< What hello named.
    QString address; ///< Where the connection comes from.

    bool isSignedIn() const { return user.id.isValid(); }

    /// Whose records a list is limited to: a doctor's account sees its own, one without a doctor none.
    std::optional<DoctorId> onlyDoctor() const
    {
        return user.role == Role::Doctor ? std::optional(doctor.value_or(DoctorId())) : std::nullopt;
    }

    /// Whether the account works in that clinic; an administrator does in all.
    bool seesClinic(ClinicId clinic) const
    {
        return user.role == Role::Administrator || user.clinics.contains(clinic);
    }
};

} // namespace medcrm
