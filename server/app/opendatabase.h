// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

namespace medcrm {

/// The writing connection of a data directory, made and migrated as needed. `IfMissing::Refuse` for commands that work
/// on what is there. The error says what to do; a fault of the disk later ends the process with exit code 70.
Result<std::unique_ptr<store::Database>> openDatabase(const QString &directory,
                                                      store::Database::IfMissing ifMissing);

/// A reading connection of what is there, also beside the running server.
Result<std::unique_ptr<store::Database>> openToRead(const QString &directory);

} // namespace medcrm
