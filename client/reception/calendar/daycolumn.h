// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"
#include "common/model/schedule.h"

#include <QList>

// What stands in one column of a calendar, a doctor's business day, without a pixel: which appointments are beside
// each other, when nothing can be booked, where the cursor stops.
namespace medcrm::ui {

/// Whose day a column shows.
struct ColumnKey
{
    DoctorId doctor;
    QDate day;

    auto operator<=>(const ColumnKey &other) const
    {
        return std::pair(doctor, day.toJulianDay()) <=> std::pair(other.doctor, other.day.toJulianDay());
    }
    bool operator==(const ColumnKey &) const = default;
};

/// An appointment's place among those that overlap it.
struct Block
{
    AppointmentId id;
    Instant start;
    Instant end;
    int lane = 0; ///< 0 to lanes - 1, from the start of the line of reading.
    int lanes = 1;

    bool operator==(const Block &) const = default;
};

/// A stretch of a day at which nothing is to be booked.
struct ClosedTime
{
    enum class Kind {
        OutsideHours, ///< Before, after, or on a day without hours.
        Break, ///< Between two stretches of working time.
        Exception ///< The day differs from the week's rules.
    };

    Instant from;
    Instant to;
    Kind kind = Kind::OutsideHours;

    bool operator==(const ClosedTime &) const = default;
};

/// Whether a calendar shows it: it takes its doctor's time, or the patient did not come. Cancelled time is free.
bool isShown(const Appointment &appointment);

/// Overlapping ones side by side, in the order of their start. What is shorter than `least` counts as so long, as
/// it is drawn so long.
QList<Block> arrange(const QList<Appointment> &appointments, Milliseconds least);

/// The gaps of a business day that `working` leaves. `differs`: an exception decides this day.
QList<ClosedTime> closedTimes(const QList<WorkingTime> &working, Instant dayStart, Instant dayEnd,
                              bool differs);

/// Where up and down lead: every `step` from the day's start, and each beginning and end of an appointment or of
/// working time; but not into the middle of an appointment.
QList<Instant> stops(const QList<Block> &blocks, const QList<WorkingTime> &working, Instant dayStart,
                     Instant dayEnd, Milliseconds step);

/// How many appointments of `length` fit into the working time that `taken` leaves, from `now` on.
int freePlaces(const QList<WorkingTime> &working, const QList<Appointment> &taken, Milliseconds length,
               Instant now);

} // namespace medcrm::ui
