// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/core/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>

namespace medcrm {

/// Why the server ends a connection. The numbers of RFC 6455, section 7.4.1, and its registry at IANA.
enum class CloseCode : quint16 {
    Normal = 1000, ///< The conversation is over (signed out).
    GoingAway = 1001, ///< The server stops; come back.
    ProtocolError = 1002, ///< Not what a client of this protocol sends.
    Unsupported = 1003, ///< A text frame; only binary ones are spoken here.
    Policy = 1008, ///< A limit, a deadline, or a revoked login.
    TooBig = 1009, ///< A frame over the limit.
    Internal = 1011, ///< A fault of the server.
    TryAgainLater = 1013 ///< Full; come back with patience.
};

/// One client's connection as the session sees it: whole binary messages in both directions, nothing about
/// sockets. Implemented by the transport, and by a fake in tests.
///
/// Lives in the event loop's thread. Its maker owns it: it emits closed() exactly once and is deleted from
/// the event loop after that, so hold it in a QPointer or let go of it in closed(). No signal is ever emitted
/// from inside one of its own functions, so they may be called while walking a list of channels.
class Channel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Queues one whole binary message; the same bytes may go to many channels without being copied. Nothing
    /// happens once it is closing. A client that reads too slowly for the backlog limit is cut off and
    /// resumes later.
    virtual void send(const QByteArray &frame) = 0;

    /// Ends in order: what was sent before leaves first, then the code and the reason (one sentence for the
    /// user; at most 123 bytes of UTF-8 are carried). Delivers no more frames. A client that does not answer
    /// within 2 s is cut.
    virtual void close(CloseCode code, const QString &reason) = 0;

    /// Ends at once, without waiting for anything: what a revoked login wants. Delivers no more frames.
    virtual void abort() = 0;

    /// The login succeeded: ends the login deadline and lifts the limits of a stranger (frames of 4 KiB in,
    /// 16 KiB backlog) to those of a user (64 KiB, 1 MiB). Call before the reply is sent. Error TooMany: the
    /// server already has as many signed-in connections as it may; answer it as the login's reply, then
    /// close. A repeat is harmless.
    [[nodiscard]] virtual Result<> setAuthenticated() = 0;

    /// The client's address without port, an IPv4 one always in its dotted form. Valid after closed() too.
    virtual QString peerAddress() const = 0;

    /// Since when nothing arrived from the client, not even the answer to a heartbeat.
    virtual Milliseconds silence() const = 0;

    /// Bytes accepted by send() and not yet given to the operating system.
    virtual qint64 backlog() const = 0;

Q_SIGNALS:
    /// One whole message within the size limits. The receiver may call any function of the channel.
    void frameReceived(const QByteArray &frame);

    /// The connection is over, whoever ended it. The last signal.
    void closed();
};

} // namespace medcrm
