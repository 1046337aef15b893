// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/backupschedule.h"
#include "server/app/config.h"
#include "server/app/services.h"
#include "server/session/displaynotices.h"
#include "server/session/holdnotices.h"
#include "server/transport/listener.h"
#include "server/transport/tlsidentity.h"

namespace medcrm {

/// The running server: builds the objects, connects them, and takes them down in order. Decides nothing. Lives in
/// the event loop's thread.
class Application : public QObject
{
    Q_OBJECT

public:
    /// Opens the database (made and migrated as needed), the identity and the port. The error says what to do.
    static Result<std::unique_ptr<Application>> start(const Config &config);
    ~Application() override;

    /// Where it listens and how clients know it; for people.
    QString address() const;
    QString fingerprint() const { return m_identity.fingerprint().text(); }

    /// The first administrator's user name and password, if this start made the account.
    const std::optional<UserWithPassword> &firstAdministrator() const { return m_firstAdministrator; }

    /// Tells the clients, lets go of them, and emits stopped().
    void stop();

Q_SIGNALS:
    void stopped();

private:
    Application(const Config &config, std::unique_ptr<store::Database> database, const TlsIdentity &identity);
    Result<> begin();
    void logAuditHead();

    // In the order in which they depend on each other; destroyed the other way round.
    const Config m_config;
    const TlsIdentity m_identity;
    const SystemClock m_clock;
    const std::unique_ptr<store::Database> m_database;
    SessionRegistry m_sessions;
    EventHub m_hub;
    Services m_services;
    HoldNotices m_holdNotices;
    DisplayNotices m_displayNotices;
    const Routes m_routes;
    Workers m_workers;
    Workers m_readers;
    Dispatcher m_dispatcher;
    Housekeeping m_housekeeping;
    BackupSchedule m_backups;
    Listener m_listener;
    std::optional<UserWithPassword> m_firstAdministrator;
    bool m_stopping = false;
};

} // namespace medcrm
