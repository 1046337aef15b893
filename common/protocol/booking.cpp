// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/booking.h"

#include "common/model/checks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

Result<> days(QDate from, QDate to, int most)
{
    if (to < from)
        return invalid(u"to"_s, u"The last day is before the first."_s);
    if (from.daysTo(to) >= most)
        return invalid(u"to"_s, u"At most %1 days at a time."_s.arg(most));
    return {};
}

Result<> length(std::optional<int> minutes)
{
    return minutes ? check::range("minutes", *minutes, 5, 480) : Result<>();
}

} // namespace

Result<> FindFreeTimes::validate() const
{
    return check::all(days(from, to, 60), limit ? check::range("limit", *limit, 1, 500) : Result<>(),
                      length(minutes));
}

Result<> GetCalendar::validate() const
{
    return days(from, to, 62);
}

Result<> RescheduleAppointment::validate() const
{
    return check::all(length(minutes),
                      overbookReason ? check::text("overbookReason", *overbookReason, 1, 300) : Result<>());
}

Result<> UpdateAppointment::validate() const
{
    return check::text("reason", reason, 0, 300);
}

Result<> PreviewSeries::validate() const
{
    return check::under("rule", rule.validate());
}

Result<> BookSeries::validate() const
{
    if (starts.size() < 2 || starts.size() > 100)
        return invalid(u"starts"_s, u"A series has 2 to 100 appointments."_s);
    if (std::adjacent_find(starts.begin(), starts.end(), std::greater_equal<>()) != starts.end())
        return invalid(u"starts"_s, u"The times of a series come one after the other."_s);
    return check::text("reason", reason, 0, 300);
}

Result<> CancelFollowing::validate() const
{
    return check::text("reason", reason, 1, 300);
}

Result<> HoldSlot::validate() const
{
    return length(minutes);
}

} // namespace medcrm
