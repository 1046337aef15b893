// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/session.h"

#include "common/model/checks.h"

namespace medcrm {

Result<> Hello::validate() const
{
    return check::all(check::text("program", program, 1, 80), check::text("version", version, 1, 40),
                      check::text("deviceName", deviceName, 1, 80), check::text("locale", locale, 0, 20));
}

} // namespace medcrm
