// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/config.h"

namespace medcrm {

/// Copies the database beside a running or a stopped server into a new private file and checks the copy: it opens, is
/// whole, every reference in it holds and its audit log is unbroken. It gets its name only then. The path of the copy, or why
/// not; an unfinished copy is removed. `target` is a file, or empty for backups/ in the data directory.
Result<QString> makeBackup(const Config &config, const QString &target);

} // namespace medcrm
