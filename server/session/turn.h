// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/session/journal.h"
#include "server/session/scopeguard.h"
#include "server/session/sessionregistry.h"
#include "server/store/transaction.h"

namespace medcrm {

/// A request on its way through the dispatcher.
struct Job
{
    QPointer<Session> session;
    qint64 id = 0;
    const Route *route = nullptr;
    QJsonObject params;
    QString key;
    std::shared_ptr<Call> call; ///< Once decoded.
    bool prepared = false; ///< Its slow work is done.
};

/// What becomes of a request.
struct Answer
{
    Job job;
    Result<QByteArray> reply; ///< JSON
    Effects effects;
    QList<NumberedEvent> events;
};

/// The requests that arrived in one turn of the event loop. They run in order; those that write share one
/// transaction, a savepoint each, and so one wait for the disk. Nothing is answered before commit().
class Turn
{
public:
    /// What all turns use. `leastFreeBytes`: below it, writes are refused.
    struct Tools
    {
        store::Database &database;
        SessionRegistry &sessions;
        const Clock &clock;
        qint64 leastFreeBytes;
        ScopeGuard guard;
        Journal journal;
    };

    explicit Turn(Tools &tools);

    void run(Job job);

    /// Ends the transaction. When it fails, every request of the turn is answered that it was not done.
    void commit();

    /// False after a fault of the disk: then nobody may be answered, and the server stops.
    bool isSound() const { return m_tools.database.isUsable(); }

    /// The answers in the order of the requests, and the requests that wait for slow work.
    QList<Answer> takeAnswers() { return std::exchange(m_answers, {}); }
    QList<std::pair<Job, Call::Work>> takePreparations() { return std::exchange(m_preparations, {}); }

private:
    /// Nothing when the request waits for slow work.
    using Outcome = std::optional<Result<QByteArray>>;

    Outcome guarded(Job &job, Context &context, QList<NumberedEvent> &events);
    Outcome attempt(Job &job, Context &context, QList<NumberedEvent> &events);
    Result<> mayAsk(const Job &job, const Context &context) const;
    bool wasEnded(const Actor &actor) const;
    Result<> mayOpen(const Route &route, Session::State state) const;
    Result<> refused(const Job &job, const Context &context, const Error &error);
    Result<std::optional<QByteArray>> earlierAnswer(const Job &job, const Context &context);
    Result<QByteArray> read(Job &job, Context &context);
    Result<QByteArray> write(Job &job, Context &context, QList<NumberedEvent> &events);
    Result<QByteArray> fault(const Job &job, const store::DbError &error);
    void begin();
    void record(const Job &job, const Context &context, const Result<QByteArray> &reply,
                QList<NumberedEvent> &events);

    Tools &m_tools;
    std::optional<store::Transaction> m_transaction;
    std::optional<Error> m_lost; ///< The transaction cannot be committed any more.
    QList<Answer> m_answers;
    QList<Disconnection>
        m_ended; ///< Logins that requests of this turn ended; their connections close after it.
    QList<std::pair<Job, Call::Work>> m_preparations;
};

} // namespace medcrm
