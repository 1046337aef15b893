// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/sessionregistry.h"

using namespace Qt::StringLiterals;

namespace medcrm {

SessionRegistry::SessionRegistry(const SessionLimits &limits, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_clock(clock)
{
    connect(&m_expiryTimer, &QTimer::timeout, this, &SessionRegistry::closeExpired);
    m_expiryTimer.start(std::chrono::seconds(1));
}

Session *SessionRegistry::add(Channel *channel)
{
    auto *session = new Session(channel, ConnectionId(++m_lastConnection), m_limits, m_clock, this);
    m_sessions.append(session);
    connect(session, &Session::frameReceived, this,
            [this, session](const QByteArray &frame) { Q_EMIT frameReceived(session, frame); });
    connect(session, &Session::closed, this, [this, session] {
        m_sessions.removeOne(session);
        Q_EMIT ended(session);
        session->deleteLater();
    });
    return session;
}

Result<> SessionRegistry::admit(Session &session, const Actor &actor)
{
    if (session.state() == Session::State::SignedIn)
        return {};
    Result<> room = admitUser(actor.user.id);
    while (!room && endLostLine(actor.user.id))
        room = admitUser(actor.user.id);
    if (!room)
        return room;
    Result<> admitted = session.admit();
    while (!admitted && endLostLine(std::nullopt))
        admitted = session.admit();
    return admitted;
}

Result<> SessionRegistry::admitUser(UserId user) const
{
    const auto sameUser = std::count_if(m_sessions.cbegin(), m_sessions.cend(), [&](const Session *other) {
        return other->state() == Session::State::SignedIn && other->actor().user.id == user;
    });
    if (sameUser < m_limits.sessionsPerUser)
        return {};
    return fail(
        ErrorCode::TooMany, {},
        u"This account is signed in at %1 places already. Sign out at one of them first."_s.arg(sameUser));
}

/// Of that account, or of anybody: the one that is silent for longest. False when none is lost.
bool SessionRegistry::endLostLine(const std::optional<UserId> &of)
{
    Session *lost = nullptr;
    for (Session *session : std::as_const(m_sessions)) {
        const bool candidate = session->state() == Session::State::SignedIn
            && (!of || session->actor().user.id == *of) && session->silence() >= m_limits.goneAfter;
        if (candidate && (!lost || lost->silence() < session->silence()))
            lost = session;
    }
    if (lost)
        lost->abort();
    return lost != nullptr;
}

void SessionRegistry::signIn(Session &session, const Effects::SignIn &signIn)
{
    session.signIn(signIn);
    for (Session *other : std::as_const(m_sessions)) {
        if (other->state() == Session::State::SignedIn && other->actor().session == signIn.actor.session)
            other->extendAccess(signIn.expires);
    }
}

bool SessionRegistry::concerns(const Disconnection &which, const Actor &actor)
{
    return actor.isSignedIn()
        && (which.login == actor.session || (which.user == actor.user.id && which.except != actor.session));
}

void SessionRegistry::disconnect(const Disconnection &which, const Session *asker)
{
    const QList<Session *> sessions = m_sessions;
    for (Session *session : sessions) {
        if (!concerns(which, session->actor()))
            continue;
        if (session == asker)
            session->close(CloseCode::Normal, u"You are signed out."_s);
        else
            session->abort();
    }
}

void SessionRegistry::closeExpired()
{
    const Instant now = m_clock.now();
    const QList<Session *> sessions = m_sessions;
    for (Session *session : sessions) {
        if (session->accessExpired(now))
            session->close(CloseCode::Policy, u"The sign-in was not renewed in time."_s);
    }
}

void SessionRegistry::closeAll(CloseCode code, const QString &reason)
{
    const QList<Session *> sessions = m_sessions;
    for (Session *session : sessions)
        session->close(code, reason);
}

qsizetype SessionRegistry::signedInCount() const
{
    return std::count_if(m_sessions.cbegin(), m_sessions.cend(),
                         [](const Session *session) { return session->state() == Session::State::SignedIn; });
}

} // namespace medcrm
