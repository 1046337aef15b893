// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/shell/windowtrace.h"

#include "client/ui/shell/sessionwindow.h"
#include "client/ui/widgets/toast.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QRegularExpression>
#include <QTime>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

/// Without the marks that keep directions apart, which are for the screen only.
QString plain(QString text)
{
    static const QRegularExpression isolates(u"[\u2066-\u2069]"_s);
    return text.remove(isolates);
}

} // namespace

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

QStringList WindowTrace::describeToasts() const
{
    QStringList lines;
    for (const Toast *toast : m_window.findChildren<Toast *>()) {
        if (toast->isVisible())
            lines += u"says: "_s + plain(toast->message());
    }
    return lines;
}

QStringList WindowTrace::describeMenu()
{
    QStringList lines;
    const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (!menu)
        return lines;
    for (const QAction *action : menu->actions()) {
        if (!action->isVisible() || action->text().isEmpty())
            continue;
        const QString text = plain(action->text().section(u'\t', 0, 0));
        lines += u"menu: "_s + text + (action->isEnabled() ? QString() : u", disabled"_s);
        if (action == menu->activeAction())
            lines += u"menu at: "_s + text;
    }
    return lines;
}

QStringList WindowTrace::describeKeyboard() const
{
    QWidget *focus = QApplication::focusWidget();
    if (!focus || !m_window.isAncestorOf(focus))
        return {};
    const QAccessibleInterface *known = QAccessible::queryAccessibleInterface(focus);
    QString line = u"keyboard: "_s + (known ? known->text(QAccessible::Name) : focus->objectName());
    if (const auto *list = qobject_cast<QListView *>(focus); list && list->currentIndex().isValid())
        line += u", "_s + list->currentIndex().data().toString();
    return {plain(line)};
}

void WindowTrace::write()
{
    const QStringList now =
        m_window.describe() + describeDialogs() + describeToasts() + describeMenu() + describeKeyboard();
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
