// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/shell/gates.h"

#include "client/core/clientsession.h"
#include "client/ui/bidi.h"
#include "client/ui/shell/gatepage.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/label.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr auto looking = QT_TRANSLATE_NOOP("medcrm::ui::Gates", "Looking for a remembered login…");
/// An open keychain answers sooner, and nothing flickers.
constexpr auto promptAnswer = std::chrono::milliseconds(300);

} // namespace

Gates::Gates(ClientSession &session, bool rememberByDefault, QWidget *parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_rememberByDefault(rememberByDefault)
{
    makeLoginPage();
    makeTrustPage();
    makePasswordPage();
    makeStopPage();
    connect(&session.login(), &LoginState::phaseChanged, this, &Gates::followPhase);
    connect(&session.login(), &LoginState::loginFailed, this, &Gates::showLoginError);
    connect(&session.connection(), &Connection::statusChanged, this, &Gates::followConnection);
    followConnection(session.connection().status());
    followPhase();
}

void Gates::explain(const QString &why)
{
    m_login->showMessage(why);
}

void Gates::makeLoginPage()
{
    m_login = new GatePage(tr("Sign in"), tr("Sign in"));
    m_username = m_login->addLine(u"username"_s, tr("User name"));
    m_username->setText(m_session.options().user);
    m_loginPassword = m_login->addPassword(u"password"_s, tr("Password"));
    m_remember = new QCheckBox(tr("Stay signed in on this computer"));
    m_remember->setChecked(m_rememberByDefault);
    m_login->addWidget(m_remember);
    addWidget(m_login);
    connect(m_login, &GatePage::submitted, this, &Gates::submitLogin);
    LoginState &login = m_session.login();
    for (QLineEdit *line : {m_username, m_loginPassword})
        connect(line, &QLineEdit::textEdited, &login, &LoginState::preferPassword);
    // What one person chose is not the next one's choice.
    connect(&login, &LoginState::signedOut, m_remember,
            [this] { m_remember->setChecked(m_rememberByDefault); });
}

void Gates::submitLogin()
{
    m_login->clearErrors();
    m_login->setBusy(true);
    m_session.login().login(m_username->text().trimmed(), m_loginPassword->text(), m_remember->isChecked());
}

void Gates::showLoginError(const Error &error)
{
    GatePage *page =
        m_session.login().phase() == LoginState::Phase::MustChangePassword ? m_password : m_login;
    page->showError(error);
    if (page == m_login && error.code == ErrorCode::Unauthenticated) {
        m_loginPassword->selectAll();
        m_loginPassword->setFocus();
    }
}

void Gates::makeTrustPage()
{
    m_trust = new GatePage(tr("Is this your server?"), tr("Yes, it is the same"));
    auto *fingerprint = new Label({}, TextStyle::BodyStrong);
    fingerprint->setWordWrap(true);
    fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_trust->addWidget(fingerprint);
    // Where the keyboard is when the page opens: a thoughtless Enter trusts nobody.
    auto *refuse = new ActionButton(tr("No, quit"));
    m_trust->addWidget(refuse);
    m_trust->setFirstFocus(refuse);
    connect(refuse, &ActionButton::clicked, this, [this] { window()->close(); });
    addWidget(m_trust);
    Connection &connection = m_session.connection();
    connect(&connection, &Connection::serverUnknown, this, [this, fingerprint](const KeyFingerprint &met) {
        m_trust->setHeading(
            tr("Is this your server?"),
            tr("This computer meets %1 for the first time. Compare the fingerprint with the one that "
               "\"medcrm-server fingerprint\" prints on the server. If they differ, do not go on.")
                .arg(isolateLtr(m_session.connection().server().text())));
        // In pieces, so that long lines can break anywhere a person would pause.
        fingerprint->setText(isolateLtr(met.text().replace(u':', u' ')));
        setCurrentWidget(m_trust);
    });
    connect(m_trust, &GatePage::submitted, this, [this] {
        m_session.connection().confirmServer(m_session.connection().metFingerprint());
        setCurrentWidget(m_login);
    });
}

void Gates::makePasswordPage()
{
    m_password = new GatePage(tr("Choose your password"), tr("Set password"));
    m_password->setHeading(
        tr("Choose your password"),
        tr("You signed in with a one-time password. Choose your own: at least 12 characters; a "
           "sentence is good."));
    m_oldPassword = m_password->addPassword(u"oldPassword"_s, tr("One-time password"));
    m_newPassword = m_password->addPassword(u"newPassword"_s, tr("New password"));
    m_repeatPassword = m_password->addPassword(u"repeat"_s, tr("New password again"));
    addWidget(m_password);
    connect(m_password, &GatePage::submitted, this, &Gates::submitPassword);
}

void Gates::submitPassword()
{
    m_password->clearErrors();
    const QString username = m_session.login().account().user.username;
    if (const Result<> ok = validateNewPassword(m_newPassword->text(), username); !ok)
        return m_password->showError(ok.error());
    if (m_newPassword->text() != m_repeatPassword->text())
        return m_password->showError({ErrorCode::Invalid, u"repeat"_s, tr("The two new passwords differ.")});
    m_password->setBusy(true);
    m_session.login().changePassword(m_oldPassword->text(), m_newPassword->text());
}

void Gates::makeStopPage()
{
    m_stop = new GatePage(tr("This is not your server"), tr("Try again"));
    addWidget(m_stop);
    connect(m_stop, &GatePage::submitted, this, [this] { m_session.connection().retryNow(); });
}

void Gates::followConnection(const ConnectionStatus &status)
{
    switch (status.state) {
    case ConnectionState::PinMismatch:
        m_stop->setHeading(
            tr("This is not your server"),
            status.reason + u"\n\n"_s
                + tr("Nothing was sent to it. Its fingerprint: %1")
                      .arg(isolateLtr(m_session.connection().metFingerprint().text().replace(u':', u' '))));
        setCurrentWidget(m_stop);
        return;
    case ConnectionState::Refused:
        m_stop->setHeading(tr("The server refuses this program"), status.reason);
        setCurrentWidget(m_stop);
        return;
    case ConnectionState::Offline:
        if (!m_session.login().isSignedIn())
            sayUnreachable(status.reason);
        return;
    case ConnectionState::Live:
        if (!m_unreachable.isEmpty() && m_login->message() == m_unreachable)
            m_login->clearErrors();
        m_unreachable.clear();
        [[fallthrough]];
    default:
        if (currentWidget() == m_stop)
            setCurrentWidget(m_login);
    }
}

/// What is said already weighs more: why somebody was signed out, why a login failed.
void Gates::sayUnreachable(const QString &reason)
{
    if (!m_login->message().isEmpty())
        return;
    m_unreachable = tr("The server %1 can't be reached; trying again. %2")
                        .arg(isolateLtr(m_session.connection().server().text()), reason);
    m_login->showMessage(m_unreachable);
}

/// The keychain may be waiting for a person to unlock it; what is said already weighs more.
void Gates::sayLooking()
{
    if (m_session.login().phase() == LoginState::Phase::Looking && m_login->message().isEmpty())
        m_login->showMessage(tr(looking));
}

void Gates::followPhase()
{
    const LoginState::Phase phase = m_session.login().phase();
    m_login->setBusy(phase == LoginState::Phase::Working);
    if (phase == LoginState::Phase::Looking)
        QTimer::singleShot(promptAnswer, this, &Gates::sayLooking);
    else if (m_login->message() == tr(looking))
        m_login->clearErrors();
    if (phase == LoginState::Phase::MustChangePassword) {
        // The one-time password was just typed; asking for it again would be a riddle.
        m_oldPassword->setText(m_loginPassword->text());
        setCurrentWidget(m_password);
    } else if (phase == LoginState::Phase::SignedIn) {
        for (QLineEdit *secret : {m_loginPassword, m_oldPassword, m_newPassword, m_repeatPassword})
            secret->clear();
        m_login->clearErrors();
        m_password->setBusy(false);
    } else if (currentWidget() == m_password && phase == LoginState::Phase::SignedOut) {
        m_password->setBusy(false);
        setCurrentWidget(m_login);
    }
}

} // namespace medcrm::ui
