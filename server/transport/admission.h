// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/transport/limits.h"

#include <QHash>
#include <QHostAddress>
#include <memory>

namespace medcrm {

/// Counts who is connected and says who may still come in. Single-threaded.
class Admission : public std::enable_shared_from_this<Admission>
{
public:
    enum class Verdict {
        Welcome,
        AddressFull, ///< This address has too many connections already; others may come.
        ServerFull ///< Too many have not signed in yet.
    };

    /// A place held by one connection, given back when it is destroyed.
    class Ticket
    {
    public:
        Ticket(std::shared_ptr<Admission> admission, const QString &key);
        ~Ticket();
        Q_DISABLE_COPY_MOVE(Ticket)

        /// Moves from the strangers to the signed-in. False, and nothing changes, when those are complete.
        [[nodiscard]] bool promote();

    private:
        std::shared_ptr<Admission> m_admission;
        QString m_key;
        bool m_authenticated = false;
    };

    explicit Admission(const TransportLimits &limits);

    Verdict judge(const QHostAddress &peer) const;
    /// Takes a place, whatever judge() would say.
    std::unique_ptr<Ticket> admit(const QHostAddress &peer);

    int authenticated() const { return m_authenticated; }
    int unauthenticated() const { return m_unauthenticated; }

private:
    struct Counts
    {
        int all = 0;
        int unauthenticated = 0;
    };

    const TransportLimits m_limits;
    QHash<QString, Counts> m_addresses;
    int m_authenticated = 0;
    int m_unauthenticated = 0;
};

/// The address as people write it: an IPv4 one that came in through an IPv6 socket in its dotted form.
QHostAddress plainAddress(const QHostAddress &peer);

} // namespace medcrm
