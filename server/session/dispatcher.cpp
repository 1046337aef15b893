// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/dispatcher.h"

using namespace Qt::StringLiterals;

namespace medcrm {

Dispatcher::Dispatcher(const Routes &routes, store::Database &database, SessionRegistry &sessions,
                       EventHub &hub, Workers &workers, Workers &readers, const Clock &clock,
                       const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_routes(routes)
    , m_sessions(sessions)
    , m_hub(hub)
    , m_workers(workers)
    , m_readers(readers)
    , m_settings(settings)
    , m_tools{database, sessions, clock, settings.leastFreeBytes, ScopeGuard(database), Journal(database)}
{
    connect(&sessions, &SessionRegistry::frameReceived, this, &Dispatcher::receive);
}

void Dispatcher::receive(Session *session, const QByteArray &frame)
{
    const Result<RequestFrame> request = parseRequest(frame);
    if (!request)
        return refuse(*session, std::nullopt, request.error());
    const Result<Job> job = toJob(*session, *request);
    if (!job)
        return refuse(*session, request->id, job.error());
    enqueue(*job);
}

/// What can be said of a request before its turn: how often this session asks, and whether there is such a request.
Result<Job> Dispatcher::toJob(Session &session, const RequestFrame &request) const
{
    if (const Result<> counted = session.countFrame(); !counted)
        return tl::unexpected(counted.error());
    const Route *route = m_routes.find(request.method);
    if (!route && session.state() != Session::State::SignedIn)
        return fail(ErrorCode::Unauthenticated, {}, u"Say hello and sign in first."_s);
    if (!route) {
        return fail(ErrorCode::Malformed, u"method"_s,
                    u"There is no request \"%1\"."_s.arg(request.method.left(80)));
    }
    if (route->access.kind != Access::Kind::Read) {
        if (const Result<> counted = session.countWrite(); !counted)
            return tl::unexpected(counted.error());
    }
    return Job{&session, request.id, route, request.params, request.key, {}, false};
}

void Dispatcher::enqueue(const Job &job)
{
    m_waiting.append(job);
    if (std::exchange(m_flushQueued, true))
        return;
    QMetaObject::invokeMethod(this, &Dispatcher::flush, Qt::QueuedConnection);
}

void Dispatcher::flush()
{
    m_flushQueued = false;
    QList<Job> jobs = std::exchange(m_waiting, {});
    if (jobs.size() > m_settings.requestsPerTurn) {
        m_waiting = jobs.mid(m_settings.requestsPerTurn);
        jobs.resize(m_settings.requestsPerTurn);
        m_flushQueued = QMetaObject::invokeMethod(this, &Dispatcher::flush, Qt::QueuedConnection);
    }
    Turn turn(m_tools);
    for (const Job &job : std::as_const(jobs))
        turn.run(job);
    turn.commit();
    if (!turn.isSound())
        return;
    deliver(turn.takeAnswers());
    for (const auto &[job, work] : turn.takePreparations())
        prepare(job, work);
}

void Dispatcher::prepare(Job job, const Call::Work &work)
{
    if (!job.session)
        return;
    if (job.session->isPreparing())
        return refuse(*job.session, job.id, {ErrorCode::TooMany, {}, u"One at a time, please."_s});
    job.prepared = true;
    Workers &workers = job.route->longRead ? m_readers : m_workers;
    const bool started = workers.start(work, [this, job] {
        if (!job.session)
            return;
        job.session->setPreparing(false);
        enqueue(job);
    });
    if (!started) {
        const QJsonObject wait{{u"retryAfter"_s, 2}};
        const QString why = job.route->longRead ? u"Many reports are being made. Try again in 2 s."_s
                                                : u"Many people are signing in. Try again in 2 s."_s;
        return refuse(*job.session, job.id, {ErrorCode::TooMany, {}, why, wait});
    }
    job.session->setPreparing(true);
}

void Dispatcher::deliver(const QList<Answer> &answers)
{
    for (const Answer &answer : answers)
        deliver(answer);
    for (const Answer &answer : answers) {
        for (const Disconnection &disconnection : answer.effects.disconnections)
            m_sessions.disconnect(disconnection, answer.job.session);
    }
    for (const Answer &answer : answers)
        m_hub.publish(answer.events);
}

void Dispatcher::deliver(const Answer &answer)
{
    for (const std::function<void()> &action : answer.effects.afterCommit)
        action();
    Session *session = answer.job.session;
    if (!session)
        return;
    if (!answer.reply)
        return refuse(*session, answer.job.id, answer.reply.error());
    if (answer.effects.signIn)
        m_sessions.signIn(*session, *answer.effects.signIn);
    session->send(resultFrame(answer.job.id, *answer.reply));
}

void Dispatcher::refuse(Session &session, std::optional<qint64> id, const Error &error)
{
    session.send(errorFrame(id, error));
    // Whoever can't say hello doesn't speak this protocol, or another version of it.
    if (session.state() == Session::State::Connected)
        session.close(CloseCode::ProtocolError, error.message);
}

} // namespace medcrm
