// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/audit.h"

#include "common/model/checks.h"

using namespace Qt::StringLiterals;

namespace medcrm {

Result<> ListAudit::validate() const
{
    if (from && to && *to <= *from)
        return invalid(u"to"_s, u"The end is not after the beginning."_s);
    if (entityId && entity.isEmpty())
        return invalid(u"entity"_s, u"Say what kind of record the number is of."_s);
    return check::all(check::text("request", request, 0, 60), check::text("entity", entity, 0, 40),
                      limit ? check::range("limit", *limit, 1, 200) : Result<>());
}

Result<> NoteReport::validate() const
{
    if (to < from)
        return invalid(u"to"_s, u"The last day is before the first."_s);
    if (from.daysTo(to) >= 400)
        return invalid(u"to"_s, u"At most 400 days at a time."_s);
    return check::range("rows", rows, 0, 1'000'000);
}

} // namespace medcrm
