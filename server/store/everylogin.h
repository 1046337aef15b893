// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

#include "common/core/clock.h"

namespace medcrm::store {

/// Ends all login sessions of all accounts, in the open transaction, in a database of any schema version; how many were
/// alive. Those that had ended keep their time. Throws DbError.
qint64 endEveryLogin(Database &database, Instant at);

} // namespace medcrm::store
