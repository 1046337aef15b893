// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/session/eventhub.h"
#include "server/session/route.h"
#include "server/store/auditstore.h"
#include "server/store/eventstore.h"
#include "server/store/requestkeystore.h"

namespace medcrm {

/// What the server writes down of every request, in the request's own transaction: the audit entry, the events
/// with their numbers, and the answer for a retry. The one place that writes any of them.
class Journal
{
public:
    explicit Journal(store::Database &database);

    /// The audit entries of a request.
    void recordAudit(const Context &context, const QString &method);

    /// That the account opened a record, or was refused something.
    void recordReading(const Context &context, const QString &method, const ScopeValue &scope);
    void recordRefusal(const Context &context, const QString &method, const Error &error);

    /// Gives the events of a request their numbers.
    QList<NumberedEvent> recordEvents(const Context &context);

    /// The answer to a request that was done already; nothing when it was not. Error Conflict when the key
    /// was used for something else, or when the answer may not be given twice.
    Result<std::optional<QByteArray>> findAnswer(UserId user, const QString &key, const Route &route,
                                                 const QJsonObject &params) const;
    void recordAnswer(const Context &context, const QString &key, const Route &route,
                      const QJsonObject &params, const QByteArray &reply);

    QString epoch() const { return m_epoch; }

private:
    store::AuditEntry entryFor(const Context &context, const QString &method) const;

    store::AuditStore m_audit;
    store::EventStore m_events;
    store::RequestKeyStore m_keys;
    const QString m_epoch;
};

/// An event as it is kept, ready to be told again. Error-free: what the server stored it can read.
NumberedEvent toNumberedEvent(const store::StoredEvent &stored, const QString &epoch);

} // namespace medcrm
