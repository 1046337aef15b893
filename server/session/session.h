// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/protocol/session.h"
#include "server/service/effects.h"
#include "server/session/channel.h"
#include "server/session/ratelimit.h"

#include <QPointer>

namespace medcrm {

/// What one session may do. Settings; these are the defaults (design: guarantees.md, Limits).
struct SessionLimits
{
    Rate frames{200, 200};
    Rate writes{20, 40};
    int sessionsPerUser = 5;
    Milliseconds goneAfter{8000}; ///< Silent for so long: makes way where there is no room for a new one.
};

/// One client's conversation: connected, greeted by hello, signed in, closed. Knows who speaks and what was
/// agreed; what is asked is the dispatcher's matter. Owned by its registry, in the event loop's thread.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class State { Connected, Greeted, SignedIn, Closed };

    /// The channel keeps its owner.
    Session(Channel *channel, ConnectionId connection, const SessionLimits &limits, const Clock &clock,
            QObject *parent = nullptr);

    State state() const { return m_state; }
    const Actor &actor() const { return m_actor; }
    bool isOpen() const { return m_state != State::Closed; }
    bool accessExpired(Instant now) const { return m_state == State::SignedIn && m_accessExpires <= now; }

    /// Since when its client said nothing. A client of ours that hears nothing asks after 5 s, so a longer silence means
    /// that it lost this line, which counts until the heartbeat notices.
    Milliseconds silence() const;

    /// The client said hello.
    void greet(const QString &device);

    /// Takes the place of a signed-in connection, before the sign-in is committed. Error TooMany: the server is
    /// full.
    Result<> admit();

    /// From now on the session speaks for this account.
    void signIn(const Effects::SignIn &signIn);
    void extendAccess(Instant expires) { m_accessExpires = expires; }

    /// Counts a frame, or a request that writes, against the rates. Error TooMany.
    Result<> countFrame() { return m_frames.take(m_clock.now()); }
    Result<> countWrite() { return m_writes.take(m_clock.now()); }

    void send(const QByteArray &frame);

    /// After either, nothing is sent or heard any more.
    void close(CloseCode code, const QString &reason);
    void abort();

    /// Pages of the snapshot that the last subscribe to a clinic began, until they were fetched.
    QHash<ClinicId, QList<SnapshotPage>> &snapshotPages() { return m_snapshotPages; }

    /// Whether a slow preparation (password hash) is under way; one at a time.
    bool isPreparing() const { return m_preparing; }
    void setPreparing(bool preparing) { m_preparing = preparing; }

Q_SIGNALS:
    void frameReceived(const QByteArray &frame);

    /// Emitted once, whoever ended it. The registry deletes the session after it.
    void closed();

private:
    void end();

    QPointer<Channel> m_channel;
    const Clock &m_clock;
    State m_state = State::Connected;
    Actor m_actor;
    Instant m_accessExpires;
    RateLimit m_frames;
    RateLimit m_writes;
    QHash<ClinicId, QList<SnapshotPage>> m_snapshotPages;
    bool m_preparing = false;
};

} // namespace medcrm
