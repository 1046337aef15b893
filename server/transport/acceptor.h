// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/transport/limits.h"

#include <QTcpServer>
#include <QTimer>

namespace medcrm {

/// Accepts connections and goes on doing so: QTcpServer stops for good once the system has no descriptor
/// left. Hands out descriptors only; never has pending connections.
class Acceptor final : public QTcpServer
{
    Q_OBJECT

public:
    explicit Acceptor(const TransportLimits &limits, QObject *parent = nullptr);

Q_SIGNALS:
    /// A connection was accepted; the receiver owns the descriptor.
    void accepted(qintptr descriptor);

protected:
    void incomingConnection(qintptr descriptor) override { Q_EMIT accepted(descriptor); }

private:
    QTimer m_retry;
};

} // namespace medcrm
