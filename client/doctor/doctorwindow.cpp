// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/doctor/doctorwindow.h"

#include "client/doctor/doctorpage.h"
#include "client/ui/notices/desknotices.h"
#include "client/ui/notices/trayicon.h"
#include "client/ui/reports/reportbutton.h"
#include "client/ui/shell/gatepage.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/toaststack.h"

using namespace Qt::StringLiterals;

namespace medcrm::ui {

DoctorWindow::DoctorWindow(ClientSession &session)
    : SessionWindow(session, {.idleLock = std::chrono::minutes(10), .rememberLogin = true})
    , m_tray(new TrayIcon(*this))
    , m_notices(new DeskNotices(*this, *m_tray))
{
    setWindowTitle(tr("Medical CRM — Doctor"));
    Theme::current().bind(this, [this] { resize(Theme::current().px(560), Theme::current().px(760)); });
    toasts().setInset(48); // above the strip with the day's figures
    updateTray();
}

QWidget *DoctorWindow::makePage(const SignedIn &account)
{
    if (!account.doctor) {
        // An administrator may sign in here by mistake; say it rather than show an empty day.
        auto *page = new GatePage(tr("This account is not a doctor's"), tr("Sign out"));
        page->setHeading(
            tr("This account is not a doctor's"),
            tr("Sign in with the account of a doctor, or ask your administrator to connect this account "
               "with a doctor."));
        connect(page, &GatePage::submitted, this, &DoctorWindow::signOut);
        return page;
    }
    m_doctorPage = new DoctorPage(*this, *m_notices, *account.doctor);
    connect(m_doctorPage, &DoctorPage::contentsChanged, this, [this] {
        updateTray();
        Q_EMIT contentsChanged();
    });
    return m_doctorPage;
}

void DoctorWindow::updateTray()
{
    const int waiting = m_doctorPage ? m_doctorPage->waitingCount() : 0;
    m_tray->setCount(waiting, tr("%n waiting", nullptr, waiting));
}

QList<KeyHelp> DoctorWindow::keyHelp() const
{
    return {{u"F9"_s, tr("Call the next patient")},
            {u"F10"_s, tr("Call again")},
            {u"F12"_s, tr("Your availability")},
            {tr("Ctrl+Enter"), tr("Start or complete")},
            {u"F3"_s, tr("Book a follow-up for the patient who is with you")},
            {u"Tab"_s, tr("To the lists, tabs and buttons")},
            {tr("Enter"), tr("On a row: what can be done with it")},
            {tr("Backspace"), tr("On one who was seen: take it back, such as a no-show who came")},
            {tr("Ctrl+Z"), tr("Undo the last action")},
            ReportButton::keyHelp(),
            {u"F8"_s, tr("To the newest message")},
            {u"Ctrl+M"_s, tr("Acknowledge what takes too long")},
            {tr("Ctrl+L"), tr("Lock")},
            {u"F1"_s, tr("This list")}};
}

QStringList DoctorWindow::describe() const
{
    QStringList lines{describeState()};
    if (m_doctorPage && !isLocked())
        lines += m_doctorPage->describe();
    return lines;
}

} // namespace medcrm::ui
