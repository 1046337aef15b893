// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/loginstate.h"

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
    , m_program(program)
    , m_remembered(credentials, program.program + u'/' + connection.server().text())
{
    m_renewal.setSingleShot(true);
    connect(&m_renewal, &QTimer::timeout, this, &LoginState::renewTokens);
    connect(&connection, &Connection::opened, this, &LoginState::sayHello);
    connect(&connection, &Connection::lost, this, &LoginState::lineLost);
    connect(&connection, &Connection::statusChanged, this, &LoginState::connectionChanged);
    connect(&m_remembered, &RememberedLogin::looked, this, &LoginState::takeUpRemembered);
    connect(&m_remembered, &RememberedLogin::notKept, this, &LoginState::notRemembered);
    connect(&api, &Api::eventArrived, this,
            [this](const EventRecord &record) { m_clock.atLeast(record.at); });
}

bool LoginState::isOwnAct(const EventRecord &record) const
{
    return isSignedIn() && record.actor && record.actor->session == m_account.session;
}

void LoginState::login(const QString &username, const QString &password, bool remember)
{
    if (isSignedIn() || m_phase == Phase::MustChangePassword)
        return;
    m_intent = Login{username, password};
    m_rememberIntent = remember;
    m_remembered.setAside();
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
        if (!m_remembered.isLooking())
            authenticate();
    } else if (reply.error().code == ErrorCode::Unavailable || reply.error().code == ErrorCode::TooMany) {
        m_connection.giveUp(reply.error().message);
    } else {
        m_connection.refuse(reply.error().message);
    }
}

void LoginState::authenticate()
{
    if (m_isEndingOwed)
        return; // comes back here
    const Tokens &held = m_account.tokens;
    if (!held.accessToken.isEmpty())
        resume(m_clock.now() < held.accessExpires ? held.accessToken : held.refreshToken);
    else if (const QString owed = m_remembered.takeOwed(); !owed.isEmpty())
        endOwed(owed);
    else if (m_intent)
        sendLogin();
    else if (!m_remembered.token().isEmpty())
        resume(m_remembered.token());
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
        m_remembered.begin(m_rememberIntent);
        m_remembered.setLocked(false);
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
            if (token == m_remembered.token())
                m_remembered.begin(true);
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
    if (token == m_remembered.token()) {
        if (m_recalled)
            return endSession(SignedOutReason::Expired);
        m_remembered.forget();
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

void LoginState::accept(const SignedIn &account)
{
    if (m_recalled && account.user.mustChangePassword)
        return endSession(SignedOutReason::Expired); // not while somebody works with what was kept
    const Phase before = m_phase;
    const bool another = std::exchange(m_recalled, false) && !isAsRecalled(account);
    m_intent.reset();
    m_remembered.clearToken();
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
    else
        m_remembered.renew(m_account.user.id, tokens.refreshToken);
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
        if (waitsForServer())
            Q_EMIT waitingForServer();
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
    m_remembered.forget();
    m_recalled = false;
    m_account = {};
    m_renewal.stop();
    m_api.calls().setSession(Calls::Session::None);
    restSignedOut();
    Q_EMIT signedOut(reason);
}

void LoginState::setPhase(Phase phase)
{
    if (phase == std::exchange(m_phase, phase))
        return;
    Q_EMIT phaseChanged(phase);
}

} // namespace medcrm
