// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/line.h"

#include "common/model/checks.h"

using namespace Qt::StringLiterals;

namespace medcrm {

Result<> MoveVisit::validate() const
{
    if (before && after)
        return invalid(u"after"_s, u"Name one neighbour, to stand before or after."_s);
    if (before == visit || after == visit)
        return invalid(before ? u"before"_s : u"after"_s, u"Name another patient as the neighbour."_s);
    return check::text("reason", reason, 0, 300);
}

} // namespace medcrm
