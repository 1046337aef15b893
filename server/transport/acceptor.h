// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/transport/limits.h"

#include <QTcpServer>
#include <QTimer>

namespace medcrm {

/// Accepts connections and goes on doing so when the system runs short. QTcpServer alone either stops for good or spins
/// when the last file descriptor is taken, depending on whether its queue had ever been empty before (Qt 6.4: only the
/// first error of a socket counts). Here the last descriptors are left to the database and the log.
/// Hands out descriptors only; never has pending connections.
class Acceptor final : public QTcpServer
{
    Q_OBJECT

public:
    explicit Acceptor(const TransportLimits &limits, QObject *parent = nullptr);

Q_SIGNALS:
    /// A connection was accepted; the receiver owns the descriptor.
    void accepted(qintptr descriptor);

    /// Connections are being dropped because too few descriptors are left. Once for each pause.
    void exhausted();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void pause();

    const qintptr m_firstReserved;
    QTimer m_retry;
};

} // namespace medcrm
