// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"

namespace medcrm::test {

/// A clock that stands still until the test moves it.
class SetClock final : public Clock
{
public:
    explicit SetClock(Instant now = {1'779'955'200'000}) // Thursday 28 May 2026, 08:00 UTC
        : m_now(now)
    {
    }

    Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void advance(Milliseconds by) { m_now = m_now + by; }

private:
    Instant m_now;
};

} // namespace medcrm::test
