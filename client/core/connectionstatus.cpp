// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/connectionstatus.h"

#include <algorithm>

namespace medcrm {

Milliseconds longestBackoff(int attempt, const ConnectionTimings &timings)
{
    Milliseconds wait = timings.backoffBase;
    for (int i = 0; i < attempt && wait < timings.backoffLimit; ++i)
        wait *= 2;
    return std::min(wait, timings.backoffLimit);
}

} // namespace medcrm
