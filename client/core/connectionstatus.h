// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"

#include <QString>
#include <optional>

namespace medcrm {

/// How the line to the server is, for the freshness mark of a window.
enum class ConnectionState {
    Resting, ///< Not connected on purpose: nobody is signed in.
    Connecting,
    Live, ///< Connected, and heard of within the last seconds.
    Behind, ///< Connected, but silent for ConnectionStatus::behind.
    Offline, ///< Lost; tried again by itself, for ever.
    UnknownServer, ///< Waits until a person confirmed the server's fingerprint.
    PinMismatch, ///< Another server answers than the one trusted: stopped, not tried again.
    Refused ///< The server does not want this program (`reason`); tried again slowly.
};

/// A plain value.
struct ConnectionStatus
{
    ConnectionState state = ConnectionState::Resting;
    Milliseconds behind{}; ///< With Behind: since when nothing was heard.
    std::optional<Instant> offlineSince; ///< While the line is lost: by this computer's clock.
    Milliseconds retryIn{}; ///< With Offline and Refused: until the next try.
    QString reason; ///< With Offline, PinMismatch and Refused: one sentence for the user.

    bool operator==(const ConnectionStatus &) const = default;
};

/// The connection's periods (design: guarantees.md). Tests shorten them; programs do not.
struct ConnectionTimings
{
    Milliseconds connectDeadline = std::chrono::seconds(10); ///< From the first packet to the open WebSocket.
    Milliseconds probeAfter =
        std::chrono::seconds(5); ///< Quiet for so long: ask whether the server is there.
    Milliseconds behindAfter = std::chrono::seconds(8); ///< Quiet for so long: shown as behind.
    Milliseconds silenceLimit = std::chrono::seconds(10); ///< Quiet for so long: given up and dialled again.
    Milliseconds awayLimit = std::chrono::seconds(1); ///< The longest wait while nobody answers there.
    Milliseconds backoffBase = Milliseconds(500);
    Milliseconds backoffLimit = std::chrono::seconds(30);
    Milliseconds tick = std::chrono::seconds(1); ///< How often silence and countdowns are looked at.
};

/// The longest wait before try number `attempt` (from 0) after a loss: base × 2ⁿ, at most the limit. The wait
/// itself is drawn evenly from 0 to this ("full jitter"), so that the desks of a clinic do not all return in
/// the same instant. It spares a server that answers; one that can't be reached has nothing to be spared, and a
/// desk shall be back within seconds when it can, so tries in between wait no longer than awayLimit.
Milliseconds longestBackoff(int attempt, const ConnectionTimings &timings);

} // namespace medcrm
