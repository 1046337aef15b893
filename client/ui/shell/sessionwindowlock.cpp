// SPDX-License-Identifier: GPL-3.0-or-later
// How a window locks itself and is unlocked, with the server and without it.
#include "client/ui/shell/sessionwindow.h"

#include "client/ui/widgets/lockoverlay.h"
#include "client/ui/widgets/toaststack.h"

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

void SessionWindow::verifyPassword(const QString &password)
{
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
    m_idle.start();
    Q_EMIT lockChanged(false);
    Q_EMIT contentsChanged();
}

void SessionWindow::noteTouch()
{
    m_touched = SystemClock().now();
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
