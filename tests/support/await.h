// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace medcrm::test {

/// Runs the event loop until `condition` holds; false when it did not within `deadline`. Never sleeps: the
/// loop blocks for events, and a coarse timer only makes sure that the condition is looked at again.
template <typename Condition>
[[nodiscard]] bool await(Condition condition, int deadlineMs = 10000)
{
    const QDeadlineTimer deadline(deadlineMs);
    QTimer lookAgain;
    lookAgain.start(5);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace medcrm::test
