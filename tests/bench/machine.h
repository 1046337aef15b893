// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// What the machine does and says while a bench runs. Linux only.
namespace medcrm::bench {

/// How often per second 4 KiB can be written and synced in a folder, measured for `ms`.
double syncsPerSecond(const QString &folder, int ms);

/// Memory of a process that lies in the machine's memory, in bytes.
qint64 residentBytes(qint64 process);

/// Time that the processors have spent on a process's main thread, in seconds and exact to less than a millisecond: unlike
/// a clock on the wall it does not grow when others use the machine.
double processorSeconds(qint64 process);

} // namespace medcrm::bench
