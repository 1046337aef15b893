// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"

#include <QList>

namespace medcrm {

/// A time at which an appointment can be booked.
struct FreeTime
{
    DoctorId doctor;
    Instant start;
    Instant end; ///< Exclusive; the asked service's length after start.
    std::optional<RoomId> room; ///< Where, as the schedule or the doctor says.

    bool operator==(const FreeTime &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("doctor", &FreeTime::doctor), field("start", &FreeTime::start),
                          field("end", &FreeTime::end), field("room", &FreeTime::room)};
    }
};

/// A time that a desk has under its hands: a booking form is open on it. Volatile: it is freed when the form closes,
/// when it expires, and when the desk's connection ends.
struct SlotHold
{
    DoctorId doctor;
    Instant start;
    Instant end;
    QString device; ///< The desk's name, as it said in hello.
    QString userName; ///< Whose form it is.
    LoginSessionId session; ///< Lets a window recognise its own hold.
    Instant expiresAt;

    bool operator==(const SlotHold &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("doctor", &SlotHold::doctor),
                          field("start", &SlotHold::start),
                          field("end", &SlotHold::end),
                          field("device", &SlotHold::device),
                          field("userName", &SlotHold::userName),
                          field("session", &SlotHold::session),
                          field("expiresAt", &SlotHold::expiresAt)};
    }
};

/// Why a time cannot be booked.
enum class SlotProblem {
    Past, ///< It has begun.
    Closed, ///< The doctor does not work then, or not for so long.
    Taken, ///< By another appointment.
    Held, ///< Another desk is just booking it.
    Absent ///< The doctor said not to be there then: late, on a break, away or finished (presence.h).
};

constexpr auto enumNames(SlotProblem)
{
    using enum SlotProblem;
    return nameTable<SlotProblem>(
        {{Past, "past"}, {Closed, "closed"}, {Taken, "taken"}, {Held, "held"}, {Absent, "absent"}});
}

/// What a refused booking carries (Error::current of a Conflict): who was first, and where else there is room.
struct SlotConflict
{
    SlotProblem problem = SlotProblem::Taken;
    std::optional<Appointment> appointment; ///< With taken.
    QString bookedByName; ///< With taken: who booked it.
    std::optional<SlotHold> hold; ///< With held.
    QList<FreeTime> next; ///< The next free times of the doctor for the service, at most three.

    bool operator==(const SlotConflict &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("problem", &SlotConflict::problem),
                          field("appointment", &SlotConflict::appointment),
                          field("bookedByName", &SlotConflict::bookedByName),
                          field("hold", &SlotConflict::hold), field("next", &SlotConflict::next)};
    }
};

enum class SeriesUnit { Day, Week };

constexpr auto enumNames(SeriesUnit)
{
    using enum SeriesUnit;
    return nameTable<SeriesUnit>({{Day, "day"}, {Week, "week"}});
}

/// How an appointment repeats: at the same wall-clock time of the clinic, also across a change of its clocks.
struct SeriesRule
{
    SeriesUnit unit = SeriesUnit::Week;
    int every = 1; ///< 1–90 days or 1–52 weeks.
    std::optional<int> count; ///< 2–100, the first one included; either this or `until`.
    std::optional<QDate> until; ///< Inclusive; at most two years after the first, at most 100 appointments.

    Result<> validate() const;
    bool operator==(const SeriesRule &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("unit", &SeriesRule::unit), field("every", &SeriesRule::every),
                          field("count", &SeriesRule::count), field("until", &SeriesRule::until)};
    }
};

/// One date of a series before it is booked.
struct SeriesDate
{
    Instant start;
    Instant end;
    std::optional<SlotProblem> problem; ///< Nothing: it is free.
    QString inTheWay; ///< In words, with a problem: "taken by Maria Gonzalez", "Public holiday".
    std::optional<FreeTime> instead; ///< With a problem: the nearest free time of that day, if there is one.

    bool operator==(const SeriesDate &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("start", &SeriesDate::start), field("end", &SeriesDate::end),
                          field("problem", &SeriesDate::problem), field("inTheWay", &SeriesDate::inTheWay),
                          field("instead", &SeriesDate::instead)};
    }
};

} // namespace medcrm
