// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/serverclock.h"

namespace medcrm {

SteadyClock::SteadyClock()
    : m_start(SystemClock().now())
{
    m_since.start();
}

Instant SteadyClock::now() const
{
    return m_start + Milliseconds(m_since.elapsed());
}

ServerClock::ServerClock(const Clock &local)
    : m_local(local)
{
}

void ServerClock::learn(Instant serverTime, Instant asked)
{
    const Instant answered = m_local.now();
    m_offset = serverTime + elapsed(asked, answered) / 2 - answered;
    goOn();
}

void ServerClock::atLeast(Instant serverTime)
{
    m_offset += elapsed(running(), serverTime);
}

} // namespace medcrm
