// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QString>

namespace medcrm::store {

/// Whether a write-ahead log that a killed server left can be trusted. SQLite reads it up to the first frame whose checksum
/// is wrong and forgets the rest in silence. That is right for the end of a log: a change whose commit did not return.
/// But every commit is synced before the next begins, so behind a wrong frame there is at most the rest of one change.
/// More than that were acknowledged, and the file was damaged since: error Invalid. Without a file, or with one that is
/// whole, all is well. The format: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
///
/// To be called before the database is opened; afterwards SQLite has written over the file.
Result<> checkWriteAheadLog(const QString &path);

} // namespace medcrm::store
