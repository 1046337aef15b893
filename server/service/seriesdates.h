// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/model/slot.h"

// The dates of a series by a clinic's wall clock, across changes of it; pure.
namespace medcrm {

/// One date of a series.
struct Occurrence
{
    QDate day;
    Instant start; ///< Of a time that the clock skips, the end of the gap.
    bool skipped = false; ///< The clock skips the time on that day.
};

/// The dates of a series that begins at `first`, each at the same wall-clock time. Error Invalid naming "rule.until": that
/// day is more than two years after the first, or leaves fewer than 2 or more than 100 dates.
Result<QList<Occurrence>> occurrences(const SeriesRule &rule, Instant first, const QTimeZone &zone);

/// Where `at` goes when the step from `from` to `to`, in days and time of day, is taken from it; the end of the gap when
/// the clock skips that time.
Occurrence occurrenceAlike(Instant at, Instant from, Instant to, const QTimeZone &zone);

} // namespace medcrm
