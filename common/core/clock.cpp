// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/clock.h"

namespace medcrm {

Instant SystemClock::now() const
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

QDateTime inZone(Instant instant, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, zone);
}

QDate businessDay(Instant instant, const QTimeZone &zone)
{
    return inZone(instant, zone).date();
}

Instant startOfDay(QDate day, const QTimeZone &zone)
{
    if (const std::optional<Instant> midnight = instantAt(day, QTime(0, 0), zone))
        return *midnight;
    // The clock skips this midnight, or the calendar this whole day: the first instant of the day or of the
    // next one, found by halving, since no zone is farther than 15 hours from UTC.
    qint64 before = QDateTime(day, QTime(0, 0), Qt::UTC).addSecs(-15 * 3600).toMSecsSinceEpoch();
    qint64 from = QDateTime(day, QTime(0, 0), Qt::UTC).addSecs(15 * 3600).toMSecsSinceEpoch();
    while (from - before > 1) {
        const qint64 middle = before + (from - before) / 2;
        (businessDay({middle}, zone) < day ? before : from) = middle;
    }
    return {from};
}

Instant endOfDay(QDate day, const QTimeZone &zone)
{
    return startOfDay(day.addDays(1), zone);
}

std::optional<Instant> instantAt(QDate day, QTime time, const QTimeZone &zone)
{
    // Qt moves a skipped time and is vague about a repeated one, so both are settled by converting back:
    // every instant that shows this wall-clock time lies at (local as UTC) minus one of the day's offsets.
    const QDateTime asUtc(day, time, Qt::UTC);
    const int before = zone.offsetFromUtc(asUtc.addDays(-1));
    const int after = zone.offsetFromUtc(asUtc.addDays(1));
    for (const int offset : {std::max(before, after), std::min(before, after)}) {
        const Instant candidate{asUtc.toMSecsSinceEpoch() - offset * 1000LL};
        const QDateTime shown = inZone(candidate, zone);
        if (shown.date() == day && shown.time() == time)
            return candidate;
    }
    return std::nullopt;
}

} // namespace medcrm
