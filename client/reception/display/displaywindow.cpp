// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/display/displaywindow.h"

#include "client/reception/display/displaypage.h"
#include "client/reception/display/leavedialog.h"
#include "client/ui/keepawake.h"
#include "client/ui/notices/sounddialog.h"
#include "client/ui/shell/gatepage.h"
#include "client/ui/widgets/actionbutton.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QShortcut>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

DisplayWindow::DisplayWindow(ClientSession &session, QScreen *screen)
    : SessionWindow(session, {.idleLock = Milliseconds(0), .rememberLogin = true, .keepsShape = false})
    , m_awake(new KeepAwake(tr("The waiting room looks at it"), this))
{
    setWindowTitle(tr("Medical CRM — Waiting room"));
    if (screen)
        setScreen(screen);
    // Where no window manager makes a window fill the screen, such as on a bare X server, it does so itself.
    setGeometry(this->screen()->geometry());
    for (QScreen *each : QGuiApplication::screens())
        follow(each);
    connect(qApp, &QGuiApplication::screenAdded, this, &DisplayWindow::follow);
    setWindowState(Qt::WindowFullScreen);
    auto *leave = new QShortcut(Qt::Key_Escape, this);
    connect(leave, &QShortcut::activated, this, &DisplayWindow::askToLeave);
    connect(m_awake, &KeepAwake::changed, this, &DisplayWindow::contentsChanged);
}

Result<QScreen *> DisplayWindow::screenNamed(const QString &number)
{
    if (number.isEmpty())
        return nullptr;
    const QList<QScreen *> screens = QGuiApplication::screens();
    const int chosen = number.toInt();
    if (chosen >= 1 && chosen <= screens.size())
        return screens[chosen - 1];
    QStringList names;
    for (qsizetype i = 0; i < screens.size(); ++i) {
        const QSize size = screens[i]->size();
        names += u"%1 (%2, %3×%4)"_s.arg(i + 1).arg(screens[i]->name()).arg(size.width()).arg(size.height());
    }
    return invalid(u"--screen"_s, u"Choose one of the screens: "_s + names.join(u", "_s));
}

/// A screen that is turned or gets another resolution is filled again.
void DisplayWindow::follow(QScreen *each)
{
    connect(each, &QScreen::geometryChanged, this, [this, each](const QRect &geometry) {
        if (each == screen() && isFullScreen())
            setGeometry(geometry);
    });
}

QWidget *DisplayWindow::makePage(const SignedIn &account)
{
    if (account.user.role != Role::Display) {
        auto *page = new GatePage(tr("This account is not a display's"), tr("Sign out"));
        page->setHeading(
            tr("This account is not a display's"),
            tr("The waiting room is shown to an account of its own, which may see nothing else. Sign in "
               "with that one, or ask your administrator to make it: Administration, Users, "
               "Waiting-room display."));
        connect(page, &GatePage::submitted, this, &DisplayWindow::signOut);
        return page;
    }
    m_displayPage = new DisplayPage(*this);
    connect(m_displayPage, &DisplayPage::contentsChanged, this, &DisplayWindow::contentsChanged);
    return m_displayPage;
}

void DisplayWindow::askToLeave()
{
    if (!m_displayPage) {
        close();
        return;
    }
    if (findChild<LeaveDialog *>())
        return;
    auto *dialog = new LeaveDialog(this);
    connect(dialog, &LeaveDialog::closeWanted, this, [this] {
        m_leaving = true;
        close();
    });
    connect(dialog, &LeaveDialog::signOutWanted, this, &DisplayWindow::signOut);
    connect(dialog, &LeaveDialog::soundsWanted, this,
            [this] { (new SoundDialog(m_displayPage->sounds(), SoundDialog::Offer::Volume, this))->open(); });
    dialog->open();
}

void DisplayWindow::closeEvent(QCloseEvent *event)
{
    if (m_displayPage && !m_leaving && event->spontaneous()) {
        event->ignore();
        askToLeave();
        return;
    }
    SessionWindow::closeEvent(event);
}

QList<KeyHelp> DisplayWindow::keyHelp() const
{
    return {{tr("Esc"), tr("Sounds, signing out and leaving")}, {u"F1"_s, tr("This list")}};
}

QStringList DisplayWindow::describe() const
{
    QStringList lines{describeState()};
    if (m_awake->isGranted())
        lines += u"kept awake"_s;
    if (m_displayPage)
        lines += m_displayPage->describe();
    return lines;
}

} // namespace medcrm::ui
