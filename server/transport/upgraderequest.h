// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>

namespace medcrm {

/// The subprotocol every client has to ask for (design: protocol.md).
inline constexpr auto websocketSubprotocol = "medcrm.v1";

/// Why a WebSocket is not opened, as an HTTP answer that people and programs can read.
struct HttpRefusal
{
    int status = 400;
    QByteArray phrase; ///< "Forbidden"
    QByteArray sentence; ///< What is wrong and what to do, in ASCII.
    QByteArray extraHeaders = {}; ///< Whole lines, each ended by CRLF.

    /// The complete answer, after which the connection is to be closed.
    QByteArray toBytes() const;
};

/// What speaks against opening a WebSocket for this request, or nothing. `header` is the request up to and
/// with its empty line. Checks what RFC 6455, section 4.2.1 demands, so that each fault has its answer, and
/// beyond that: no Origin (browsers have no business here), and our subprotocol.
std::optional<HttpRefusal> objectionTo(const QByteArray &header);

} // namespace medcrm
