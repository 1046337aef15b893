// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/shell/windowtrace.h"

#include "client/ui/shell/sessionwindow.h"

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
    write();
}

void WindowTrace::write()
{
    const QStringList now = m_window.describe();
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
