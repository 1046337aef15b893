// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/transport/limits.h"

#include <QElapsedTimer>
#include <QSslSocket>

namespace medcrm {

/// A TLS socket whose memory and input are bounded whatever the other side does.
///
/// QSslSocket alone takes every write, also the answers to pings that QWebSocket writes by itself, and its
/// bytesToWrite() leaves out what is encrypted but not sent. Here a write past the backlog limit is thrown
/// away and reported, the read buffers are bounded, and what arrives is counted against a byte budget.
class GuardedSocket final : public QSslSocket
{
    Q_OBJECT

public:
    explicit GuardedSocket(QObject *parent = nullptr);

    /// Sets the limits from now on; what was used before stays used.
    void setLimits(const ConnectionLimits &limits);

    /// Bytes written to this socket and not yet given to the operating system, plain and encrypted.
    qint64 backlog() const;

    /// Since when nothing arrived.
    Milliseconds silence() const { return Milliseconds(m_sinceArrival.elapsed()); }

    /// Whether a write of that many bytes is within the backlog limit.
    bool hasRoomFor(qint64 bytes) const;

Q_SIGNALS:
    // Each is emitted once, from the event loop, never from inside a write or a read.

    /// The client reads too slowly. What did not fit is lost and nothing more is written: abort the socket.
    void backlogExceeded();

    /// The client sends too fast. The socket still works, so that it can be told.
    void budgetExceeded();

protected:
    qint64 writeData(const char *data, qint64 size) override;

private:
    void countArrival();
    void rememberUnread() { m_unread = bytesAvailable(); }
    void refill();
    ConnectionLimits m_limits;
    QElapsedTimer m_sinceRefill;
    QElapsedTimer m_sinceArrival;
    qint64 m_budget = 0;
    qint64 m_unread = 0;
    bool m_backlogExceeded = false;
    bool m_budgetExceeded = false;
};

} // namespace medcrm
