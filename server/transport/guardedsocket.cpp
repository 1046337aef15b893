// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transport/guardedsocket.h"

#include <algorithm>

namespace medcrm {

namespace {

// A whole frame must fit, with its header and the rest of a TLS record (RFC 8446, 5.2) that came along.
constexpr qint64 ReadSlack = 17 * 1024;

} // namespace

GuardedSocket::GuardedSocket(QObject *parent)
    : QSslSocket(parent)
    , m_limits(TransportLimits().stranger)
    , m_budget(m_limits.burstBytes)
{
    m_sinceRefill.start();
    m_sinceArrival.start();
    setReadBufferSize(m_limits.frameBytes + ReadSlack);
    // First in line, so that bytes are counted before anybody reads them; the second signal follows the
    // readers.
    connect(this, &QIODevice::readyRead, this, &GuardedSocket::countArrival);
    connect(this, &QIODevice::channelReadyRead, this, &GuardedSocket::rememberUnread);
}

void GuardedSocket::setLimits(const ConnectionLimits &limits)
{
    refill();
    m_budget = limits.burstBytes - (m_limits.burstBytes - m_budget);
    m_limits = limits;
    setReadBufferSize(m_limits.frameBytes + ReadSlack);
}

qint64 GuardedSocket::backlog() const
{
    return bytesToWrite() + encryptedBytesToWrite();
}

bool GuardedSocket::hasRoomFor(qint64 bytes) const
{
    return backlog() + bytes <= m_limits.backlogBytes;
}

qint64 GuardedSocket::writeData(const char *data, qint64 size)
{
    if (m_backlogExceeded)
        return -1;
    if (hasRoomFor(size))
        return QSslSocket::writeData(data, size);
    m_backlogExceeded = true;
    QMetaObject::invokeMethod(this, &GuardedSocket::backlogExceeded, Qt::QueuedConnection);
    return -1;
}

void GuardedSocket::countArrival()
{
    m_sinceArrival.start();
    refill();
    m_budget -= std::max<qint64>(0, bytesAvailable() - m_unread);
    rememberUnread();
    if (m_budget >= 0 || m_budgetExceeded)
        return;
    m_budgetExceeded = true;
    QMetaObject::invokeMethod(this, &GuardedSocket::budgetExceeded, Qt::QueuedConnection);
}

void GuardedSocket::refill()
{
    const qint64 elapsed = m_sinceRefill.elapsed();
    const qint64 gained = elapsed * m_limits.bytesPerSecond / 1000;
    if (gained == 0)
        return; // keep counting the time until it is worth a byte
    m_sinceRefill.restart();
    m_budget = std::min(m_limits.burstBytes, m_budget + gained);
}

} // namespace medcrm
