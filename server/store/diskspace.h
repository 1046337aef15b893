// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace medcrm::store {

/// Bytes that this account may still write where a directory lies; 0 when that can't be told. Asked of the system
/// itself: QStorageInfo goes by the table of mounts, which in a container does not show every directory.
qint64 bytesFreeIn(const QString &directory);

/// Whether both lie on one file system, so that what one of them takes the other lacks.
bool shareDisk(const QString &one, const QString &other);

} // namespace medcrm::store
