// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"

#include <QtGlobal>

namespace medcrm {

/// What one connection may take. There are two sets: for strangers and for those who signed in.
struct ConnectionLimits
{
    qint64 frameBytes; ///< Largest message accepted from the client.
    qint64 backlogBytes; ///< Most that may wait to be written to the client; past that it is cut off.
    qint64 bytesPerSecond; ///< Sustained rate accepted from the client …
    qint64 burstBytes; ///< … after this much at once.
};

/// Everything a listener refuses, waits for or cuts off (design: guarantees.md, Listening and Limits).
/// Settings; these are the defaults.
struct TransportLimits
{
    int authenticated = 500; ///< Signed-in connections of the whole server.
    int unauthenticated = 64; ///< Connections that have not signed in yet.
    int unauthenticatedPerAddress = 10;
    int perAddress = 200; ///< Signed in or not.
    int answeredRefusals =
        16; ///< Refused ones that are at once told why; any more are dropped without a word.
    int reservedDescriptors = 64; ///< File descriptors that connections leave to the database and the rest.
    int acceptQueue = 512; ///< Connections the operating system holds until they are accepted.

    Milliseconds tlsDeadline{5000}; ///< From accept to the end of the TLS handshake.
    Milliseconds loginDeadline{10000}; ///< From accept to setAuthenticated().
    Milliseconds closeDeadline{2000}; ///< From close() to the connection being cut.
    Milliseconds pingInterval{20000}; ///< From one sign of life to the next question for one.
    Milliseconds pongDeadline{8000}; ///< From that question to the connection being cut.
    Milliseconds acceptRetry{250}; ///< How soon to accept again after the system had no descriptor left.

    qint64 requestBytes = 8 * 1024; ///< The HTTP request that asks for a WebSocket.

    /// A stranger says hello and signs in, nothing else.
    ConnectionLimits stranger{4 * 1024, 16 * 1024, 16 * 1024, 64 * 1024};
    ConnectionLimits user{64 * 1024, 1024 * 1024, 256 * 1024, 1024 * 1024};
};

} // namespace medcrm
