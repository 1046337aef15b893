// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/shell/windowtrace.h"

#include "client/ui/shell/sessionwindow.h"

#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QTime>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

WindowTrace::WindowTrace(SessionWindow &window, const QString &path)
    : QObject(&window)
    , m_window(window)
    , m_file(path)
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        return;
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &WindowTrace::write);
    connect(&window, &SessionWindow::contentsChanged, this, [this] { m_soon.start(0); });
    m_regularly.setInterval(100); // dialogs do not tell when something is typed into them
    connect(&m_regularly, &QTimer::timeout, this, &WindowTrace::write);
    m_regularly.start();
    write();
}

QStringList WindowTrace::describeDialogs() const
{
    QStringList lines;
    for (const QDialog *dialog : m_window.findChildren<QDialog *>()) {
        if (!dialog->isActiveWindow()) // what is typed goes elsewhere
            continue;
        lines += u"dialog: "_s + dialog->windowTitle();
        for (const QLineEdit *line : dialog->findChildren<QLineEdit *>()) {
            if (line->isVisible() && line->echoMode() == QLineEdit::Normal && !line->text().isEmpty())
                lines += u"typed: "_s + line->text();
        }
        for (const QListView *list : dialog->findChildren<QListView *>()) {
            for (int row = 0; list->isVisible() && list->model() && row < list->model()->rowCount(); ++row)
                lines += u"offered: "_s + list->model()->index(row, 0).data().toString();
        }
    }
    return lines;
}

void WindowTrace::write()
{
    const QStringList now = m_window.describe() + describeDialogs();
    const QString time = QTime::currentTime().toString(u"HH:mm:ss.zzz"_s);
    for (const QString &line : std::as_const(m_shown)) {
        if (!now.contains(line))
            m_file.write(u"%1 - %2\n"_s.arg(time, line).toUtf8());
    }
    for (const QString &line : now) {
        if (!m_shown.contains(line))
            m_file.write(u"%1 + %2\n"_s.arg(time, line).toUtf8());
    }
    m_file.flush();
    m_shown = now;
}

} // namespace medcrm::ui
