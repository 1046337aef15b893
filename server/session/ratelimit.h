// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/core/result.h"

namespace medcrm {

/// So many acts per second in the long run, and so many at once. A plain value.
struct Rate
{
    int perSecond = 0;
    int burst = 0;
};

/// A bucket of `burst` tokens that fills at a steady rate; each act takes one.
class RateLimit
{
public:
    explicit RateLimit(Rate rate);

    /// Takes a token. Error TooMany, with the time to wait, when there is none.
    Result<> take(Instant now);

private:
    Rate m_rate;
    qint64 m_milliTokens; ///< Thousandths of a token, so that no fraction is lost.
    Instant m_filledAt;
};

} // namespace medcrm
