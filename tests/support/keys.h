// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

namespace medcrm::test {

/// Shows `window` and waits until it has the keyboard; false when it doesn't get it.
[[nodiscard]] bool showActive(QWidget &window);

/// Presses and releases each key of `keys` ("Ctrl+K", "Return", "F9") where the keyboard is, the way the window system
/// does: shortcuts see it first.
void press(const QKeySequence &keys);

/// Types `text` where the keyboard is.
void type(const QString &text);

} // namespace medcrm::test
