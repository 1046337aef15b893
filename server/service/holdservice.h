// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/booking.h"
#include "server/service/holdbook.h"
#include "server/service/parties.h"
#include "server/service/slotcheck.h"

namespace medcrm {

/// Lets a desk hold a time while its booking form is open. Both requests act at once, so that of two that come in one
/// turn of the event loop the second sees the first. Scope and role have been checked.
class HoldService
{
public:
    HoldService(store::Database &database, HoldBook &holds);

    /// Errors: NotFound or Invalid naming the doctor; Conflict with a SlotConflict when the time cannot be booked.
    Result<SlotHold> handle(Context &ctx, const HoldSlot &request);
    Result<Done> handle(Context &ctx, const ReleaseSlot &request);

private:
    HoldBook &m_holds;
    PartyFinder m_parties;
    SlotCheck m_slots;
};

} // namespace medcrm
