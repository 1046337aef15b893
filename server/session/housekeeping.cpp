// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/housekeeping.h"

#include "server/store/eventstore.h"
#include "server/store/loginsessionstore.h"
#include "server/store/requestkeystore.h"
#include "server/store/transaction.h"

namespace medcrm {

Housekeeping::Housekeeping(store::Database &database, const Clock &clock, const Settings &settings,
                           QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_settings(settings)
{
    connect(&m_timer, &QTimer::timeout, this, &Housekeeping::run);
    m_timer.start(std::chrono::hours(1));
}

void Housekeeping::run()
{
    try {
        store::Transaction transaction(m_database);
        store::RequestKeyStore(m_database).prune(m_clock.now() - m_settings.requestKeys);
        store::LoginSessionStore logins(m_database);
        logins.prune(m_clock.now() - m_settings.logins);
        logins.pruneSpent(m_clock.now() - m_settings.spentTokens);
        store::EventStore(m_database).prune(m_settings.events);
        transaction.commit();
    } catch (const store::DbError &error) {
        qWarning("housekeeping was put off: %s", error.what());
    }
}

} // namespace medcrm
