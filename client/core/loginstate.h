// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/api.h"
#include "client/core/connection.h"
#include "client/core/rememberedlogin.h"
#include "client/core/serverclock.h"
#include "common/protocol/auth.h"
#include "common/protocol/session.h"

#include <QTimer>

namespace medcrm {

/// Who this program says it is, in hello.
struct ProgramIdentity
{
    QString program; ///< "medcrm-reception"
    QString version;
    QString deviceName;
    QString locale;
};

/// Why nobody is signed in any more.
enum class SignedOutReason {
    LoggedOut, ///< By the user.
    Expired ///< The server does not take the session any more: expired, revoked, password reset.
};

/// Signing in, staying signed in, signing out. Says hello on every new line, resumes the login silently after
/// a loss and renews the tokens before they expire. What the windows hold stays untouched meanwhile.
class LoginState : public QObject
{
    Q_OBJECT
public:
    enum class Phase {
        SignedOut, ///< A name and password are needed.
        Looking, ///< At the start: the keychain is asked for a remembered login; a password may be typed meanwhile.
        Working, ///< Saying hello or signing in.
        MustChangePassword, ///< Signed in with a one-time password: only changePassword() and logout() work.
        SignedIn,
        Resuming ///< Signed in; the line was lost or the login is being taken up again.
    };

    LoginState(Connection &connection, Api &api, ServerClock &clock, Credentials &credentials,
               const ProgramIdentity &program, QObject *parent = nullptr);

    Phase phase() const { return m_phase; }
    /// Who is signed in; valid in MustChangePassword, SignedIn and Resuming.
    const SignedIn &account() const { return m_account; }
    Role role() const { return m_account.user.role; }
    bool isSignedIn() const { return m_phase == Phase::SignedIn || m_phase == Phase::Resuming; }
    /// Whether an event was caused by this login, so that a window makes no sound for its own acts.
    bool isOwnAct(const EventRecord &record) const;
    /// As the server says of itself; nothing before the first hello.
    const std::optional<ServerHello> &server() const { return m_server; }

    /// At program start: says hello and takes up a remembered login, else ends in SignedOut.
    void begin();
    /// Ends in signedIn(), mustChangePassword() or loginFailed(). With `remember` the login is taken up again
    /// at the next start, if there is a keychain.
    void login(const QString &username, const QString &password, bool remember = false);
    /// Ends in signedIn() or loginFailed(); the account stays signed in when the new one is not accepted.
    void changePassword(const QString &oldPassword, const QString &newPassword);
    void logout();

    /// Whether the login is kept for the next start of the program.
    bool remembers() const { return m_remembered.isKept(); }
    const RememberedLogin &remembered() const { return m_remembered; }
    /// At the program's start: a remembered login is there, and the server is not.
    bool waitsForServer() const { return !m_remembered.token().isEmpty() && m_phase == Phase::SignedOut; }
    /// A person begins to type a password: a remembered login that is still being looked for is not waited for, nor used.
    void preferPassword();
    /// The window is locked or unlocked: remembered with the login, also over a new start of the program.
    void setLocked(bool locked) { m_remembered.setLocked(locked); }
    /// Goes on as this account, whose login waitsForServer(), with what is kept here: ends in Resuming. When the
    /// server is there it takes the login up, with sessionReady(), or with signedIn() too when it says other things of
    /// the account; or it refuses, with signedOut().
    void recall(const SignedIn &account);
    /// A clinic is another now. The account's clinics follow: an administrator gets new ones, an inactive one goes.
    void learn(const Clinic &clinic);

Q_SIGNALS:
    /// account().clinics is another list.
    void clinicsChanged();
    void phaseChanged(medcrm::LoginState::Phase phase);
    /// A person signed in, or a remembered login was taken up. Not after a mere loss of the line.
    void signedIn(const medcrm::SignedIn &account);
    /// The session stands on a fresh line: after signedIn() and after each silent resumption.
    void sessionReady();
    /// waitsForServer() became true.
    void waitingForServer();
    /// It was to be remembered, and this computer's keychain does not take it. Once for each sign-in.
    void notRemembered();
    void mustChangePassword(const medcrm::SignedIn &account);
    /// Unauthenticated: wrong name or password. TooMany: wait as the message says. Unavailable: no line.
    /// Invalid: a field is empty or a new password is not accepted.
    void loginFailed(const medcrm::Error &error);
    void passwordChanged();
    /// The server has just accepted this password of who is signed in.
    void passwordProved(const QString &password);
    void signedOut(medcrm::SignedOutReason reason);

private:
    void sayHello();
    void helloAnswered(const Result<ServerHello> &reply, Instant asked);
    void takeUpRemembered();
    void authenticate();
    void endOwed(const QString &token);
    void owedEnded();
    void sendLogin();
    void resume(const QString &token);
    void resumptionRefused(const QString &token);
    void accept(const SignedIn &account);
    bool isAsRecalled(const SignedIn &account) const;
    void takeTokens(const Tokens &tokens);
    void renewTokens();
    void lineLost();
    void connectionChanged(const ConnectionStatus &status);
    void failLogin(const Error &error);
    void restSignedOut();
    void endSession(SignedOutReason reason);
    void setPhase(Phase phase);

    Connection &m_connection;
    Api &m_api;
    ServerClock &m_clock;
    const ProgramIdentity m_program;
    RememberedLogin m_remembered;
    Phase m_phase = Phase::SignedOut;
    SignedIn m_account;
    std::optional<ServerHello> m_server;
    std::optional<Login> m_intent; ///< A login the user waits for.
    QTimer m_renewal;
    bool m_greeted = false; ///< hello was answered on this line.
    bool m_isEndingOwed = false; ///< The line is used for a login that was to be forgotten.
    bool m_rememberIntent = false;
    bool m_recalled = false; ///< The account is as it was kept; the server has not said so yet.
};

} // namespace medcrm
