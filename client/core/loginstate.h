// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/api.h"
#include "client/core/connection.h"
#include "client/core/serverclock.h"
#include "common/protocol/auth.h"
#include "common/protocol/session.h"

#include <QTimer>

namespace medcrm {

class Credentials;

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
        Working, ///< Saying hello, looking for a remembered login, or signing in.
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
    bool remembers() const { return m_remember; }
    /// At the program's start: a remembered login is there, and the server is not.
    bool waitsForServer() const { return !m_rememberedToken.isEmpty() && m_phase == Phase::SignedOut; }
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
    void authenticate();
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
    QString rememberedKey() const;
    void setPhase(Phase phase);

    Connection &m_connection;
    Api &m_api;
    ServerClock &m_clock;
    Credentials &m_credentials;
    const ProgramIdentity m_program;
    Phase m_phase = Phase::SignedOut;
    SignedIn m_account;
    std::optional<ServerHello> m_server;
    std::optional<Login> m_intent; ///< A login the user waits for.
    QString m_rememberedToken; ///< From the keychain, not yet used.
    QTimer m_renewal;
    bool m_greeted = false; ///< hello was answered on this line.
    bool m_lookedForRemembered = false;
    bool m_rememberIntent = false;
    bool m_remember = false;
    bool m_recalled = false; ///< The account is as it was kept; the server has not said so yet.
};

} // namespace medcrm
