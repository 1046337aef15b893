// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/doctor/doctorwindow.h"

#include "client/doctor/doctorpage.h"
#include "client/ui/reports/reportbutton.h"
#include "client/ui/shell/gatepage.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/toaststack.h"

#include <QPainter>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

/// The program's mark with a number on it. No names: a tray is seen by everyone in the room.
QIcon numbered(int waiting)
{
    QPixmap pixmap = programIcon().pixmap(64, 64);
    if (waiting > 0) {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF disc(20, 20, 44, 44);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::current().color(Color::Danger));
        painter.drawEllipse(disc);
        painter.setPen(Theme::current().color(Color::OnDanger));
        painter.setFont(Theme::current().font(waiting > 99 ? 18 : 26, QFont::Bold));
        painter.drawText(disc, Qt::AlignCenter, waiting > 99 ? u"99+"_s : QString::number(waiting));
    }
    return pixmap;
}

} // namespace

DoctorWindow::DoctorWindow(ClientSession &session)
    : SessionWindow(session, {.idleLock = std::chrono::minutes(10), .rememberLogin = true})
    , m_tray(new QSystemTrayIcon(numbered(0), this))
{
    setWindowTitle(tr("Medical CRM — Doctor"));
    Theme::current().bind(this, [this] { resize(Theme::current().px(560), Theme::current().px(760)); });
    connect(m_tray, &QSystemTrayIcon::activated, this, [this] {
        showNormal();
        activateWindow();
    });
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_tray->show();
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
    m_doctorPage = new DoctorPage(*this, *account.doctor);
    connect(m_doctorPage, &DoctorPage::contentsChanged, this, [this] {
        updateTray();
        Q_EMIT contentsChanged();
    });
    return m_doctorPage;
}

void DoctorWindow::updateTray()
{
    const int waiting = m_doctorPage ? m_doctorPage->waitingCount() : 0;
    if (waiting == m_trayCount)
        return;
    m_trayCount = waiting;
    m_tray->setIcon(numbered(waiting));
    m_tray->setToolTip(tr("%n waiting", nullptr, waiting));
}

QList<KeyHelp> DoctorWindow::keyHelp() const
{
    return {{u"F9"_s, tr("Call the next patient")},
            {u"F10"_s, tr("Call again")},
            {tr("Ctrl+Enter"), tr("Start or complete")},
            {u"F3"_s, tr("Book a follow-up for the patient who is with you")},
            {u"Tab"_s, tr("To the lists, tabs and buttons")},
            {tr("Enter"), tr("On a row: what can be done with it")},
            {tr("Ctrl+Z"), tr("Undo the last action")},
            ReportButton::keyHelp(),
            {u"F8"_s, tr("To the newest message")},
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
