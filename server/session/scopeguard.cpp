// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/scopeguard.h"

#include "server/store/ownershipstore.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

tl::unexpected<Error> notFound(const QString &message)
{
    return fail(ErrorCode::NotFound, {}, message);
}

/// Of a record that has a clinic and a doctor.
Result<> checkOwnership(const Actor &actor, const std::optional<store::Ownership> &owner,
                        const QString &missing)
{
    if (!owner || !actor.seesClinic(owner->clinic))
        return notFound(missing);
    if (actor.user.role == Role::Doctor && actor.doctor != owner->doctor && !owner->shared)
        return fail(ErrorCode::Forbidden, {}, u"This is another doctor's."_s);
    return {};
}

} // namespace

Result<> ScopeGuard::check(const Actor &actor, const ScopeValue &scope) const
{
    return std::visit([&](const auto &value) { return reaches(actor, value); }, scope);
}

Result<> ScopeGuard::reaches(const Actor &, WholeOrganisation) const
{
    return {};
}

Result<> ScopeGuard::reaches(const Actor &actor, ClinicId clinic) const
{
    if (!actor.seesClinic(clinic) || !m_ownership.exists(clinic))
        return notFound(u"There is no such clinic."_s);
    return {};
}

Result<> ScopeGuard::reaches(const Actor &actor, DoctorId doctor) const
{
    return checkOwnership(actor, m_ownership.of(doctor), u"There is no such doctor."_s);
}

Result<> ScopeGuard::reaches(const Actor &actor, VisitId visit) const
{
    return checkOwnership(actor, m_ownership.of(visit), u"There is no such visit."_s);
}

Result<> ScopeGuard::reaches(const Actor &actor, AppointmentId appointment) const
{
    return checkOwnership(actor, m_ownership.of(appointment), u"There is no such appointment."_s);
}

Result<> ScopeGuard::reaches(const Actor &actor, PatientId patient) const
{
    if (actor.user.role == Role::Doctor
        && (!actor.doctor || !m_ownership.isPatientOf(patient, *actor.doctor)))
        return fail(ErrorCode::Forbidden, {}, u"This patient has no appointment or visit with you."_s);
    if (!m_ownership.exists(patient))
        return notFound(u"There is no such patient."_s);
    return {};
}

Result<> ScopeGuard::reaches(const Actor &actor, WishId wish) const
{
    // A wish has no doctor who could call it theirs; no message about one is for doctors.
    const std::optional<ClinicId> clinic = m_ownership.clinicOf(wish);
    if (!clinic || !actor.seesClinic(*clinic))
        return notFound(u"There is no such wish on the waiting list."_s);
    if (actor.user.role == Role::Doctor)
        return fail(ErrorCode::Forbidden, {}, u"The waiting list is the desk's."_s);
    return {};
}

} // namespace medcrm
