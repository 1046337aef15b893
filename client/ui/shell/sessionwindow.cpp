// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/shell/sessionwindow.h"

#include "client/core/refusals.h"
#include "client/ui/dialogs/unsaveddialog.h"
#include "client/ui/icons.h"
#include "client/ui/shell/gates.h"
#include "client/ui/shell/keysdialog.h"
#include "client/ui/shell/outagestrip.h"
#include "client/ui/widgets/lockoverlay.h"
#include "client/ui/widgets/toaststack.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

/// A text that holds nothing to undo keeps Ctrl+Z all the same, and the last action could not be undone from a form.
bool wantsNoUndo(const QObject *widget, const QKeyEvent &key)
{
    if (!key.matches(QKeySequence::Undo))
        return false;
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return !text->document()->isUndoAvailable();
    const auto *line = qobject_cast<const QLineEdit *>(widget);
    return line && !line->isUndoAvailable();
}

/// Where a window locks itself at all, the settings say after how long.
SessionWindow::Habits withSettings(SessionWindow::Habits habits, const ClientOptions &options)
{
    if (habits.idleLock.count() > 0 && options.lockMinutes)
        habits.idleLock = std::chrono::minutes(*options.lockMinutes);
    return habits;
}

} // namespace

SessionWindow::SessionWindow(ClientSession &session, const Habits &habits)
    : m_session(session)
    , m_habits(withSettings(habits, session.options()))
    , m_stack(new QStackedWidget)
    , m_gates(new Gates(session, habits.rememberLogin))
    , m_toasts(new ToastStack(this))
    , m_lock(new LockOverlay(this))
{
    setWindowIcon(programIcon());
    m_stack->addWidget(m_gates);
    setCentralWidget(m_stack);

    LoginState &login = session.login();
    connect(&login, &LoginState::signedIn, this, &SessionWindow::open);
    connect(&login, &LoginState::signedOut, this, &SessionWindow::endWork);
    connect(&login, &LoginState::loginFailed, this, [this](const Error &error) {
        if (m_held)
            m_lock->refuse(refusalText(error.message));
    });
    connect(&login, &LoginState::mustChangePassword, this, [this] {
        if (m_held)
            dropWork(); // asked for in the gates
    });
    connect(&login, &LoginState::notRemembered, this, &SessionWindow::sayNotRemembered);
    connect(this, &SessionWindow::lockChanged, &login, &LoginState::setLocked);
    connect(&session.connection(), &Connection::statusChanged, this, &SessionWindow::publishFreshness);
    connect(&session.feed(), &ClinicFeed::stateChanged, this, &SessionWindow::publishFreshness);
    connect(&session.keeper(), &DayKeeper::recalled, this, &SessionWindow::showWork);
    connect(&session.keeper(), &DayKeeper::notRecalled, m_gates, &Gates::explain);
    connect(&session.outage(), &Outage::changed, this, &SessionWindow::publishFreshness);
    connect(&session.outage(), &Outage::changed, this, &SessionWindow::contentsChanged);
    connect(&session, &ClientSession::tick, this, &SessionWindow::lockAfterSleep);
    connect(m_lock, &LockOverlay::passwordEntered, this, &SessionWindow::verifyPassword);
    connect(m_lock, &LockOverlay::signOutRequested, this, &SessionWindow::signOut);

    addLockKey(this);
    auto *helpKey = new QShortcut(QKeySequence(Qt::Key_F1), this);
    connect(helpKey, &QShortcut::activated, this, &SessionWindow::showKeys);
    auto *undoKey = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z), this);
    connect(undoKey, &QShortcut::activated, this, &SessionWindow::undoLatest);

    m_idle.setParent(this);
    m_idle.setObjectName(u"idleLock"_s);
    m_idle.setSingleShot(true);
    m_idle.setInterval(m_habits.idleLock);
    connect(&m_idle, &QTimer::timeout, this, &SessionWindow::lock);
    qApp->installEventFilter(this);
    if (login.isSignedIn())
        open(login.account());
}

SessionWindow::~SessionWindow() = default;

bool SessionWindow::isLocked() const
{
    return m_lock->isLocked();
}

void SessionWindow::open(const SignedIn &account)
{
    if (isHeldFor(account)) {
        m_held = false;
        return unlock();
    }
    m_held = false;
    m_lock->unlock();
    m_page.reset();
    const std::optional<Clinic> clinic = m_session.preferredClinic(account);
    // Somebody has to make the first clinic.
    const bool isBeginning = account.clinics.isEmpty() && account.user.role == Role::Administrator;
    if (!clinic && !isBeginning) {
        m_gates->explain(tr("Your account is not assigned to a clinic yet. Ask your administrator."));
        m_session.login().logout();
        return;
    }
    if (clinic)
        m_session.feed().follow(clinic->id);
    showWork(account);
}

/// The page of an account whose clinic is followed, or whose kept day is here.
void SessionWindow::showWork(const SignedIn &account)
{
    m_worksAs = account;
    m_remembered = m_session.login().remembers();
    m_page.reset(makePage(account));
    m_stack->addWidget(m_page.get());
    m_stack->setCurrentWidget(m_page.get());
    m_page->setFocus();
    noteTouch();
    if (m_habits.idleLock.count() > 0)
        m_idle.start();
    if (m_session.login().remembered().isLocked())
        lock(); // it was when the program ended; nothing was painted yet
    restoreShape();
    publishFreshness();
    Q_EMIT contentsChanged();
}

void SessionWindow::endWork(SignedOutReason reason)
{
    if (reason == SignedOutReason::Expired && shouldHoldWork())
        return holdWork();
    dropWork();
    if (reason == SignedOutReason::Expired)
        m_gates->explain(tr("Your session has ended. Please sign in again."));
}

void SessionWindow::dropWork()
{
    m_held = false;
    m_idle.stop();
    m_toasts->clear();
    m_lock->unlock();
    m_session.feed().stop();
    m_page.reset();
    m_stack->setCurrentWidget(m_gates);
    Q_EMIT contentsChanged();
}

QString SessionWindow::outageReason() const
{
    const Outage &outage = m_session.outage();
    if (!outage.isOn())
        return {};
    return outage.since() ? tr("Not possible now: no connection to the server since %1.")
                                .arg(momentText(*outage.since(), m_session))
                          : tr("Not possible now: no connection to the server.");
}

bool SessionWindow::refuseInOutage()
{
    if (!m_session.outage().isOn())
        return false;
    m_toasts->show(outageReason());
    return true;
}

void SessionWindow::showFailure(const Error &error)
{
    m_toasts->show(refusalText(error.message));
}

void SessionWindow::undoLatest()
{
    if (!refuseInOutage() && !m_toasts->undoLatest())
        m_toasts->show(tr("There is nothing to undo."));
}

void SessionWindow::signOut()
{
    if (m_held)
        return dropWork(); // the login is over already
    // Later: who asks is a menu or a button of the page, and without the server the page goes at once.
    leave([this] {
        QMetaObject::invokeMethod(
            this, [this] { m_session.login().logout(); }, Qt::QueuedConnection);
    });
}

/// A locked window names nobody, and whoever ends another one's work there means it.
void SessionWindow::leave(const std::function<void()> &go)
{
    const QString whose = m_page && !isLocked() ? unsavedWork() : QString();
    if (whose.isEmpty())
        return go();
    auto *dialog = new UnsavedDialog(whose, UnsavedDialog::Offer::Stay, this);
    connect(dialog, &UnsavedDialog::dropWanted, this, go);
    dialog->open();
}

void SessionWindow::showKeys()
{
    if (!m_lock->isLocked() && m_page)
        (new KeysDialog(keyHelp(), this))->open();
}

QString SessionWindow::describeState() const
{
    if (!m_page)
        return u"signed out"_s;
    if (m_lock->isLocked())
        return u"locked"_s;
    switch (m_freshness.state) {
    case Freshness::State::Live:
        return u"live"_s;
    case Freshness::State::Behind:
        return u"behind"_s;
    case Freshness::State::Offline:
        return u"offline"_s;
    }
    Q_UNREACHABLE();
}

Freshness SessionWindow::freshness() const
{
    const ConnectionStatus &status = m_session.connection().status();
    const ClinicFeed &feed = m_session.feed();
    const bool current = feed.state() == ClinicFeed::State::Current || !feed.clinic().isValid();
    Freshness freshness;
    if (status.state == ConnectionState::Live && current) {
        freshness.state = Freshness::State::Live;
    } else if (status.state == ConnectionState::Live || status.state == ConnectionState::Behind) {
        freshness.state = Freshness::State::Behind;
        freshness.secondsBehind =
            int(std::chrono::duration_cast<std::chrono::seconds>(status.behind).count());
    } else {
        freshness.state = Freshness::State::Offline;
        // Shorter ones are not counted down: the words would change with each try.
        if (status.retryIn > std::chrono::seconds(2))
            freshness.retrySeconds = int(std::chrono::ceil<std::chrono::seconds>(status.retryIn).count());
        const std::optional<Instant> here = status.offlineSince
            ? std::optional(*status.offlineSince + m_session.clock().offset())
            : std::nullopt;
        // A day that was kept was never live in this program.
        const std::optional<Instant> since = m_session.outage().isOn() ? m_session.outage().since() : here;
        if (since)
            freshness.offlineSince = inZone(*since, m_session.day().zone()).toString(u"HH:mm"_s);
    }
    return freshness;
}

void SessionWindow::publishFreshness()
{
    const Freshness now = freshness();
    if (now == m_freshness)
        return;
    m_freshness = now;
    Q_EMIT freshnessChanged(now);
    Q_EMIT contentsChanged();
}

bool SessionWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: // all that is seen of a key that is a shortcut
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::DragMove:
        if (m_idle.isActive() && !noteTouch())
            return true; // the touch that woke the computer is not for what is behind the lock
        break;
    case QEvent::Show:
        if (auto *dialog = qobject_cast<QDialog *>(watched); dialog && dialog->isModal())
            addLockKey(dialog); // the window's own key is deaf behind it
        break;
    default:
        break;
    }
    if (event->type() == QEvent::ShortcutOverride
        && wantsNoUndo(watched, static_cast<const QKeyEvent &>(*event))) {
        event->ignore();
        return true; // the window's undo gets the key
    }
    return QMainWindow::eventFilter(watched, event);
}

void SessionWindow::restoreShape()
{
    if (!m_habits.keepsShape)
        return;
    const QSettings settings(m_session.options().settingsFile(), QSettings::IniFormat);
    restoreGeometry(settings.value("window/geometry"_L1).toByteArray());
}

void SessionWindow::closeEvent(QCloseEvent *event)
{
    if (!m_leaving && m_page && !isLocked() && !unsavedWork().isEmpty()) {
        event->ignore();
        leave([this] {
            m_leaving = true;
            close();
        });
        return;
    }
    if (m_habits.keepsShape) {
        QSettings settings(m_session.options().settingsFile(), QSettings::IniFormat);
        settings.setValue("window/geometry"_L1, saveGeometry());
    }
    QMainWindow::closeEvent(event);
}

} // namespace medcrm::ui
