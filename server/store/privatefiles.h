// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QString>

namespace medcrm::store {

/// Files that hold patients' data: for the server's own account only (directory 0700, files 0600), whatever
/// the umask. On Windows the installer restricts the data folder and everything in it inherits that.

/// Makes the directory, private, or accepts an existing private one.
/// Error Forbidden when others may read it, Unavailable when it cannot be made.
Result<> makePrivateDirectory(const QString &path);

/// Makes an empty private file. Error Conflict when it exists already, Unavailable when it cannot be made.
Result<> makePrivateFile(const QString &path);

/// Takes others' rights from an existing file. Error Unavailable when that fails.
Result<> tightenFile(const QString &path);

/// Returns when the file's content, and its name in its directory, are on the disk. Error Unavailable when
/// they may not be.
Result<> syncToDisk(const QString &path);

/// The same for the names in a directory, after files were renamed in it.
Result<> syncNamesToDisk(const QString &directory);

} // namespace medcrm::store
