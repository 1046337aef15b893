// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/reports/reportbutton.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>

namespace medcrm::test {

/// The entries of a button's menu as they are now, the headings too.
inline QList<QAction *> entriesOf(const ui::ReportButton &button)
{
    Q_EMIT button.menu()->aboutToShow();
    return button.menu()->actions();
}

/// Chooses the n-th entry that begins so, from 0.
inline void choose(const ui::ReportButton &button, const QString &text, int n = 0)
{
    for (QAction *action : entriesOf(button)) {
        if (action->text().startsWith(text) && n-- == 0)
            return action->trigger();
    }
    FAIL("the menu has no " << text.toStdString());
}

/// Names the file that a window asks for.
inline void nameFile(QWidget &window, const QString &path)
{
    auto *dialog = window.findChild<QFileDialog *>();
    REQUIRE(dialog);
    REQUIRE(await([&] { return dialog->isVisible(); }));
    dialog->findChild<QLineEdit *>()->setText(path);
    QMetaObject::invokeMethod(dialog, "accept");
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace medcrm::test
