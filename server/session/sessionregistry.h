// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/session/session.h"

#include <QHash>
#include <QTimer>

namespace medcrm {

/// All sessions of the server: makes one for each connection, knows who is signed in where, and ends those that
/// may no longer be. Lives in the event loop's thread and owns the sessions.
class SessionRegistry : public QObject
{
    Q_OBJECT

public:
    SessionRegistry(const SessionLimits &limits, const Clock &clock, QObject *parent = nullptr);

    /// A new connection; the session lives until the channel is closed.
    Session *add(Channel *channel);

    /// Whether one more session may sign in with this account. Where there is no room a line that its client has lost
    /// makes way, or a clinic that comes back from a short outage would be kept out by its own former lines. Error
    /// TooMany when the account, or the server, has as many as it may.
    Result<> admit(Session &session, const Actor &actor);

    /// The sign-in is committed. Extends the login's other connections too.
    void signIn(Session &session, const Effects::SignIn &signIn);

    /// Whether a disconnection means the connections of that account and login.
    static bool concerns(const Disconnection &which, const Actor &actor);

    /// Ends connections: the one that asked for it in order, all others at once.
    void disconnect(const Disconnection &which, const Session *asker);

    /// Ends the connections whose access was not renewed in time. Done every second.
    void closeExpired();

    void closeAll(CloseCode code, const QString &reason);

    qsizetype count() const { return m_sessions.size(); }
    qsizetype signedInCount() const;

Q_SIGNALS:
    void frameReceived(medcrm::Session *session, const QByteArray &frame);

    /// It is closed, whoever closed it; deleted soon after.
    void ended(const medcrm::Session *session);

private:
    Result<> admitUser(UserId user) const;
    bool endLostLine(const std::optional<UserId> &of);

    const SessionLimits m_limits;
    const Clock &m_clock;
    QList<Session *> m_sessions; ///< The open ones.
    qint64 m_lastConnection = 0;
    QTimer m_expiryTimer;
};

} // namespace medcrm
