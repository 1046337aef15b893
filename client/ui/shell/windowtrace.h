// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace medcrm::ui {

class SessionWindow;

/// --trace FILE: writes what a window shows, a line with the time for each row that appears or changes and one
/// for each that goes; besides the page its dialogs, messages and menus, and where the keyboard is. For support, for the scripted morning and for tests that look at a second window. Holds
/// patients' names, so it is written only when asked for and the file is private to the user.
class WindowTrace : public QObject
{
    Q_OBJECT
public:
    WindowTrace(SessionWindow &window, const QString &path);

    /// False when the file can't be written.
    bool isOpen() const { return m_file.isOpen(); }

private:
    void write();
    QStringList describeDialogs() const;
    QStringList describeToasts() const;
    static QStringList describeMenu();
    QStringList describeKeyboard() const;

    SessionWindow &m_window;
    QFile m_file;
    QTimer m_regularly;
    QTimer m_soon; ///< Gathers the changes of one turn.
    QStringList m_shown;
};

} // namespace medcrm::ui
