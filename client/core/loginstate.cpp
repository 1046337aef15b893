// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/loginstate.h"

#include "client/core/credentials.h"
#include "common/protocol/fingerprint.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr Milliseconds renewalMargin = std::chrono::minutes(1); // before the access token expires
constexpr Milliseconds renewalRetry = std::chrono::seconds(5);

// Whether the server turned this login down, rather than being unable to answer now.
bool isRefusal(const Error &error)
{
    return error.code == ErrorCode::Unauthenticated || error.code == ErrorCode::Forbidden;
}

} // namespace

LoginState::LoginState(Connection &connection, Api &api, ServerClock &clock, Credentials &credentials,
                       const ProgramIdentity &program, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_api(api)
    , m_clock(clock)
    , m_credentials(credentials)
    , m_program(program)
{
    m_renewal.setSingleShot(true);
    connect(&m_renewal, &QTimer::timeout, this, &LoginState::renewTokens);
    connect(&connection, &Connection::opened, this, &LoginState::sayHello);
    connect(&connection, &Connection::lost, this, &LoginState::lineLost);
    connect(&connection, &Connection::statusChanged, this, &LoginState::connectionChanged);
    connect(&api, &Api::eventArrived, this,
            [this](const EventRecord &record) { m_clock.atLeast(record.at); });
}

bool LoginState::isOwnAct(const EventRecord &record) const
{
    return isSignedIn() && record.actor && record.actor->session == m_account.session;
}

void LoginState::begin()
{
    setPhase(Phase::Working);
    m_credentials.read(rememberedKey(), this, [this](const std::optional<QString> &token) {
        m_rememberedToken = token.value_or(QString());
        m_lookedForRemembered = true;
        if (m_greeted)
            authenticate();
    });
    m_connection.open();
}

void LoginState::login(const QString &username, const QString &password, bool remember)
{
    if (isSignedIn() || m_phase == Phase::MustChangePassword)
        return;
    m_intent = Login{username, password};
    m_rememberIntent = remember;
    m_rememberedToken.clear();
    m_lookedForRemembered = true;
    setPhase(Phase::Working);
    if (m_connection.status().state == ConnectionState::PinMismatch) {
        failLogin({ErrorCode::Unavailable, {}, m_connection.status().reason});
    } else if (m_greeted) {
        authenticate();
    } else {
        m_connection.open();
        m_connection.retryNow();
    }
}

void LoginState::sayHello()
{
    const Hello hello{protocolFingerprint(), m_program.program, m_program.version, m_program.deviceName,
                      m_program.locale};
    m_api.call(hello, this, [this, asked = m_clock.localNow()](const Result<ServerHello> &reply) {
        helloAnswered(reply, asked);
    });
}

void LoginState::helloAnswered(const Result<ServerHello> &reply, Instant asked)
{
    if (reply) {
        m_clock.learn(reply->time, asked);
        m_server = *reply;
        m_greeted = true;
        if (m_lookedForRemembered || m_intent || !m_account.tokens.accessToken.isEmpty())
            authenticate();
    } else if (reply.error().code == ErrorCode::Unavailable || reply.error().code == ErrorCode::TooMany) {
        m_connection.giveUp(reply.error().message);
    } else {
        m_connection.refuse(reply.error().message);
    }
}

void LoginState::authenticate()
{
    const Tokens &held = m_account.tokens;
    if (!held.accessToken.isEmpty())
        resume(m_clock.now() < held.accessExpires ? held.accessToken : held.refreshToken);
    else if (m_intent)
        sendLogin();
    else if (!m_rememberedToken.isEmpty())
        resume(m_rememberedToken);
    else
        restSignedOut();
}

void LoginState::sendLogin()
{
    m_api.call(*m_intent, this, [this](const Result<SignedIn> &reply) {
        if (!reply) {
            failLogin(reply.error());
            return;
        }
        m_remember = m_rememberIntent;
        const QString password = m_intent->password;
        accept(*reply);
        if (isSignedIn() || m_phase == Phase::MustChangePassword) // nobody signed out meanwhile
            Q_EMIT passwordProved(password);
    });
}

void LoginState::resume(const QString &token)
{
    if (m_phase == Phase::SignedOut)
        setPhase(Phase::Working);
    m_api.call(ResumeLogin{token}, this, [this, token](const Result<SignedIn> &reply) {
        if (m_intent)
            return; // meanwhile the user gave a password
        if (reply) {
            m_remember |= token == m_rememberedToken;
            accept(*reply);
        } else if (isRefusal(reply.error())) {
            resumptionRefused(token);
        } else {
            m_connection.giveUp(reply.error().message);
        }
    });
}

void LoginState::resumptionRefused(const QString &token)
{
    if (token == m_rememberedToken) {
        m_rememberedToken.clear();
        m_credentials.remove(rememberedKey());
        if (m_recalled)
            endSession(SignedOutReason::Expired);
        else
            authenticate();
    } else if (token == m_account.tokens.accessToken) {
        resume(m_account.tokens.refreshToken);
    } else {
        endSession(SignedOutReason::Expired);
    }
}

void LoginState::learn(const Clinic &clinic)
{
    QList<Clinic> &clinics = m_account.clinics;
    const auto held = std::find_if(clinics.begin(), clinics.end(),
                                   [&](const Clinic &known) { return known.id == clinic.id; });
    const bool isHeld = held != clinics.end();
    if (!isSignedIn()
        || (isHeld ? held->revision >= clinic.revision : !clinic.active || role() != Role::Administrator))
        return;
    if (!clinic.active)
        clinics.erase(held);
    else if (isHeld)
        *held = clinic;
    else
        clinics.append(clinic);
    Q_EMIT clinicsChanged();
}

void LoginState::recall(const SignedIn &account)
{
    if (!waitsForServer())
        return;
    m_account = account;
    m_account.tokens = {};
    m_remember = true; // signing out forgets it
    m_recalled = true;
    m_api.calls().setSession(Calls::Session::Interrupted);
    setPhase(Phase::Resuming);
}

/// Whether a window that was made for the recalled account is right for this one.
bool LoginState::isAsRecalled(const SignedIn &account) const
{
    const auto numbers = [](const QList<Clinic> &clinics) {
        QSet<ClinicId> ids;
        for (const Clinic &clinic : clinics)
            ids.insert(clinic.id);
        return ids;
    };
    return account.user.id == m_account.user.id && account.user.role == m_account.user.role
        && account.doctor == m_account.doctor && numbers(account.clinics) == numbers(m_account.clinics);
}

void LoginState::accept(const SignedIn &account)
{
    if (m_recalled && account.user.mustChangePassword)
        return endSession(SignedOutReason::Expired); // not while somebody works with what was kept
    const Phase before = m_phase;
    const bool another = std::exchange(m_recalled, false) && !isAsRecalled(account);
    m_intent.reset();
    m_rememberedToken.clear();
    const QString heldRefreshToken = m_account.tokens.refreshToken;
    m_account = account;
    m_account.tokens.refreshToken = heldRefreshToken;
    takeTokens(account.tokens);
    m_connection.settled();
    m_api.calls().setSession(Calls::Session::Ready);
    if (account.user.mustChangePassword) {
        setPhase(Phase::MustChangePassword);
        if (before != Phase::MustChangePassword)
            Q_EMIT mustChangePassword(account);
        return;
    }
    setPhase(Phase::SignedIn);
    if (another || (before != Phase::Resuming && before != Phase::SignedIn))
        Q_EMIT signedIn(account);
    if (m_phase == Phase::SignedIn) // nobody signed out meanwhile
        Q_EMIT sessionReady();
}

void LoginState::changePassword(const QString &oldPassword, const QString &newPassword)
{
    if (const Result<> ok = validateNewPassword(newPassword, m_account.user.username); !ok) {
        Q_EMIT loginFailed(ok.error());
        return;
    }
    m_api.call(ChangePassword{oldPassword, newPassword}, this,
               [this, newPassword](const Result<SignedIn> &reply) {
                   if (!reply) {
                       Q_EMIT loginFailed(reply.error());
                       return;
                   }
                   Q_EMIT passwordChanged();
                   accept(*reply);
                   if (isSignedIn())
                       Q_EMIT passwordProved(newPassword);
               });
}

void LoginState::takeTokens(const Tokens &tokens)
{
    const QString heldRefreshToken = m_account.tokens.refreshToken;
    m_account.tokens = tokens;
    if (tokens.refreshToken.isEmpty())
        m_account.tokens.refreshToken = heldRefreshToken; // resumed by access token: the refresh token stays
    else if (m_remember)
        m_credentials.write(rememberedKey(), tokens.refreshToken);
    const Milliseconds left = elapsed(m_clock.now(), tokens.accessExpires);
    m_renewal.start(std::max(left - renewalMargin, left / 2));
}

void LoginState::renewTokens()
{
    if (m_phase != Phase::SignedIn && m_phase != Phase::MustChangePassword)
        return; // resuming renews as well
    m_api.call(RefreshLogin{m_account.tokens.refreshToken}, this, [this](const Result<Tokens> &reply) {
        if (reply)
            takeTokens(*reply);
        else if (isRefusal(reply.error()))
            endSession(SignedOutReason::Expired);
        else if (m_connection.isOpen())
            m_renewal.start(renewalRetry);
    });
}

void LoginState::logout()
{
    if (!m_connection.isOpen()) {
        endSession(SignedOutReason::LoggedOut);
        return;
    }
    setPhase(Phase::Working);
    // Whatever comes, reply or closed line: the user is out.
    m_api.call(Logout{}, this, [this](const Result<Done> &) { endSession(SignedOutReason::LoggedOut); });
}

void LoginState::lineLost()
{
    m_greeted = false;
    m_renewal.stop();
    if (m_phase == Phase::SignedIn)
        setPhase(Phase::Resuming);
}

void LoginState::connectionChanged(const ConnectionStatus &status)
{
    switch (status.state) {
    case ConnectionState::Offline:
    case ConnectionState::Refused:
    case ConnectionState::PinMismatch:
        if (m_intent)
            failLogin({ErrorCode::Unavailable, {}, status.reason});
        else if (m_phase == Phase::Working)
            setPhase(Phase::SignedOut);
        break;
    default:
        break;
    }
}

void LoginState::failLogin(const Error &error)
{
    m_intent.reset();
    if (m_connection.isOpen())
        restSignedOut(); // the server ends a line on which nobody signs in
    else
        setPhase(Phase::SignedOut);
    Q_EMIT loginFailed(error);
}

void LoginState::restSignedOut()
{
    m_connection.rest();
    setPhase(Phase::SignedOut);
}

void LoginState::endSession(SignedOutReason reason)
{
    if (m_remember)
        m_credentials.remove(rememberedKey());
    m_remember = false;
    m_recalled = false;
    m_rememberedToken.clear();
    m_account = {};
    m_renewal.stop();
    m_api.calls().setSession(Calls::Session::None);
    restSignedOut();
    Q_EMIT signedOut(reason);
}

QString LoginState::rememberedKey() const
{
    return m_program.program + u'/' + m_connection.server().text();
}

void LoginState::setPhase(Phase phase)
{
    if (phase == std::exchange(m_phase, phase))
        return;
    Q_EMIT phaseChanged(phase);
}

} // namespace medcrm
