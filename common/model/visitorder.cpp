// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/visitorder.h"

#include <algorithm>
#include <limits>

namespace medcrm {

Instant dueTime(const Visit &visit)
{
    const bool onTime = visit.bookedStart && visit.arrivedAt <= *visit.bookedStart;
    return onTime ? *visit.bookedStart : visit.arrivedAt;
}

LinePlace linePlace(const Visit &visit, Instant now, Milliseconds ageing)
{
    const bool aged = !visit.appointment && elapsed(visit.arrivedAt, now) >= ageing;
    return {
        static_cast<int>(Priority::Emergency) - static_cast<int>(visit.priority),
        visit.pin ? visit.pin->place : std::numeric_limits<int>::max(),
        !aged,
        dueTime(visit),
        visit.ticketNumber,
        visit.id,
    };
}

bool isCallable(const Visit &visit, Instant now)
{
    return visit.status == VisitStatus::Waiting && (!visit.notBefore || *visit.notBefore <= now);
}

QList<Visit> inLineOrder(QList<Visit> visits, Instant now, Milliseconds ageing)
{
    visits.removeIf([](const Visit &visit) { return visit.status != VisitStatus::Waiting; });
    std::sort(visits.begin(), visits.end(), [&](const Visit &a, const Visit &b) {
        return linePlace(a, now, ageing) < linePlace(b, now, ageing);
    });
    return visits;
}

} // namespace medcrm
