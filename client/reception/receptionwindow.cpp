// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/receptionwindow.h"

#include "client/core/daycounts.h"
#include "client/reception/receptionpage.h"
#include "client/ui/notices/desknotices.h"
#include "client/ui/notices/trayicon.h"
#include "client/ui/shell/gatepage.h"
#include "client/ui/theme.h"

using namespace Qt::StringLiterals;

namespace medcrm::ui {

ReceptionWindow::ReceptionWindow(ClientSession &session)
    : SessionWindow(session, {})
    , m_tray(new TrayIcon(*this))
    , m_notices(new DeskNotices(*this, *m_tray))
{
    setWindowTitle(tr("Medical CRM — Reception"));
    const QSize wanted(Theme::current().px(1440), Theme::current().px(860));
    resize(wanted.boundedTo(screen()->availableSize()));
}

QWidget *ReceptionWindow::makePage(const SignedIn &account)
{
    if (account.user.role == Role::Display) {
        auto *page = new GatePage(tr("This account is the waiting room's"), tr("Sign out"));
        page->setHeading(
            tr("This account is the waiting room's"),
            tr("It sees what the waiting room sees, and nothing of the desk. Start this program with "
               "--display for it, or sign in with another account."));
        connect(page, &GatePage::submitted, this, &ReceptionWindow::signOut);
        return page;
    }
    m_receptionPage = new ReceptionPage(*this, *m_notices, account);
    connect(m_receptionPage, &ReceptionPage::contentsChanged, this, [this] {
        countWaiting();
        Q_EMIT contentsChanged();
    });
    return m_receptionPage;
}

void ReceptionWindow::countWaiting()
{
    const int waiting = countDay(session().day(), session().clock().now()).waiting;
    m_tray->setCount(waiting, tr("%n waiting", nullptr, waiting));
}

QList<KeyHelp> ReceptionWindow::keyHelp() const
{
    const QList<KeyHelp> everywhere{{u"Ctrl+K"_s, tr("Search; / does the same")},
                                    {tr("Esc"), tr("Back to the search box")},
                                    {tr("Enter"), tr("Do what the chosen row says")},
                                    {u"F2"_s, tr("New patient")},
                                    {u"F3"_s, tr("Book")},
                                    {u"F4"_s, tr("Walk-in")},
                                    {u"Ctrl+Z"_s, tr("Undo the last action")},
                                    {u"F8"_s, tr("To the newest message")},
                                    {u"Ctrl+M"_s, tr("Acknowledge what takes too long")},
                                    {u"Ctrl+L"_s, tr("Lock")},
                                    {u"F1"_s, tr("This list")}};
    return m_receptionPage ? everywhere + m_receptionPage->keyHelp() : everywhere;
}

QString ReceptionWindow::unsavedWork() const
{
    return m_receptionPage ? m_receptionPage->unsaved() : QString();
}

bool ReceptionWindow::hasWorkInHand() const
{
    return m_receptionPage && m_receptionPage->hasWorkInHand();
}

QStringList ReceptionWindow::describe() const
{
    QStringList lines{describeState()};
    if (m_receptionPage && !isLocked())
        lines += m_receptionPage->describe();
    return lines;
}

} // namespace medcrm::ui
