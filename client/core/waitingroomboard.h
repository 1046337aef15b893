// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/api.h"
#include "client/core/serverclock.h"
#include "common/protocol/waitingroom.h"

namespace medcrm {

/// What the waiting room sees, as the server told it last, and the calls that are new in it. Keeps what it holds while
/// the line is down. Holds one notice and nothing older, however long it runs.
class WaitingRoomBoard : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it. A call older than `callLifetime` (an outage ago) is shown and not announced.
    WaitingRoomBoard(Api &api, const ServerClock &clock, Milliseconds callLifetime = std::chrono::seconds(60),
                     QObject *parent = nullptr);

    /// Nothing before the first notice.
    const std::optional<WaitingRoomChanged> &seen() const { return m_seen; }

Q_SIGNALS:
    void changed();
    /// Somebody is called, or called again; the earlier call first. After changed().
    void called(const medcrm::CalledTicket &ticket);

private:
    void take(const WaitingRoomChanged &notice);

    const ServerClock &m_clock;
    const Milliseconds m_callLifetime;
    std::optional<WaitingRoomChanged> m_seen;
};

} // namespace medcrm
