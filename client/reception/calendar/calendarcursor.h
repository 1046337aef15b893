// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/calendar/calendarlayout.h"

namespace medcrm::ui {

/// Where the keyboard is in a calendar: a time of a doctor's day, and the appointment there if one was come to. A
/// push changes neither: the cursor stays at its time, and never slides onto what another desk put there.
struct CalendarCursor
{
    ColumnKey column;
    Instant at;
    AppointmentId appointment; ///< Invalid on free time.

    bool isValid() const { return column.doctor.isValid(); }
    bool operator==(const CalendarCursor &) const = default;
};

/// The cursor's time step on free time.
inline constexpr Milliseconds cursorStep = std::chrono::minutes(10);

/// The cursor at a time of a column: on the appointment that takes this time, if one does.
CalendarCursor cursorAt(const CalendarLayout &layout, int column, Instant at);
CalendarCursor cursorOn(const CalendarLayout &layout, AppointmentId appointment);
/// The next stop below (1) or above (-1); the same at the day's end.
CalendarCursor movedInTime(const CalendarLayout &layout, const CalendarCursor &cursor, int by);
/// The next appointment side by side, else the next column, along the line of reading; the same at the end.
CalendarCursor movedAcross(const CalendarLayout &layout, const CalendarCursor &cursor, int by);
/// From one appointment to the next (1) or the one before (-1) in the column; the same without one.
CalendarCursor movedToAppointment(const CalendarLayout &layout, const CalendarCursor &cursor, int by);
/// What the cursor covers: the appointment's block, or a step of free time up to the next stop.
QRect cursorRect(const CalendarLayout &layout, const CalendarCursor &cursor);

} // namespace medcrm::ui
