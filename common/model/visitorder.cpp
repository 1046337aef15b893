// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/visitorder.h"

#include <algorithm>
#include <tuple>

namespace medcrm {

namespace {

bool isAged(const Visit &visit, Instant now, Milliseconds ageing)
{
    return !visit.appointment && elapsed(visit.arrivedAt, now) >= ageing;
}

LinePlace placeByTime(const Visit &visit, bool aged)
{
    const LineSpot spot{aged, dueTime(visit), visit.ticketNumber, visit.id};
    return {
        static_cast<int>(Priority::Emergency) - static_cast<int>(visit.priority),
        aged ? LinePlace::Group::Aged : LinePlace::Group::Others,
        spot,
        0,
        !aged,
        spot.due,
        spot.ticketNumber,
        visit.id,
    };
}

LinePlace placeByPin(LinePlace place, const QueuePin &pin)
{
    place.spot = pin.behind.value_or(LineSpot{});
    place.group = !pin.behind ? LinePlace::Group::Front
        : pin.behind->aged    ? LinePlace::Group::Aged
                              : LinePlace::Group::Others;
    place.place = pin.place;
    return place;
}

} // namespace

bool LinePlace::operator<(const LinePlace &other) const
{
    const auto key = [](const LinePlace &at) {
        return std::tuple(at.priority, at.group, at.spot.due, at.spot.ticketNumber, at.spot.visit, at.place,
                          at.notAged, at.due, at.ticketNumber, at.id);
    };
    return key(*this) < key(other);
}

Instant dueTime(const Visit &visit)
{
    const bool onTime = visit.bookedStart && visit.arrivedAt <= *visit.bookedStart;
    return onTime ? *visit.bookedStart : visit.arrivedAt;
}

LinePlace linePlace(const Visit &visit, Instant now, Milliseconds ageing)
{
    const LinePlace byTime = placeByTime(visit, isAged(visit, now, ageing));
    if (!visit.pin)
        return byTime;
    const LinePlace pinned = placeByPin(byTime, *visit.pin);
    // Who was moved up and has meanwhile aged past that place is not held back by it.
    return visit.pin->down ? pinned : std::min(pinned, byTime);
}

LineReason lineReason(const Visit &visit, Instant now, Milliseconds ageing)
{
    const bool aged = isAged(visit, now, ageing);
    const LinePlace place = linePlace(visit, now, ageing);
    if (visit.pin && place != placeByTime(visit, aged))
        return visit.pin->down ? LineReason::MovedDown : LineReason::MovedUp;
    if (visit.priority != Priority::Routine)
        return visit.priority == Priority::Emergency ? LineReason::Emergency : LineReason::Urgent;
    if (visit.bookedStart)
        return visit.arrivedAt <= *visit.bookedStart ? LineReason::Due : LineReason::Late;
    return aged ? LineReason::Aged : LineReason::WalkIn;
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
