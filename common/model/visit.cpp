// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/visit.h"

#include <algorithm>

namespace medcrm {

Milliseconds waitOf(const Visit &visit, Instant now)
{
    const Instant from = std::max(visit.arrivedAt, visit.bookedStart.value_or(visit.arrivedAt));
    return elapsed(from, visit.firstCalledAt.value_or(visit.endedAt.value_or(now)));
}

Milliseconds serviceTimeOf(const Visit &visit, Instant now)
{
    if (!visit.startedAt)
        return Milliseconds(0);
    const Instant until = visit.endedAt.value_or(visit.heldSince.value_or(now));
    return std::max(elapsed(*visit.startedAt, until) - Milliseconds(visit.heldMs), Milliseconds(0));
}

} // namespace medcrm
