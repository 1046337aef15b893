// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/seriesdates.h"

#include "common/core/dayclock.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr int mostDates = 100;
constexpr int mostYears = 2;

/// The wall clock's date and time as numbers, without a zone's gaps.
QDateTime wallClock(Instant at, const QTimeZone &zone)
{
    const QDateTime local = inZone(at, zone);
    return {local.date(), local.time(), Qt::UTC};
}

Result<int> countOf(const SeriesRule &rule, QDate first, int step)
{
    if (rule.count)
        return *rule.count;
    if (*rule.until > first.addYears(mostYears))
        return invalid(u"rule.until"_s, u"A series ends at most two years after it begins."_s);
    const qint64 count = first <= *rule.until ? first.daysTo(*rule.until) / step + 1 : 0;
    if (count < 2)
        return invalid(u"rule.until"_s, u"Until then there is only one date. Choose a later day."_s);
    if (count > mostDates)
        return invalid(u"rule.until"_s,
                       u"At most %1 dates; until then there are %2."_s.arg(mostDates).arg(count));
    return int(count);
}

} // namespace

Result<QList<Occurrence>> occurrences(const SeriesRule &rule, Instant first, const QTimeZone &zone)
{
    const QDateTime local = inZone(first, zone);
    const int step = rule.every * (rule.unit == SeriesUnit::Week ? 7 : 1);
    const Result<int> count = countOf(rule, local.date(), step);
    if (!count)
        return tl::unexpected(count.error());
    QList<Occurrence> dates{{local.date(), first, false}};
    while (dates.size() < *count) {
        const QDate day = dates.last().day.addDays(step);
        const std::optional<Instant> start = instantAt(day, local.time(), zone);
        const int minute = local.time().msecsSinceStartOfDay() / 60'000;
        dates.append({day, start ? *start : DayClock(day, zone).at(minute), !start});
    }
    return dates;
}

Occurrence occurrenceAlike(Instant at, Instant from, Instant to, const QTimeZone &zone)
{
    if (at == from)
        return {inZone(to, zone).date(), to, false};
    const qint64 step = wallClock(from, zone).msecsTo(wallClock(to, zone));
    const QDateTime moved = wallClock(at, zone).addMSecs(step);
    const std::optional<Instant> start = instantAt(moved.date(), moved.time(), zone);
    const int minute = moved.time().msecsSinceStartOfDay() / 60'000;
    return {moved.date(), start ? *start : DayClock(moved.date(), zone).at(minute), !start};
}

} // namespace medcrm
