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

/// Where a visit stands, as a key that orders by priority, pin, ageing, due time and ticket.
struct LinePlace
{
    int priority; ///< 0 emergency, 1 urgent, 2 routine.
    int pin; ///< Pinned places first.
    bool notAged; ///< Walk-ins past the clinic's ageing limit stand before the others.
    Instant due;
    int ticketNumber;
    VisitId id;

    auto operator<=>(const LinePlace &) const = default;
};

/// `ageing` is the clinic's limit for walk-ins.
LinePlace linePlace(const Visit &visit, Instant now, Milliseconds ageing);

/// Whether "call next" may pick the visit: waiting, and not put back to a later time.
bool isCallable(const Visit &visit, Instant now);

/// The waiting visits of a list in the order they will be called.
QList<Visit> inLineOrder(QList<Visit> visits, Instant now, Milliseconds ageing);

} // namespace medcrm
