// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/application.h"

#include "server/app/firststart.h"
#include "server/app/opendatabase.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

// Reports: one at a time, so that however many want one, the rest of the machine is everybody else's.
constexpr int readingThreads = 1;
constexpr int readingQueue = 16;

} // namespace

Result<std::unique_ptr<Application>> Application::start(const Config &config)
{
    auto database = openDatabase(config.dataDirectory, store::Database::IfMissing::Create);
    if (!database)
        return tl::unexpected(database.error());
    const auto identity = TlsIdentity::loadOrCreate(config.dataDirectory);
    if (!identity)
        return tl::unexpected(identity.error());
    std::unique_ptr<Application> application(new Application(config, std::move(*database), *identity));
    if (const Result<> begun = application->begin(); !begun)
        return tl::unexpected(begun.error());
    return application;
}

Application::Application(const Config &config, std::unique_ptr<store::Database> database,
                         const TlsIdentity &identity)
    : m_config(config)
    , m_identity(identity)
    , m_database(std::move(database))
    , m_sessions(config.sessions, m_clock)
    , m_hub(m_clock)
    , m_services(config, *m_database, m_hub, m_clock)
    , m_holdNotices(m_services.holdBook, m_hub, m_sessions, m_clock)
    , m_displayNotices(*m_database, m_hub, m_clock, {})
    , m_routes(m_services.routes())
    , m_workers(config.passwordThreads, config.passwordQueue)
    , m_readers(readingThreads, readingQueue)
    , m_dispatcher(m_routes, *m_database, m_sessions, m_hub, m_workers, m_readers, m_clock, config.dispatcher)
    , m_housekeeping(*m_database, m_clock, config.housekeeping)
    , m_backups(m_config, *m_database, m_clock)
    , m_listener(config.transport, identity.serverConfiguration())
{
    connect(&m_listener, &Listener::newChannel, &m_sessions, &SessionRegistry::add);
    connect(&m_listener, &Listener::allClosed, this, &Application::stopped);
}

Application::~Application() = default;

Result<> Application::begin()
{
    // The door first: a one-time password of a start that failed would never be seen.
    if (const Result<> listening = m_listener.listen(QHostAddress(m_config.address), m_config.port);
        !listening)
        return listening;
    m_firstAdministrator = makeFirstAdministrator(*m_database, m_services.users, m_clock.now());
    m_housekeeping.run();
    m_backups.start();
    logAuditHead();
    return {};
}

/// Kept outside the database, the end of the audit log betrays a cut or rewritten one.
void Application::logAuditHead()
{
    const store::AuditHead head = store::AuditStore(*m_database).head();
    qInfo("the audit log has %lld entries, the last with hash %s", head.id, head.hash.toHex().constData());
}

QString Application::address() const
{
    const QHostAddress address(m_config.address);
    const QString host =
        address.protocol() == QHostAddress::IPv6Protocol ? u"[%1]"_s.arg(m_config.address) : m_config.address;
    return u"wss://%1:%2/"_s.arg(host).arg(m_listener.port());
}

void Application::stop()
{
    if (std::exchange(m_stopping, true))
        return;
    m_listener.stopAccepting();
    m_dispatcher.flush();
    const QString reason = u"The server is stopping."_s;
    m_sessions.closeAll(CloseCode::GoingAway, reason);
    logAuditHead();
    m_listener.closeAll(CloseCode::GoingAway, reason);
}

} // namespace medcrm
