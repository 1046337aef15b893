// SPDX-License-Identifier: GPL-3.0-or-later
// How a window locks itself and is unlocked, with the server and without it.
#include "client/ui/shell/sessionwindow.h"

#include "client/ui/widgets/lockoverlay.h"
#include "client/ui/widgets/toaststack.h"

#include <QApplication>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

void SessionWindow::lock()
{
    if (!m_page || m_lock->isLocked() || m_habits.idleLock.count() == 0)
        return;
    m_toasts->clear();
    m_idle.stop();
    m_lock->lock(m_session.login().account().user.fullName);
    Q_EMIT lockChanged(true);
    Q_EMIT contentsChanged();
}

/// Once for each window; it follows the keyboard's layout, as every shortcut does.
void SessionWindow::addLockKey(QWidget *window)
{
    const QString name = u"lockKey"_s;
    if (window->findChild<QShortcut *>(name, Qt::FindDirectChildrenOnly))
        return;
    auto *key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), window);
    key->setObjectName(name);
    connect(key, &QShortcut::activated, this, &SessionWindow::lock);
}

/// A page with nothing begun in it is soon opened again; a form that is half filled is not soon typed again.
bool SessionWindow::shouldHoldWork() const
{
    return m_page
        && (m_held || hasWorkInHand() || QApplication::activeModalWidget() || m_lock->hidesDialog());
}

/// The login ended while something was begun: that waits behind the lock for the person whose work it is.
void SessionWindow::holdWork()
{
    m_held = true;
    m_idle.stop();
    m_toasts->clear();
    m_lock->lock(m_worksAs.user.fullName);
    m_lock->explain(tr("Your session has ended. Sign in again to go on where you were."));
    Q_EMIT lockChanged(true);
    Q_EMIT contentsChanged();
}

/// Somebody else, or the same person with other rights, begins anew.
bool SessionWindow::isHeldFor(const SignedIn &account) const
{
    const std::optional<Clinic> clinic = m_session.preferredClinic(account);
    return m_held && account.user.id == m_worksAs.user.id && account.user.role == m_worksAs.user.role
        && account.doctor == m_worksAs.doctor && clinic && clinic->id == m_session.feed().clinic();
}

void SessionWindow::signInAgain(const QString &password)
{
    m_session.login().login(m_worksAs.user.username, password, m_remembered);
}

void SessionWindow::verifyPassword(const QString &password)
{
    if (m_held)
        return signInAgain(password);
    m_session.api().call(VerifyPassword{.password = password}, this,
                         [this, password](const Result<Done> &reply) {
                             if (!reply && reply.error().code == ErrorCode::Unavailable)
                                 return verifyHere(password);
                             if (!reply)
                                 return m_lock->refuse(reply.error().message);
                             m_session.localPassword().learn(password);
                             unlock();
                         });
}

/// The server can't be asked. What is behind the lock is here already, so who knows the password may see it.
void SessionWindow::verifyHere(const QString &password)
{
    using Answer = LocalPassword::Answer;
    LocalPassword &check = m_session.localPassword();
    check.verify(password, this, [this, &check](Answer answer) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(check.wait()).count();
        switch (answer) {
        case Answer::Right:
            return unlock();
        case Answer::Wrong:
            return m_lock->refuse(tr("This is not your password."));
        case Answer::TooOften:
            return m_lock->refuse(tr("Too many wrong passwords. Wait %n s.", nullptr, int(seconds)));
        case Answer::Unknown:
            return m_lock->refuse(
                tr("The server can't be reached, and your password was not typed on this computer "
                   "before, so it can't be checked here. Try again when the server is back."));
        }
    });
}

void SessionWindow::unlock()
{
    if (!isLocked())
        return; // signed out meanwhile
    m_lock->unlock();
    noteTouch();
    if (m_habits.idleLock.count() > 0)
        m_idle.start();
    Q_EMIT lockChanged(false);
    Q_EMIT contentsChanged();
}

/// False when it found the window asleep for longer than it may stay open: it is locked now.
bool SessionWindow::noteTouch()
{
    lockAfterSleep();
    m_touched = SystemClock().now();
    if (isLocked())
        return false;
    if (m_idle.isActive())
        m_idle.start();
    return true;
}

/// Timers stand still while a computer sleeps; whoever opens it again may be somebody else.
void SessionWindow::lockAfterSleep()
{
    if (m_idle.isActive() && elapsed(m_touched, SystemClock().now()) >= m_habits.idleLock)
        lock();
}

void SessionWindow::sayNotRemembered()
{
    m_toasts->show(tr("This computer's keychain can't be used, so you will be asked for the password at the "
                      "next start, and "
                      "the day is kept only while this window is open."));
}

} // namespace medcrm::ui
