// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/waitlist.h"

#include "common/model/checks.h"

using namespace Qt::StringLiterals;

namespace medcrm {

Result<> AddWish::validate() const
{
    return check::under("wish", wish.validate());
}

Result<> UpdateWish::validate() const
{
    return check::under("wish", wish.validate());
}

Result<> CloseWish::validate() const
{
    if ((status == WishStatus::Booked) != appointment.has_value())
        return invalid(u"appointment"_s, u"Name the appointment exactly when the wish was booked."_s);
    return {};
}

} // namespace medcrm
