// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"

#include <QElapsedTimer>

namespace medcrm {

/// This computer's time since a fixed moment, untouched by corrections of its wall clock.
class SteadyClock final : public Clock
{
public:
    SteadyClock();
    Instant now() const override;

private:
    Instant m_start;
    QElapsedTimer m_since;
};

/// The server's time as seen from here: every ticking time, "today" and lateness in a window goes by it, so a
/// desk with a wrong clock shows the same minutes as the others. Before the first contact, the own clock.
class ServerClock final : public Clock
{
public:
    /// `local` outlives this clock.
    explicit ServerClock(const Clock &local);

    Instant now() const override { return m_stands.value_or(running()); }
    /// What time it is, also while now() stands.
    Instant running() const { return m_local.now() + m_offset; }

    /// now() stays here until goOn() or until the server's time is learned again (see Outage).
    void stand(Instant at) { m_stands = at; }
    void goOn() { m_stands.reset(); }

    /// Takes over the server's time, said in a reply to a request sent at `asked` of the local clock. Half of
    /// the way there and back is added.
    void learn(Instant serverTime, Instant asked);
    /// Something of the server's is of this time, so the server's time is no earlier. Catches up after this
    /// computer slept through a live connection.
    void atLeast(Instant serverTime);
    Instant localNow() const { return m_local.now(); }
    Milliseconds offset() const { return m_offset; }

private:
    const Clock &m_local;
    Milliseconds m_offset{};
    std::optional<Instant> m_stands;
};

} // namespace medcrm
