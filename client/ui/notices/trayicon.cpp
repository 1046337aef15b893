// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/notices/trayicon.h"

#include "client/ui/icons.h"
#include "client/ui/theme.h"

#include <QPainter>
#include <QSystemTrayIcon>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

/// The program's mark with a number on it.
QIcon numbered(int count)
{
    QPixmap pixmap = programIcon().pixmap(64, 64);
    if (count > 0) {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF disc(20, 20, 44, 44);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::current().color(Color::Danger));
        painter.drawEllipse(disc);
        painter.setPen(Theme::current().color(Color::OnDanger));
        painter.setFont(Theme::current().font(count > 99 ? 18 : 26, QFont::Bold));
        painter.drawText(disc, Qt::AlignCenter, count > 99 ? u"99+"_s : QString::number(count));
    }
    return pixmap;
}

} // namespace

TrayIcon::TrayIcon(QWidget &window)
    : QObject(&window)
    , m_window(window)
    , m_icon(new QSystemTrayIcon(numbered(0), this))
{
    connect(m_icon, &QSystemTrayIcon::activated, this, &TrayIcon::bringToFront);
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::bringToFront);
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_icon->show();
}

void TrayIcon::bringToFront()
{
    if (m_window.isMinimized())
        m_window.showNormal();
    else
        m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void TrayIcon::setCount(int count, const QString &words)
{
    if (count == m_count && words == m_icon->toolTip())
        return; // a tray is another process, and is told of changes only
    if (std::exchange(m_count, count) != count && m_icon->isVisible())
        m_icon->setIcon(numbered(count));
    m_icon->setToolTip(words);
}

void TrayIcon::notify(const QString &title, const QString &text)
{
    if (m_window.isActiveWindow())
        return;
    Q_EMIT notified(title, text);
    if (m_icon->isVisible() && QSystemTrayIcon::supportsMessages())
        m_icon->showMessage(title, text, programIcon());
}

} // namespace medcrm::ui
