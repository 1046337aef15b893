// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/clientsession.h"

#include <QLocale>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

ProgramIdentity identityOf(const ClientOptions &options, const QString &programName)
{
    const QString locale = options.language.isEmpty() ? QLocale::system().name() : options.language;
    return {programName, QStringLiteral(MEDCRM_VERSION), QSysInfo::machineHostName().left(80), locale};
}

/// Two profiles of one user are two desks: neither takes the other's login.
std::unique_ptr<Keychain> orSystemKeychain(std::unique_ptr<Keychain> keychain, const ClientOptions &options)
{
    if (keychain)
        return keychain;
    const QString scope = options.isUsualProfile() ? QString() : u" in "_s + options.profileDir;
    return std::make_unique<SystemKeychain>(scope);
}

} // namespace

ClientSession::ClientSession(const ClientOptions &options, const QString &programName, QObject *parent)
    : ClientSession(options, Parts{.program = identityOf(options, programName)}, parent)
{
}

ClientSession::ClientSession(const ClientOptions &options, Parts parts, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_clock(parts.clock ? *parts.clock : m_steadyClock)
    , m_identity(options.settingsFile(), options.pin)
    , m_connection(options.server, m_identity, parts.connection)
    , m_api(m_connection, parts.calls)
    , m_credentials(orSystemKeychain(std::move(parts.keychain), options),
                    options.profileDir + u'/' + parts.program.program + u".keychain"_s, parts.keychainTimeout)
    , m_login(m_connection, m_api, m_clock, m_credentials, parts.program)
    , m_feed(m_api, m_login, m_day, m_clock, parts.feed)
    , m_holds(m_api, m_connection, m_login)
    , m_outage(m_connection, m_login, m_feed, m_api.calls(), m_clock,
               parts.clock ? *parts.clock : m_systemClock, parts.outageGrace)
    , m_localPassword(parts.clock ? *parts.clock : m_steadyClock, parts.passwordCheck)
    , m_keeper({m_connection, m_login, m_feed, m_day, m_credentials, m_identity, m_clock, m_outage,
                m_localPassword},
               parts.program.program, options.profileDir, parts.keeping)
{
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_outage.tick();
        Q_EMIT tick(m_clock.now());
    });
    m_tick.start(std::chrono::seconds(1));
    m_automaticLogin.setSingleShot(true);
    m_automaticLogin.setInterval(parts.automaticLoginRetry);
    connect(&m_automaticLogin, &QTimer::timeout, this, &ClientSession::signInByItself);
    connect(&m_login, &LoginState::loginFailed, this, [this](const Error &error) {
        if (error.code == ErrorCode::Unavailable || error.code == ErrorCode::TooMany)
            signInLater();
    });
    connect(&m_login, &LoginState::signedOut, this, [this](SignedOutReason reason) {
        if (reason == SignedOutReason::Expired)
            signInLater();
    });
}

ClientSession::~ClientSession() = default;

void ClientSession::start()
{
    if (m_options.password.isEmpty())
        m_login.begin();
    else
        signInByItself();
    m_credentials.removeOwed();
}

void ClientSession::signInByItself()
{
    m_login.login(m_options.user, m_options.password);
}

void ClientSession::signInLater()
{
    if (!m_options.password.isEmpty())
        m_automaticLogin.start();
}

std::optional<Clinic> ClientSession::preferredClinic(const SignedIn &account) const
{
    for (const Clinic &clinic : account.clinics) {
        const bool named = clinic.name.compare(m_options.clinic, Qt::CaseInsensitive) == 0
            || QString::number(clinic.id.value()) == m_options.clinic;
        if (named)
            return clinic;
    }
    if (account.clinics.isEmpty() || !m_options.clinic.isEmpty())
        return std::nullopt;
    return account.clinics.first();
}

} // namespace medcrm
