// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transport/admission.h"

#include <algorithm>

namespace medcrm {

using namespace Qt::StringLiterals;

namespace {

// One subscriber of IPv6 is handed 2^64 addresses; limits per address would mean nothing there.
QString countingKey(const QHostAddress &peer)
{
    const QHostAddress address = plainAddress(peer);
    if (address.protocol() == QAbstractSocket::IPv4Protocol || address.isLoopback())
        return address.toString();
    Q_IPV6ADDR bytes = address.toIPv6Address();
    std::fill(bytes.c + 8, bytes.c + 16, quint8(0));
    return QHostAddress(bytes).toString() + u"/64"_s;
}

} // namespace

QHostAddress plainAddress(const QHostAddress &peer)
{
    bool isIpv4 = false;
    const quint32 ipv4 = peer.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : peer;
}

Admission::Admission(const TransportLimits &limits)
    : m_limits(limits)
{
}

Admission::Verdict Admission::judge(const QHostAddress &peer) const
{
    const Counts here = m_addresses.value(countingKey(peer));
    if (here.all >= m_limits.perAddress || here.unauthenticated >= m_limits.unauthenticatedPerAddress)
        return Verdict::AddressFull;
    return m_unauthenticated < m_limits.unauthenticated ? Verdict::Welcome : Verdict::ServerFull;
}

std::unique_ptr<Admission::Ticket> Admission::admit(const QHostAddress &peer)
{
    return std::make_unique<Ticket>(shared_from_this(), countingKey(peer));
}

Admission::Ticket::Ticket(std::shared_ptr<Admission> admission, const QString &key)
    : m_admission(std::move(admission))
    , m_key(key)
{
    Counts &here = m_admission->m_addresses[m_key];
    ++here.all;
    ++here.unauthenticated;
    ++m_admission->m_unauthenticated;
}

Admission::Ticket::~Ticket()
{
    Counts &here = m_admission->m_addresses[m_key];
    --here.all;
    if (m_authenticated) {
        --m_admission->m_authenticated;
    } else {
        --here.unauthenticated;
        --m_admission->m_unauthenticated;
    }
    if (here.all == 0)
        m_admission->m_addresses.remove(m_key);
}

bool Admission::Ticket::promote()
{
    if (m_authenticated)
        return true;
    if (m_admission->m_authenticated >= m_admission->m_limits.authenticated)
        return false;
    m_authenticated = true;
    --m_admission->m_addresses[m_key].unauthenticated;
    --m_admission->m_unauthenticated;
    ++m_admission->m_authenticated;
    return true;
}

} // namespace medcrm
