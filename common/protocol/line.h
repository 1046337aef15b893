// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/visit.h"
#include "common/protocol/messagelist.h"

// Moves in the line and between lines. Tickets never change by them.
namespace medcrm {

struct MoveVisit
{
    static constexpr auto method = "queue.move";
    static constexpr auto about =
        "Puts a waiting patient right before or after a neighbour in the line; with another doctor, into "
        "that "
        "doctor's line, a called one too. Without a neighbour: to where time and priority put them.";
    static constexpr auto access = Access::write(deskAndDoctor);
    static constexpr auto scope() { return &MoveVisit::visit; }
    using Reply = Visit;
    VisitId visit;
    qint64 revision = 0;
    std::optional<DoctorId> doctor; ///< Nothing: stays in this line.
    std::optional<VisitId> before; ///< The neighbour to stand before; at most one of before and after.
    std::optional<VisitId> after;
    QString
        reason; ///< At most 300 characters; needed when time and priority alone would not put the patient there.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("visit", &MoveVisit::visit),   field("revision", &MoveVisit::revision),
                          field("doctor", &MoveVisit::doctor), field("before", &MoveVisit::before),
                          field("after", &MoveVisit::after),   field("reason", &MoveVisit::reason)};
    }
};

struct UndoMove
{
    static constexpr auto method = "queue.undoMove";
    static constexpr auto about =
        "Takes back the last move of a patient: to the line and place before it. Refused when anything else "
        "happened to the visit since.";
    static constexpr auto access = Access::write(deskAndDoctor);
    static constexpr auto scope() { return &UndoMove::clinic; }
    using Reply = Visit;
    ClinicId clinic; ///< The visit's: a doctor takes back also what is in another doctor's line by that move.
    VisitId visit;
    qint64 revision = 0;

    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &UndoMove::clinic), field("visit", &UndoMove::visit),
                          field("revision", &UndoMove::revision)};
    }
};

struct VisitMoved
{
    static constexpr auto type = "visit.moved";
    static constexpr auto about =
        "A patient was moved in the line or into another one, or that was taken back.";
    Visit visit;

    bool operator==(const VisitMoved &) const = default;
    static constexpr auto fields() { return std::tuple{field("visit", &VisitMoved::visit)}; }
};

struct QueueChanged
{
    static constexpr auto type = "queue.changed";
    static constexpr auto about =
        "What a change did to a line besides the visit it was about: who made room, and "
        "who does not wait there any more.";
    ClinicId clinic;
    DoctorId doctor;
    bool shared = false; ///< The line is a shared one.
    QList<Visit> moved; ///< Each whole, and only those that changed.
    QList<VisitId> gone;

    bool operator==(const QueueChanged &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &QueueChanged::clinic), field("doctor", &QueueChanged::doctor),
                          field("shared", &QueueChanged::shared), field("moved", &QueueChanged::moved),
                          field("gone", &QueueChanged::gone)};
    }
};

using LineRequests = TypeList<MoveVisit, UndoMove>;
using LineEvents = TypeList<VisitMoved, QueueChanged>;

} // namespace medcrm
