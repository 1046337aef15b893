// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transport/acceptor.h"

#include <limits>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace medcrm {

namespace {

// The lowest descriptor that is not for connections. Systems hand out the lowest free number, so one this high says that
// nearly all are taken. Windows has no such bound.
qintptr firstReserved(int reserve)
{
#ifdef Q_OS_UNIX
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
        return qintptr(limit.rlim_cur) - reserve;
#endif
    Q_UNUSED(reserve);
    return std::numeric_limits<qintptr>::max();
}

void drop(qintptr descriptor)
{
#ifdef Q_OS_UNIX
    close(int(descriptor));
#else
    Q_UNUSED(descriptor);
#endif
}

} // namespace

Acceptor::Acceptor(const TransportLimits &limits, QObject *parent)
    : QTcpServer(parent)
    , m_firstReserved(firstReserved(limits.reservedDescriptors))
{
    setListenBacklogSize(limits.acceptQueue);
    m_retry.setSingleShot(true);
    m_retry.setInterval(limits.acceptRetry);
    connect(this, &QTcpServer::acceptError, this, &Acceptor::pause);
    connect(&m_retry, &QTimer::timeout, this, &QTcpServer::resumeAccepting);
}

void Acceptor::incomingConnection(qintptr descriptor)
{
    if (descriptor < m_firstReserved) {
        Q_EMIT accepted(descriptor);
        return;
    }
    drop(descriptor);
    if (!m_retry.isActive())
        pause();
}

void Acceptor::pause()
{
    pauseAccepting();
    m_retry.start();
    Q_EMIT exhausted();
}

} // namespace medcrm
