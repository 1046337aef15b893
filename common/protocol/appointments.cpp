// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/appointments.h"

#include "common/model/checks.h"

namespace medcrm {

Result<> BookAppointment::validate() const
{
    return check::all(check::text("reason", reason, 0, 300),
                      overbookReason ? check::text("overbookReason", *overbookReason, 1, 300) : Result<>());
}

Result<> CancelAppointment::validate() const
{
    return check::text("reason", reason, 1, 300);
}

} // namespace medcrm
