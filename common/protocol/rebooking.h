// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/slot.h"
#include "common/protocol/messagelist.h"

// What becomes of bookings after all: those of a series moved together, date by date, and a booking taken back by whoever
// made it.
namespace medcrm {

/// Where one booking of a series goes.
struct SeriesMove
{
    AppointmentId appointment;
    qint64 revision = 0;
    DoctorId doctor; ///< Of the same clinic.
    ServiceId service;
    Instant start; ///< In the future.
    std::optional<int> minutes; ///< 5–480; nothing: as long as it is now, or as another service takes.

    bool operator==(const SeriesMove &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("appointment", &SeriesMove::appointment),
                          field("revision", &SeriesMove::revision),
                          field("doctor", &SeriesMove::doctor),
                          field("service", &SeriesMove::service),
                          field("start", &SeriesMove::start),
                          field("minutes", &SeriesMove::minutes)};
    }
};

/// One booking of a series before it is moved.
struct SeriesMoveDate
{
    Appointment appointment; ///< As it is.
    SeriesMove move; ///< To the time that is asked for.
    SeriesDate date; ///< What is in the way there, and the nearest free time of that day.

    bool operator==(const SeriesMoveDate &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("appointment", &SeriesMoveDate::appointment),
                          field("move", &SeriesMoveDate::move), field("date", &SeriesMoveDate::date)};
    }
};

struct PreviewMoves
{
    static constexpr auto method = "appointments.previewMoves";
    static constexpr auto about =
        "Where a booking of a series and the booked ones after it would come to, moved by the same days and "
        "wall-clock time; each with what is in its way. The times that they leave count as free. Changes "
        "nothing.";
    static constexpr auto access = Access::read(desk);
    static constexpr auto scope() { return &PreviewMoves::appointment; }
    using Reply = QList<SeriesMoveDate>; ///< By the start they have now.
    AppointmentId appointment;
    DoctorId doctor; ///< Another one than its own: all go there.
    ServiceId service; ///< Another one than its own: all become that.
    Instant start; ///< Of the named one.

    static constexpr auto fields()
    {
        return std::tuple{field("appointment", &PreviewMoves::appointment),
                          field("doctor", &PreviewMoves::doctor), field("service", &PreviewMoves::service),
                          field("start", &PreviewMoves::start)};
    }
};

struct MoveSeries
{
    static constexpr auto method = "appointments.moveSeries";
    static constexpr auto about =
        "Moves bookings of one series, each to a time of its own, all or none: what "
        "appointments.previewMoves "
        "showed, without those that stay. The first that cannot be moved is a conflict; its field names it: "
        "moves[3]. To undo, move them back.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return &MoveSeries::appointment; }
    using Reply = QList<Appointment>; ///< In the order of `moves`.
    AppointmentId appointment; ///< One of the series.
    QList<SeriesMove> moves; ///< 1–100, each appointment once.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("appointment", &MoveSeries::appointment), field("moves", &MoveSeries::moves)};
    }
};

struct UndoBooking
{
    static constexpr auto method = "appointments.undoBooking";
    static constexpr auto about =
        "Takes back what the account itself has booked, while it stands as it was booked; of a series the "
        "booked ones after it, too. Doctors may do this although they cancel nothing else.";
    static constexpr auto access = Access::write(deskAndDoctor);
    static constexpr auto scope() { return &UndoBooking::appointment; }
    using Reply = QList<Appointment>;
    AppointmentId appointment;
    qint64 revision = 0;
    bool following = false;

    static constexpr auto fields()
    {
        return std::tuple{field("appointment", &UndoBooking::appointment),
                          field("revision", &UndoBooking::revision),
                          field("following", &UndoBooking::following)};
    }
};

using RebookingRequests = TypeList<PreviewMoves, MoveSeries, UndoBooking>;

} // namespace medcrm
