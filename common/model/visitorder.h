// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/visit.h"

#include <QList>

// The order of the line, one function for server and windows: the server decides by it whom "call next"
// takes, the windows sort their lanes by it, so what a window announces as next is what the server picks.
namespace medcrm {

/// When a waiting visit is due: its booked start when it arrived in time for it, else its arrival
/// (design: domain.md, Order of the line).
Instant dueTime(const Visit &visit);

/// Where a visit stands, as a key that orders by priority, pin, ageing, due time and ticket. A pin behind somebody has
/// that one's time and ticket and then its own place.
struct LinePlace
{
    /// Of one priority: whom the desk pinned to the front, walk-ins past the ageing limit, the others.
    enum class Group { Front, Aged, Others };

    int priority; ///< 0 emergency, 1 urgent, 2 routine.
    Group group;
    LineSpot spot; ///< At the front: an empty one.
    int place; ///< 0 without a pin.
    // Without the pin; orders those with the same place.
    bool notAged;
    Instant due;
    int ticketNumber;
    VisitId id;

    bool operator==(const LinePlace &) const = default;
    bool operator<(const LinePlace &other) const;
};

/// `ageing` is the clinic's limit for walk-ins.
LinePlace linePlace(const Visit &visit, Instant now, Milliseconds ageing);

/// Why a visit stands where it stands.
enum class LineReason {
    Emergency,
    Urgent,
    MovedUp, ///< By the desk, for the pin's reason.
    MovedDown,
    Aged, ///< A walk-in who waited longer than the clinic lets walk-ins wait.
    Due, ///< Booked and on time: by the booked start.
    Late, ///< Booked and late: by arrival.
    WalkIn ///< By arrival.
};
LineReason lineReason(const Visit &visit, Instant now, Milliseconds ageing);

/// Whether "call next" may pick the visit: waiting, and not put back to a later time.
bool isCallable(const Visit &visit, Instant now);

/// The waiting visits of a list in the order they will be called.
QList<Visit> inLineOrder(QList<Visit> visits, Instant now, Milliseconds ageing);

} // namespace medcrm
