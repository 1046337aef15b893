// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/jobwatch.h"

#include <functional>

namespace medcrm {

/// Runs a command's long work in a thread of its own and returns its outcome. After a second, standard error tells the
/// steps and how far they are. Ctrl+C and SIGTERM ask the work to end, a second time they end the process at once: what
/// is left behind then is removed by the next backup, or finished by the next start. A DbError of the work is an error
/// Unavailable. Runs an event loop of its own; once per process.
Result<> runOnConsole(const std::function<Result<>(JobWatch &)> &work);

} // namespace medcrm
