// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/appointments.h"

#include "common/model/checks.h"

namespace medcrm {

namespace {

Result<> overbooking(const std::optional<QString> &reason)
{
    return reason ? check::text("overbookReason", *reason, 1, 300) : Result<>();
}

} // namespace

Result<> BookAppointment::validate() const
{
    return check::all(check::text("reason", reason, 0, 300), overbooking(overbookReason));
}

Result<> RestoreAppointment::validate() const
{
    return overbooking(overbookReason);
}

Result<> CancelAppointment::validate() const
{
    return check::text("reason", reason, 1, 300);
}

} // namespace medcrm
