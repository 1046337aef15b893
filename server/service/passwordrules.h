// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

namespace medcrm {

/// Whether a text may become an account's password: what validateNewPassword() says, and neither a common one
/// (resources/commonpasswords.txt) nor a few signs repeated. NIST SP 800-63B, section 5.1.1.2.
/// Error Invalid, naming `newPassword`.
Result<> checkNewPassword(const QString &password, const QString &username);

} // namespace medcrm
