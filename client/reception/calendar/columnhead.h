// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "client/reception/calendar/calendarheader.h"
#include "client/reception/calendar/calendarlayout.h"

namespace medcrm::ui {

/// What stands over a column: the doctor with room and load, or among the days of a week the date and the load. `keys`
/// are all columns of the calendar. The place is left to be filled in.
CalendarHeader::Entry headOf(const CalendarColumn &column, const ClinicDay &day, Instant now,
                             const QList<ColumnKey> &keys);

/// Whether these columns are the days of one doctor's week.
bool areDays(const QList<ColumnKey> &keys);

/// The length that "free" counts in: the middle one of the clinic's services.
Milliseconds usualLength(const ClinicDay &day);

} // namespace medcrm::ui
