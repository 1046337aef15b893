// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clientoptions.h"

namespace medcrm::ui {

/// Asks where the server is, once per computer, and keeps the answer in the settings file. False when the user
/// gave up.
bool askForServer(ClientOptions &options);

} // namespace medcrm::ui
