// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>

namespace medcrm {

/// Reads the passphrase of encrypted backups from a file: its first line, 12 to 1024 characters, as UTF-8 in Unicode's
/// normal form C. It never stands on a command line, where every account could read it. Errors Unavailable (no such file,
/// too short) and Forbidden (other accounts may read it) name the file.
Result<QByteArray> readPassphrase(const QString &path);

} // namespace medcrm
