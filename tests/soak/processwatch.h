// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/soak/verdict.h"
#include "tests/support/serverprocess.h"

namespace medcrm::soak {

/// Looks at the server from outside, by /proc. Memory is what the process has allocated (RssAnon): pages of files come and
/// go as the system likes.
Moment lookAt(const test::ServerProcess &server, double minutes);

} // namespace medcrm::soak
