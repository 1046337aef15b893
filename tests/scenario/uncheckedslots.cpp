// SPDX-License-Identifier: GPL-3.0-or-later
// The control of the booking races: every time is free. The linker takes these definitions before the library's, in
// medcrm-server-unchecked only.
#include "server/service/slotcheck.h"

namespace medcrm {

SlotCheck::SlotCheck(store::Database &database)
    : m_availability(database)
    , m_appointments(database)
    , m_users(database)
{
}

std::optional<SlotConflict> SlotCheck::conflict(const Wanted &, Instant) const
{
    return std::nullopt;
}

Result<> SlotCheck::require(const Wanted &, Instant, const QString &) const
{
    return {};
}

Result<> SlotCheck::requireUntaken(const Wanted &, Instant, const QString &) const
{
    return {};
}

QString inWords(const SlotConflict &, const Clinic &, const Doctor &)
{
    return {};
}

} // namespace medcrm
