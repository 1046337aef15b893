// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/turn.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace medcrm {

using store::DbError;

namespace {

/// Puts a fault in the log under an id, which is all that the client hears of it.
Error logged(const Job &job, const DbError &error)
{
    const QString id = QString::number(QRandomGenerator::system()->generate64(), 16);
    qCritical("fault %s in %s: %s", qPrintable(id), job.route->method, error.what());
    return {ErrorCode::Internal, {}, u"The server had a fault. It is in the server's log as %1."_s.arg(id)};
}

Error notDone(const QString &why)
{
    return {ErrorCode::Unavailable, {}, why};
}

bool isWrite(const Route &route)
{
    return route.access.kind == Access::Kind::Write;
}

/// Whether the service may change something: accounts and logins too.
bool needsTransaction(const Route &route)
{
    return route.access.kind != Access::Kind::Read;
}

} // namespace

Turn::Turn(Tools &tools)
    : m_tools(tools)
{
}

void Turn::run(Job job)
{
    if (!job.session || !job.session->isOpen())
        return;
    Context context(job.session->actor(), m_tools.clock.now());
    QList<NumberedEvent> events;
    const Outcome reply = m_lost ? tl::unexpected(*m_lost) : guarded(job, context, events);
    if (!reply)
        return;
    const bool happened = reply->has_value() || context.effects().keepDespiteError;
    if (happened)
        m_ended += context.effects().disconnections;
    m_answers.append({job, *reply, happened ? context.effects() : Effects(), events});
}

void Turn::commit()
{
    if (!m_transaction)
        return;
    try {
        if (!m_lost)
            m_transaction->commit();
    } catch (const DbError &error) {
        qCritical("commit failed: %s", error.what());
        m_lost = notDone(
            u"The server could not write to its disk. Nothing was changed; tell your administrator."_s);
    }
    m_transaction.reset();
    if (!m_lost)
        return;
    // What was read in between may rest on what is now undone.
    for (Answer &answer : m_answers)
        answer = {answer.job, tl::unexpected(*m_lost), {}, {}};
}

Turn::Outcome Turn::guarded(Job &job, Context &context, QList<NumberedEvent> &events)
{
    try {
        return attempt(job, context, events);
    } catch (const DbError &error) {
        events.clear();
        return fault(job, error);
    }
}

Result<QByteArray> Turn::fault(const Job &job, const DbError &error)
{
    const Error answer = logged(job, error);
    switch (error.kind()) {
    case DbError::Kind::Full:
        m_lost = notDone(u"The server's disk is full. Nothing was changed; tell your administrator."_s);
        break;
    case DbError::Kind::Busy:
        m_lost = notDone(u"Another program holds the server's database. Nothing was changed; try again."_s);
        break;
    case DbError::Kind::Constraint:
    case DbError::Kind::Broken:
    case DbError::Kind::Other:
        break;
    }
    return tl::unexpected(m_lost.value_or(answer));
}

Turn::Outcome Turn::attempt(Job &job, Context &context, QList<NumberedEvent> &events)
{
    if (const Result<> may = mayAsk(job, context); !may)
        return tl::unexpected(refused(job, context, may.error()).error());
    if (!job.call) {
        auto call = job.route->decode(job.params);
        if (!call)
            return tl::unexpected(call.error());
        job.call = *call;
    }
    if (const Result<> valid = job.call->validate(); !valid)
        return tl::unexpected(valid.error());
    if (const Result<> within = m_tools.guard.check(context.actor(), job.call->scope()); !within)
        return tl::unexpected(refused(job, context, within.error()).error());
    const auto earlier = earlierAnswer(job, context);
    if (!earlier)
        return tl::unexpected(earlier.error());
    if (*earlier)
        return **earlier;
    if (!job.prepared) {
        Result<Call::Work> work = job.call->prepare(context.actor());
        if (!work)
            return tl::unexpected(work.error());
        if (*work) {
            m_preparations.append({job, std::move(*work)});
            return std::nullopt;
        }
    }
    const Result<QByteArray> reply =
        needsTransaction(*job.route) ? write(job, context, events) : read(job, context);
    if (reply || context.effects().keepDespiteError) // the service has written down what it refused
        return reply;
    return tl::unexpected(refused(job, context, reply.error()).error());
}

Result<> Turn::mayAsk(const Job &job, const Context &context) const
{
    using State = Session::State;
    const Access &access = job.route->access;
    const State state = job.session->state();
    if (access.kind == Access::Kind::Open)
        return mayOpen(*job.route, state);
    if (state != State::SignedIn)
        return fail(ErrorCode::Unauthenticated, {}, u"Say hello and sign in first."_s);
    if (wasEnded(context.actor()))
        return fail(ErrorCode::Unauthenticated, {}, u"This sign-in is over. Sign in again."_s);
    // An expired sign-in may still be renewed or ended.
    const bool aboutLogin = access.kind == Access::Kind::SignedIn;
    if (job.session->accessExpired(context.now()) && !aboutLogin)
        return fail(ErrorCode::Unauthenticated, {}, u"The sign-in has expired. Sign in again."_s);
    if (!access.permits(context.actor().user.role))
        return fail(ErrorCode::Forbidden, {}, u"Your account may not do this."_s);
    if (context.actor().user.mustChangePassword && !access.beforePasswordChange)
        return fail(ErrorCode::Forbidden, {}, u"Change your password first."_s);
    return {};
}

/// By an earlier request of this turn, sent on the same line or by somebody else: what comes after it in the turn is
/// not done any more, although the line itself is closed only with the turn's answers.
bool Turn::wasEnded(const Actor &actor) const
{
    return std::any_of(m_ended.begin(), m_ended.end(),
                       [&](const Disconnection &ended) { return SessionRegistry::concerns(ended, actor); });
}

/// First hello, then signing in, each once.
Result<> Turn::mayOpen(const Route &route, Session::State state) const
{
    const bool isHello = QLatin1StringView(route.method) == QLatin1StringView(Hello::method);
    if (state == Session::State::Connected && !isHello)
        return fail(ErrorCode::Unauthenticated, {}, u"The first message of a connection is hello."_s);
    if (state == Session::State::SignedIn || (isHello && state != Session::State::Connected))
        return fail(ErrorCode::Malformed, u"method"_s, u"This connection is past that."_s);
    return {};
}

/// The refusal, written down when somebody signed in tried what they may not.
Result<> Turn::refused(const Job &job, const Context &context, const Error &error)
{
    const bool suspicious = error.code == ErrorCode::Forbidden || error.code == ErrorCode::NotFound;
    if (!suspicious || context.actor().user.mustChangePassword)
        return tl::unexpected(error);
    // Each leaves a row, so refusals are bounded like writes.
    if (const Result<> counted = job.session->countWrite(); !counted)
        return counted;
    begin();
    m_tools.journal.recordRefusal(context, QString::fromLatin1(job.route->method), error);
    return tl::unexpected(error);
}

Result<std::optional<QByteArray>> Turn::earlierAnswer(const Job &job, const Context &context)
{
    if (!isWrite(*job.route))
        return std::nullopt;
    if (job.key.isEmpty())
        return fail(ErrorCode::Malformed, u"key"_s,
                    u"A request that changes something needs a key of 32 hex digits."_s);
    return m_tools.journal.findAnswer(context.actor().user.id, job.key, *job.route, job.params);
}

Result<QByteArray> Turn::read(Job &job, Context &context)
{
    Result<QByteArray> reply = job.call->handle(context, *job.session);
    if (reply && job.route->access.audited) {
        begin();
        m_tools.journal.recordReading(context, QString::fromLatin1(job.route->method), job.call->scope());
    }
    return reply;
}

Result<QByteArray> Turn::write(Job &job, Context &context, QList<NumberedEvent> &events)
{
    if (isWrite(*job.route) && m_tools.database.bytesFree() < m_tools.leastFreeBytes) {
        return tl::unexpected(
            notDone(u"The server's disk is almost full, so nothing can be changed. Looking things "
                    "up still works; tell your administrator."_s));
    }
    begin();
    store::Savepoint savepoint(m_tools.database);
    const qint64 before = m_tools.database.writeCount();
    Result<QByteArray> reply = job.call->handle(context, *job.session);
    if (reply && context.effects().signIn) {
        if (const Result<> admitted = m_tools.sessions.admit(*job.session, context.effects().signIn->actor);
            !admitted)
            return tl::unexpected(admitted.error());
    }
    if (!reply && !context.effects().keepDespiteError)
        return reply;
    const bool changed = m_tools.database.writeCount() != before || !context.effects().events.isEmpty();
    if (isWrite(*job.route) && changed && context.effects().audit.isEmpty())
        throw DbError(DbError::Kind::Other, u"the service changed something and left no audit entry"_s);
    record(job, context, reply, events);
    savepoint.release();
    return reply;
}

void Turn::begin()
{
    if (!m_transaction)
        m_transaction.emplace(m_tools.database);
}

void Turn::record(const Job &job, const Context &context, const Result<QByteArray> &reply,
                  QList<NumberedEvent> &events)
{
    m_tools.journal.recordAudit(context, QString::fromLatin1(job.route->method));
    if (!reply)
        return;
    events = m_tools.journal.recordEvents(context);
    if (isWrite(*job.route))
        m_tools.journal.recordAnswer(context, job.key, *job.route, job.params, *reply);
}

} // namespace medcrm
