// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/session/eventhub.h"
#include "server/session/turn.h"
#include "server/session/workers.h"

namespace medcrm {

/// Takes every request from its frame to its answer: find, authorise, decode, check, run, commit, reply, then tell
/// the events. Requests that arrive in one turn of the event loop run together at its end (turn.h), so that
/// under load one wait for the disk serves them all.
///
/// Lives in the event loop's thread. The only place of the server that catches DbError is its Turn.
class Dispatcher : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        qint64 leastFreeBytes = 256LL * 1024 * 1024; ///< With less room on the disk, writes are refused.
        int requestsPerTurn = 256; ///< More wait for the next turn, so that timers and sockets get theirs.
    };

    /// All must outlive it. `readers` do what is a long read, `workers` the other slow work.
    Dispatcher(const Routes &routes, store::Database &database, SessionRegistry &sessions, EventHub &hub,
               Workers &workers, Workers &readers, const Clock &clock, const Settings &settings,
               QObject *parent = nullptr);

    /// Runs what waits now instead of at the end of the turn: before an orderly stop, and in tests.
    void flush();

private:
    void receive(Session *session, const QByteArray &frame);
    Result<Job> toJob(Session &session, const RequestFrame &request) const;
    void enqueue(const Job &job);
    void prepare(Job job, const Call::Work &work);
    void deliver(const QList<Answer> &answers);
    void deliver(const Answer &answer);
    void refuse(Session &session, std::optional<qint64> id, const Error &error);

    const Routes &m_routes;
    SessionRegistry &m_sessions;
    EventHub &m_hub;
    Workers &m_workers;
    Workers &m_readers;
    const Settings m_settings;
    Turn::Tools m_tools;
    QList<Job> m_waiting;
    bool m_flushQueued = false;
};

} // namespace medcrm
