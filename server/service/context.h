// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"
#include "common/protocol/messagelist.h"
#include "server/service/audience.h"
#include "server/service/effects.h"

namespace medcrm {

/// What a service is given with a request: who asks, what time it is, and where to say what happened. Nothing
/// said here leaves before the commit, and nothing is left of it after a rollback; a service can't send.
///
///     Result<Visit> QueueService::handle(Context &ctx, const CallVisit &request)
///     …
///     ctx.auditChanged("visit", before, after);
///     ctx.publish(VisitStatusChanged{after});
///
/// Lives as long as the request runs, in the event loop's thread.
class Context
{
public:
    /// `now`: the one instant of the whole request.
    Context(const Actor &actor, Instant now);

    const Actor &actor() const { return m_actor; }
    Instant now() const { return m_now; }

    /// Tells all who follow the clinic and may hear it; both follow from the event (audience.h).
    template <Event E>
    void publish(const E &event)
    {
        publish(event, audienceOf(event));
    }

    /// The same for an event that does not say whom it concerns: once per clinic.
    template <Event E>
    void publish(const E &event, const Audience &audience)
    {
        m_effects.events.append({audience, QString::fromLatin1(E::type), encode(event)});
    }

    /// A record was made. Every write that changes anything says so by one of these; one that does not is
    /// undone and answered as a fault of the server.
    template <typename R>
    void auditCreated(const char *entity, const R &after, const QString &reason = {})
    {
        audit(entity, after.id.value(), {}, encode(after), reason);
    }

    /// A record was changed; the log keeps the fields that differ.
    template <typename R>
    void auditChanged(const char *entity, const R &before, const R &after, const QString &reason = {})
    {
        const auto [was, is] = differences(before, after);
        audit(entity, after.id.value(), was, is, reason);
    }

    /// Anything else. `before` and `after` are JSON objects or empty.
    void audit(const char *entity, qint64 id, const QByteArray &before, const QByteArray &after,
               const QString &reason = {});

    /// What was written and audited stays although the answer is an error: a failed sign-in leaves its trace.
    void keepDespiteError() { m_effects.keepDespiteError = true; }

    /// The connection speaks for this account from the commit on, until `expires`.
    void signIn(const Actor &actor, Instant expires);

    /// Closes the connections of a login, or of all logins of an account, after the commit and the reply.
    /// Their clients come back with the account's new rights, or not at all when the login was revoked.
    void disconnect(LoginSessionId login);
    void disconnect(UserId user, std::optional<LoginSessionId> except = {});

    /// For state that is kept in memory: runs after the commit, before the reply; never after a rollback.
    void afterCommit(std::function<void()> action) { m_effects.afterCommit.append(std::move(action)); }

    /// All that was said, for the dispatcher and for tests.
    const Effects &effects() const { return m_effects; }

private:
    const Actor m_actor;
    const Instant m_now;
    Effects m_effects;
};

} // namespace medcrm
