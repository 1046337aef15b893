// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keys.h"

#include "tests/support/await.h"

#include <QApplication>
#include <QTest>

namespace medcrm::test {

bool showActive(QWidget &window)
{
    window.show();
    window.activateWindow();
    return await([&] { return window.isActiveWindow(); });
}

void press(const QKeySequence &keys)
{
    QWidget *target =
        QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
    for (int i = 0; i < keys.count() && target; ++i)
        QTest::keyClick(target->window()->windowHandle(), keys[uint(i)].key(),
                        keys[uint(i)].keyboardModifiers());
}

void type(const QString &text)
{
    for (QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget()->window()->windowHandle(),
                            Qt::Key_unknown, QString(letter), Qt::NoModifier);
}

} // namespace medcrm::test
