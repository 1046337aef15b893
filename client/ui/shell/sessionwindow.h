// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clientsession.h"
#include "client/ui/widgets/freshnessindicator.h"

#include <QList>
#include <QMainWindow>
#include <QTimer>
#include <functional>
#include <memory>

class QStackedWidget;

namespace medcrm::ui {

class Gates;
class LockOverlay;
class ToastStack;

/// A key and what it does, for the list that F1 shows.
struct KeyHelp
{
    QString keys;
    QString does;
};

/// The window of a program that works with a clinic: shows the gates until somebody is signed in, then the
/// page that the program makes; locks itself when nobody touches it; says how fresh its contents are; shows
/// every failure. What reception and doctor have in common is here and nowhere else.
class SessionWindow : public QMainWindow
{
    Q_OBJECT
public:
    struct Habits
    {
        Milliseconds idleLock = std::chrono::minutes(5); ///< 0: it is never locked.
        bool rememberLogin = false;
        bool keepsShape = true; ///< Comes back where it was closed.
    };

    /// `session` outlives the window.
    SessionWindow(ClientSession &session, const Habits &habits);
    ~SessionWindow() override;

    ClientSession &session() const { return m_session; }
    ToastStack &toasts() const { return *m_toasts; }
    Freshness freshness() const;
    bool isLocked() const;

    /// Why nothing can be done now, for what is disabled meanwhile; empty while the server is there.
    QString outageReason() const;
    /// In an outage: says why this is not done, and answers true.
    bool refuseInOutage();

    /// Shows a failure of a command in a toast; every reply's error path ends here or in a form.
    void showFailure(const Error &error);
    /// Ctrl+L and the idle timer.
    void lock();
    /// Asks first when that would lose what was typed; so does closing the window.
    void signOut();
    /// Ctrl+Z: what the newest message offers to undo.
    void undoLatest();
    /// F1.
    void showKeys();

    /// What the window shows now, one line per row or card, for --trace.
    virtual QStringList describe() const = 0;

Q_SIGNALS:
    void freshnessChanged(const medcrm::ui::Freshness &freshness);
    /// The work page or its contents may look different; --trace looks again.
    void contentsChanged();
    void lockChanged(bool locked);

protected:
    /// "Live", "Locked", "Signed out": the first line of describe().
    QString describeState() const;
    /// The page for an account; made anew for each sign-in, owned by the window.
    virtual QWidget *makePage(const SignedIn &account) = 0;
    virtual QList<KeyHelp> keyHelp() const = 0;
    /// Whose data were typed and not saved and would be lost with the page; empty for nobody's.
    virtual QString unsavedWork() const { return {}; }
    /// Something begun in the page itself that would be lost with it, beyond dialogs.
    virtual bool hasWorkInHand() const { return !unsavedWork().isEmpty(); }
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void open(const SignedIn &account);
    void showWork(const SignedIn &account);
    void endWork(SignedOutReason reason);
    bool shouldHoldWork() const;
    void holdWork();
    bool isHeldFor(const SignedIn &account) const;
    void signInAgain(const QString &password);
    void dropWork();
    void addLockKey(QWidget *window);
    void leave(const std::function<void()> &go);
    void verifyPassword(const QString &password);
    void verifyHere(const QString &password);
    void unlock();
    bool noteTouch();
    void lockAfterSleep();
    void sayNotRemembered();
    void publishFreshness();
    void restoreShape();

    ClientSession &m_session;
    const Habits m_habits; ///< As the settings have it.
    QStackedWidget *m_stack;
    Gates *m_gates;
    std::unique_ptr<QWidget> m_page;
    ToastStack *m_toasts;
    LockOverlay *m_lock;
    SignedIn m_worksAs; ///< Whom the page was made for.
    bool m_remembered = false; ///< Whether that login is kept on this computer.
    bool m_held = false; ///< The login ended, and the page waits behind the lock for its owner.
    QTimer m_idle;
    Instant m_touched; ///< By this computer's clock, which goes on while it sleeps.
    Freshness m_freshness;
    bool m_leaving = false; ///< What is not saved may be lost.
};

} // namespace medcrm::ui
