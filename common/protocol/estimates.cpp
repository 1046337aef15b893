// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/estimates.h"

using namespace Qt::StringLiterals;

namespace medcrm {

Result<> GetEstimateFigures::validate() const
{
    if (to < from)
        return invalid(u"to"_s, u"The last day is before the first."_s);
    if (from.daysTo(to) >= 92)
        return invalid(u"to"_s, u"At most 92 days at a time."_s);
    return {};
}

} // namespace medcrm
