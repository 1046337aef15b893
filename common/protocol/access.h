// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/transition.h"

namespace medcrm {

/// Who may send a message. Every request declares one; a request without does not compile.
struct Access
{
    enum class Kind {
        Open, ///< Before signing in.
        SignedIn, ///< Any account; about the account's own session.
        Read, ///< The roles, within their scope; changes nothing.
        Write ///< The same, in a transaction with an audit entry; carries a request key.
    };

    Kind kind;
    RoleSet roles;
    /// Usable by an account that must first change its password.
    bool beforePasswordChange = false;
    /// A read that leaves an audit entry: it opens a patient's record.
    bool audited = false;

    static constexpr Access open() { return {Kind::Open, {}, true}; }
    static constexpr Access signedIn() { return {Kind::SignedIn, {}}; }
    static constexpr Access ownAccount() { return {Kind::SignedIn, {}, true}; }
    static constexpr Access read(RoleSet roles) { return {Kind::Read, roles}; }
    static constexpr Access auditedRead(RoleSet roles) { return {Kind::Read, roles, false, true}; }
    static constexpr Access write(RoleSet roles) { return {Kind::Write, roles}; }

    constexpr bool permits(Role role) const { return kind == Kind::SignedIn || roles.contains(role); }
};

inline constexpr RoleSet administrators{Role::Administrator};
inline constexpr RoleSet everyone{Role::Administrator, Role::Receptionist, Role::Doctor, Role::Display};

/// The scope of a request that is about no clinic's record: the account itself, the patient index, all
/// clinics.
struct WholeOrganisation
{
};
inline constexpr WholeOrganisation wholeOrganisation{};

// Every read and write also declares `static constexpr auto scope()`: `wholeOrganisation`, or the member that
// names the record it is about (a ClinicId, DoctorId, AppointmentId, VisitId, PatientId or WishId). From it the
// dispatcher checks that the record is of a clinic the account is assigned to (else notFound) and, for a
// doctor, that it is their own (else forbidden) before any service sees the request.

} // namespace medcrm
