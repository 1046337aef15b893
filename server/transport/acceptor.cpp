// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transport/acceptor.h"

namespace medcrm {

Acceptor::Acceptor(const TransportLimits &limits, QObject *parent)
    : QTcpServer(parent)
{
    setListenBacklogSize(limits.acceptQueue);
    m_retry.setSingleShot(true);
    m_retry.setInterval(limits.acceptRetry);
    connect(this, &QTcpServer::acceptError, &m_retry, qOverload<>(&QTimer::start));
    connect(&m_retry, &QTimer::timeout, this, &QTcpServer::resumeAccepting);
}

} // namespace medcrm
