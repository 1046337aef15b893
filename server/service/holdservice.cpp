// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/holdservice.h"

using namespace Qt::StringLiterals;

namespace medcrm {

HoldService::HoldService(store::Database &database, HoldBook &holds)
    : m_holds(holds)
    , m_parties(database)
    , m_slots(database)
{
}

Result<SlotHold> HoldService::handle(Context &ctx, const HoldSlot &request)
{
    const auto place = m_parties.findPlace(request.doctor);
    if (!place)
        return tl::unexpected(place.error());
    const auto &[clinic, doctor] = *place;
    const SlotHold hold{.doctor = doctor.id,
                        .start = request.start,
                        .end = request.start + std::chrono::minutes(request.minutes),
                        .device = ctx.actor().device,
                        .userName = ctx.actor().user.fullName,
                        .session = ctx.actor().session,
                        .expiresAt = ctx.now() + std::chrono::minutes(clinic.settings.slotHoldMinutes)};
    const SlotCheck::Wanted wanted{clinic,
                                   doctor,
                                   {hold.start, hold.end},
                                   {.except = request.except, .holds = m_holds.others(clinic.id, ctx)}};
    if (const Result<> may = m_slots.require(wanted, ctx.now(), u"start"_s); !may)
        return tl::unexpected(may.error());
    m_holds.put(ctx.actor().connection, clinic.id, hold);
    return hold;
}

Result<Done> HoldService::handle(Context &ctx, const ReleaseSlot &)
{
    m_holds.release(ctx.actor().connection);
    return Done{};
}

} // namespace medcrm
