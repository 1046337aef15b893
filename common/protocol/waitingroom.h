// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/waitestimate.h"
#include "common/protocol/messagelist.h"

// What the waiting room sees. A display's account hears of nothing else but its clinic.
namespace medcrm {

/// A patient who is asked to come in, or has come in.
struct CalledTicket
{
    QString ticket;
    VisitStatus status = VisitStatus::Called; ///< called or inService.
    QString doctor; ///< As shown.
    QString room; ///< Empty when the doctor has none.
    QString name; ///< As far as the clinic lets the waiting room know it; mostly empty.
    Instant calledAt; ///< The last call.
    int callCount = 1;

    bool operator==(const CalledTicket &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{
            field("ticket", &CalledTicket::ticket),      field("status", &CalledTicket::status),
            field("doctor", &CalledTicket::doctor),      field("room", &CalledTicket::room),
            field("name", &CalledTicket::name),          field("calledAt", &CalledTicket::calledAt),
            field("callCount", &CalledTicket::callCount)};
    }
};

/// A patient who waits. Never with a name: nobody needs to be recognised before being called.
struct WaitingTicket
{
    QString ticket;
    QString doctor; ///< As shown.
    std::optional<WaitRange> wait; ///< Until the call; nothing while too little is known.

    bool operator==(const WaitingTicket &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("ticket", &WaitingTicket::ticket), field("doctor", &WaitingTicket::doctor),
                          field("wait", &WaitingTicket::wait)};
    }
};

struct WaitingRoomChanged
{
    static constexpr auto notice = "waitingroom.changed";
    static constexpr auto about = "All that a waiting-room display shows: the last calls, newest first, and "
                                  "whose turn comes next. After each "
                                  "subscribe and each change; to displays only.";
    ClinicId clinic;
    QDate day; ///< The clinic's business day.
    QList<CalledTicket> called; ///< At most 12.
    QList<WaitingTicket> next; ///< At most 24; whoever is called sooner stands earlier.
    int waiting = 0; ///< How many wait, those in `next` included.

    bool operator==(const WaitingRoomChanged &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{
            field("clinic", &WaitingRoomChanged::clinic), field("day", &WaitingRoomChanged::day),
            field("called", &WaitingRoomChanged::called), field("next", &WaitingRoomChanged::next),
            field("waiting", &WaitingRoomChanged::waiting)};
    }
};

using WaitingRoomNotices = TypeList<WaitingRoomChanged>;

} // namespace medcrm
