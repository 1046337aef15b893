// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/slot.h"
#include "common/protocol/messagelist.h"

// A doctor who is late, away or finished: the bookings still to come today, moved to other times in one go.
namespace medcrm {

/// A booking that cannot be kept, and when it could be instead.
struct MoveProposal
{
    Appointment appointment;
    QList<QString> phones; ///< The patient's; may be empty.
    std::optional<FreeTime> time; ///< Nothing: no free time in the next 60 days.

    bool operator==(const MoveProposal &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("appointment", &MoveProposal::appointment),
                          field("phones", &MoveProposal::phones), field("time", &MoveProposal::time)};
    }
};

struct RestOfDay
{
    QList<MoveProposal> proposals; ///< By start; no two proposed times overlap.
    int kept = 0; ///< Bookings still to come today that can stay where they are.
    bool more = false; ///< There are more than the 100 proposed; ask again when these are moved.

    bool operator==(const RestOfDay &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("proposals", &RestOfDay::proposals), field("kept", &RestOfDay::kept),
                          field("more", &RestOfDay::more)};
    }
};

struct ProposeMoves
{
    static constexpr auto method = "appointments.proposeMoves";
    static constexpr auto about =
        "The booked patients of a doctor who can still come today and, by what the doctor said of the own "
        "availability, cannot be seen at their time; each with the first free time of the same doctor and "
        "length that suits. Changes nothing.";
    static constexpr auto access = Access::auditedRead(desk);
    static constexpr auto scope() { return &ProposeMoves::doctor; }
    using Reply = RestOfDay;
    DoctorId doctor;
    bool everybody =
        false; ///< All of today's bookings to come, also those who could be seen: to another day.

    static constexpr auto fields()
    {
        return std::tuple{field("doctor", &ProposeMoves::doctor),
                          field("everybody", &ProposeMoves::everybody)};
    }
};

/// Where one booking goes; its service and length stay.
struct AppointmentMove
{
    AppointmentId appointment;
    qint64 revision = 0;
    DoctorId doctor; ///< Of the same clinic.
    Instant start;

    bool operator==(const AppointmentMove &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("appointment", &AppointmentMove::appointment),
                          field("revision", &AppointmentMove::revision),
                          field("doctor", &AppointmentMove::doctor), field("start", &AppointmentMove::start)};
    }
};

/// What became of one of the moves.
struct MoveOutcome
{
    AppointmentId appointment;
    std::optional<Appointment> moved; ///< As it is now; nothing: it stays where it was.
    QString refusal; ///< Why it was not moved, in a sentence; empty when it was.
    std::optional<SlotConflict> conflict; ///< When the time is not free: who has it and the next free ones.

    bool operator==(const MoveOutcome &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("appointment", &MoveOutcome::appointment),
                          field("moved", &MoveOutcome::moved), field("refusal", &MoveOutcome::refusal),
                          field("conflict", &MoveOutcome::conflict)};
    }
};

struct MoveAppointments
{
    static constexpr auto method = "appointments.moveMany";
    static constexpr auto about =
        "Moves bookings of a doctor, each by itself or not at all; the answer says for each what happened. "
        "One may take the time that another of them leaves.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return &MoveAppointments::doctor; }
    using Reply = QList<MoveOutcome>; ///< In the order of `moves`.
    DoctorId doctor; ///< Whose bookings they are now.
    QList<AppointmentMove> moves; ///< 1–100, each appointment once.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("doctor", &MoveAppointments::doctor),
                          field("moves", &MoveAppointments::moves)};
    }
};

using RestOfDayRequests = TypeList<ProposeMoves, MoveAppointments>;

} // namespace medcrm
