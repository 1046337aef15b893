// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/context.h"
#include "server/service/slotcheck.h"

namespace medcrm {

/// Whether an account may book a doctor's time over another booking or outside the hours: administrators, a doctor the
/// own, reception where the clinic says so.
bool mayOverbook(const Actor &actor, const Clinic &clinic, DoctorId doctor);

/// The guard of every promise of a time: made, moved or made again.
class BookingCheck
{
public:
    explicit BookingCheck(store::Database &database)
        : m_slots(database)
    {
    }

    /// The reason with which the time is overbooked, empty when it is free. Errors: Invalid on start when it has begun;
    /// Conflict on start with the SlotConflict; Forbidden on overbookReason.
    Result<QString> decide(const Context &ctx, const SlotCheck::Wanted &wanted,
                           const std::optional<QString> &overbookReason) const;

    /// The same for a promise that is only taken up again: of a time that has begun it needs no more than that nobody else
    /// has it.
    Result<QString> decideAgain(const Context &ctx, const SlotCheck::Wanted &wanted,
                                const std::optional<QString> &overbookReason) const;

private:
    Result<QString> overbooked(const Context &ctx, const SlotCheck::Wanted &wanted, const Error &refusal,
                               const std::optional<QString> &overbookReason) const;

    SlotCheck m_slots;
};

} // namespace medcrm
