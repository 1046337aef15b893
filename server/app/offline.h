// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/services.h"
#include "server/session/eventhub.h"
#include "server/session/journal.h"
#include "server/store/transaction.h"

namespace medcrm {

/// The database and the services without the network: what commands change data with while no server runs. Every
/// change is a transaction with its audit entry and events, as if a client had asked.
class Offline
{
public:
    /// Errors as Database::open; Conflict while the server runs, with what to do instead.
    static Result<std::unique_ptr<Offline>> open(const Config &config, store::Database::IfMissing ifMissing);

    store::Database &database() { return *m_database; }
    Services &services() { return m_services; }

    /// Runs `change(Context &)`, which returns a Result, and keeps what it did when it succeeded. `method` names it in
    /// the audit log. Throws DbError.
    template <typename Change>
    auto change(const QString &method, const Actor &actor, Instant now, Change change)
    {
        Context context(actor, now);
        store::Transaction transaction(*m_database);
        auto outcome = change(context);
        if (outcome) {
            m_journal.recordAudit(context, method);
            m_journal.recordEvents(context);
            transaction.commit();
        }
        return outcome;
    }

private:
    Offline(const Config &config, std::unique_ptr<store::Database> database);

    const SystemClock m_clock;
    const std::unique_ptr<store::Database> m_database;
    EventHub m_hub;
    Services m_services;
    Journal m_journal;
};

} // namespace medcrm
