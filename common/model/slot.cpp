// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/slot.h"

#include "common/model/checks.h"

using namespace Qt::StringLiterals;

namespace medcrm {

Result<> SeriesRule::validate() const
{
    if (count.has_value() == until.has_value())
        return invalid(u"count"_s, u"Say how often, or until when."_s);
    return check::all(check::range("every", every, 1, unit == SeriesUnit::Day ? 90 : 52),
                      count ? check::range("count", *count, 2, 100) : Result<>());
}

} // namespace medcrm
