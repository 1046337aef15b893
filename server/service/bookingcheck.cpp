// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/bookingcheck.h"

using namespace Qt::StringLiterals;

namespace medcrm {

bool mayOverbook(const Actor &actor, const Clinic &clinic, DoctorId doctor)
{
    switch (actor.user.role) {
    case Role::Administrator:
        return true;
    case Role::Receptionist:
        return clinic.settings.deskMayOverbook;
    case Role::Doctor:
        return actor.doctor == doctor;
    case Role::Display:
        return false;
    }
    Q_UNREACHABLE();
}

Result<QString> BookingCheck::decide(const Context &ctx, const SlotCheck::Wanted &wanted,
                                     const std::optional<QString> &overbookReason) const
{
    if (wanted.time.from <= ctx.now())
        return invalid(u"start"_s, u"This time has passed. Choose a later one."_s);
    if (const Result<> free = m_slots.require(wanted, ctx.now(), u"start"_s); !free)
        return overbooked(ctx, wanted, free.error(), overbookReason);
    return QString();
}

Result<QString> BookingCheck::decideAgain(const Context &ctx, const SlotCheck::Wanted &wanted,
                                          const std::optional<QString> &overbookReason) const
{
    const Result<> free = wanted.time.from > ctx.now()
        ? m_slots.require(wanted, ctx.now(), u"start"_s)
        : m_slots.requireUntaken(wanted, ctx.now(), u"start"_s);
    if (!free)
        return overbooked(ctx, wanted, free.error(), overbookReason);
    return QString();
}

Result<QString> BookingCheck::overbooked(const Context &ctx, const SlotCheck::Wanted &wanted,
                                         const Error &refusal,
                                         const std::optional<QString> &overbookReason) const
{
    if (!overbookReason)
        return tl::unexpected(refusal);
    if (!mayOverbook(ctx.actor(), wanted.clinic, wanted.doctor.id))
        return fail(ErrorCode::Forbidden, u"overbookReason"_s,
                    u"Your account may not book over another appointment or outside the working hours."_s);
    return overbookReason->trimmed();
}

} // namespace medcrm
