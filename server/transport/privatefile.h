// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QString>

namespace medcrm {

// Small files that only their owner may read. On Windows the data directory's access list does what the
// permission bits do here. Every error names the path in its field.

/// Makes the directory, for its owner only; one that exists is left as it is. Error Unavailable.
Result<> makePrivateDirectory(const QString &path);

/// Writes a new file as a whole or not at all, and onto the disk. Error Conflict: exists already. Error
/// Unavailable.
Result<> writePrivateFile(const QString &path, const QByteArray &content);

/// Error NotFound: no such file. Error Invalid: others than its owner may read or change it. Error
/// Unavailable: cannot be read.
Result<QByteArray> readPrivateFile(const QString &path);

} // namespace medcrm
