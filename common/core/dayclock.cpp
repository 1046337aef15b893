// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/dayclock.h"

namespace medcrm {

namespace {

constexpr qint64 minuteMs = 60'000;

bool changesWithin(Instant from, Instant to, const QTimeZone &zone)
{
    if (!zone.hasTransitions())
        return false;
    // A change at `from` itself has happened when the day begins.
    const QDateTime next = zone.nextTransition(inZone(from, zone)).atUtc;
    return next.isValid() && next.toMSecsSinceEpoch() < to.ms;
}

} // namespace

DayClock::DayClock(QDate day, const QTimeZone &zone)
    : m_day(day)
    , m_zone(zone)
    , m_start(startOfDay(day, zone))
    , m_end(endOfDay(day, zone))
    , m_steady(inZone(m_start, zone).time() == QTime(0, 0) && !changesWithin(m_start, m_end, zone))
{
}

Instant DayClock::at(int minute) const
{
    if (minute >= minutesPerDay)
        return m_end;
    if (minute <= 0)
        return m_start;
    if (m_steady)
        return {m_start.ms + minute * minuteMs};
    // A gap lasts an hour or two almost everywhere and is never longer than a day.
    for (int later = minute; later < minutesPerDay; ++later) {
        if (const auto instant =
                instantAt(m_day, QTime::fromMSecsSinceStartOfDay(int(later * minuteMs)), m_zone))
            return *instant;
    }
    return m_end;
}

} // namespace medcrm
