// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/session.h"

namespace medcrm {

Session::Session(Channel *channel, ConnectionId connection, const SessionLimits &limits, const Clock &clock,
                 QObject *parent)
    : QObject(parent)
    , m_channel(channel)
    , m_clock(clock)
    , m_frames(limits.frames)
    , m_writes(limits.writes)
{
    m_actor.connection = connection;
    m_actor.address = channel->peerAddress();
    connect(channel, &Channel::frameReceived, this, [this](const QByteArray &frame) {
        if (isOpen())
            Q_EMIT frameReceived(frame);
    });
    connect(channel, &Channel::closed, this, &Session::end);
}

Milliseconds Session::silence() const
{
    return m_channel ? m_channel->silence() : Milliseconds::max();
}

void Session::greet(const QString &device)
{
    m_actor.device = device;
    m_state = State::Greeted;
}

Result<> Session::admit()
{
    return m_channel->setAuthenticated();
}

void Session::signIn(const Effects::SignIn &signIn)
{
    const ConnectionId connection = m_actor.connection;
    m_actor = signIn.actor;
    m_actor.connection = connection;
    m_accessExpires = signIn.expires;
    m_state = State::SignedIn;
}

void Session::send(const QByteArray &frame)
{
    if (isOpen() && m_channel)
        m_channel->send(frame);
}

void Session::close(CloseCode code, const QString &reason)
{
    if (!isOpen())
        return;
    m_channel->close(code, reason);
    end();
}

void Session::abort()
{
    if (!isOpen())
        return;
    m_channel->abort();
    end();
}

void Session::end()
{
    if (!isOpen())
        return;
    m_state = State::Closed;
    Q_EMIT closed();
}

} // namespace medcrm
