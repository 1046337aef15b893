// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSystemTrayIcon;
class QWidget;

namespace medcrm::ui {

/// A window's icon in the tray: a number on it, and the system's notices. What it is given is seen by everyone near the
/// screen, so it is for its owner to leave names out. Without a tray it does nothing.
class TrayIcon : public QObject
{
    Q_OBJECT
public:
    /// A click brings `window` to the front.
    explicit TrayIcon(QWidget &window);

    /// The number on the icon, none for 0, and in words what it counts.
    void setCount(int count, const QString &words);
    int count() const { return m_count; }

    /// A notice of the desktop, while the window is not in front.
    void notify(const QString &title, const QString &text);

Q_SIGNALS:
    /// A notice was to be shown, whether or not this desktop has a place for it.
    void notified(const QString &title, const QString &text);

private:
    void bringToFront();

    QWidget &m_window;
    QSystemTrayIcon *m_icon;
    int m_count = 0;
};

} // namespace medcrm::ui
