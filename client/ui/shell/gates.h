// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QCheckBox;
class QLineEdit;

namespace medcrm {

class ClientSession;
struct ConnectionStatus;
struct Error;

namespace ui {

class GatePage;

/// The pages before the work, each shown by itself when its time has come: trust this server, sign in, choose
/// a new password, and the hard stop when another server answers than the trusted one. What is typed survives
/// a lost line.
class Gates : public QStackedWidget
{
    Q_OBJECT
public:
    /// `session` outlives this widget. `rememberByDefault`: off for reception (design: guarantees.md).
    Gates(ClientSession &session, bool rememberByDefault, QWidget *parent = nullptr);

    /// Says above the login why it is asked for again.
    void explain(const QString &why);

private:
    void makeTrustPage();
    void makeLoginPage();
    void makePasswordPage();
    void makeStopPage();
    void submitLogin();
    void submitPassword();
    void followPhase();
    void sayLooking();
    void followConnection(const ConnectionStatus &status);
    void sayUnreachable(const QString &reason);
    void showLoginError(const Error &error);

    ClientSession &m_session;
    const bool m_rememberByDefault;
    GatePage *m_trust = nullptr;
    GatePage *m_login = nullptr;
    GatePage *m_password = nullptr;
    GatePage *m_stop = nullptr;
    QString m_unreachable; ///< What the login page says of a server that is away.
    QLineEdit *m_username = nullptr;
    QLineEdit *m_loginPassword = nullptr;
    QCheckBox *m_remember = nullptr;
    QLineEdit *m_oldPassword = nullptr;
    QLineEdit *m_newPassword = nullptr;
    QLineEdit *m_repeatPassword = nullptr;
};

} // namespace ui
} // namespace medcrm
