// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/userservice.h"

namespace medcrm {

/// On a database without accounts, makes the first one: the administrator "admin" with a one-time password. There is
/// no default password. Nothing when there is an account already. Throws DbError.
std::optional<UserWithPassword> makeFirstAdministrator(store::Database &database, UserService &users,
                                                       Instant now);

} // namespace medcrm
