// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/figures.h"

#include "common/model/checks.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

Result<> checkPeriod(QDate from, QDate to)
{
    if (to < from)
        return invalid(u"to"_s, u"The last day is before the first."_s);
    if (from.daysTo(to) >= GetReport::mostDays)
        return invalid(u"to"_s, u"At most 366 days at a time."_s);
    return {};
}

} // namespace

Result<> GetReport::validate() const
{
    return checkPeriod(from, to);
}

Result<> ListBehind::validate() const
{
    return check::all(checkPeriod(from, to), hour ? check::range("hour", *hour, 0, 23) : Result<>(),
                      weekday ? check::range("weekday", *weekday, 1, 7) : Result<>());
}

} // namespace medcrm
