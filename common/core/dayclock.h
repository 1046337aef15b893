// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"

namespace medcrm {

inline constexpr int minutesPerDay = 24 * 60;

/// The clock of one business day in a zone: turns minutes of the day into instants. Asking a zone about its changes is
/// slow, so this asks once a day and answers for every doctor.
class DayClock
{
public:
    DayClock(QDate day, const QTimeZone &zone);

    QDate day() const { return m_day; }
    Instant start() const { return m_start; }
    /// The first instant after the day: it lasts from start() up to here, 23 to 25 hours.
    Instant end() const { return m_end; }

    /// The instant at which the clock shows a minute of the day, 0 to 1440. Of a time that the day skips (02:30 in spring)
    /// the end of the gap, of one that comes twice (autumn) the first; 1440 is end().
    Instant at(int minute) const;

private:
    QDate m_day;
    QTimeZone m_zone;
    Instant m_start;
    Instant m_end;
    bool m_steady; ///< The clock goes on from 00:00 to the end without a change.
};

} // namespace medcrm
