// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/figures.h"

#include <algorithm>

namespace medcrm {

namespace {

struct Counter
{
    Figure figure;
    int Figures::*count;
};

constexpr Counter counters[] = {
    {Figure::Arrivals, &Figures::arrivals},
    {Figure::BookedArrivals, &Figures::bookedArrivals},
    {Figure::WalkIns, &Figures::walkIns},
    {Figure::Seen, &Figures::seen},
    {Figure::NotThere, &Figures::notThere},
    {Figure::Left, &Figures::left},
    {Figure::VisitsCancelled, &Figures::visitsCancelled},
    {Figure::StillHere, &Figures::stillHere},
    {Figure::Bookings, &Figures::bookings},
    {Figure::Came, &Figures::came},
    {Figure::Missed, &Figures::missed},
    {Figure::CancelledByPatient, &Figures::cancelledByPatient},
    {Figure::CancelledByClinic, &Figures::cancelledByClinic},
    {Figure::StillBooked, &Figures::stillBooked},
};

} // namespace

bool counts(Figure figure, const Visit &visit)
{
    if (visit.status == VisitStatus::EnteredInError)
        return false;
    switch (figure) {
    case Figure::Arrivals:
        return true;
    case Figure::BookedArrivals:
        return visit.appointment.has_value();
    case Figure::WalkIns:
        return !visit.appointment;
    case Figure::Seen:
        return visit.status == VisitStatus::Completed;
    case Figure::NotThere:
        return visit.status == VisitStatus::NoShow;
    case Figure::Left:
        return visit.status == VisitStatus::Left;
    case Figure::VisitsCancelled:
        return visit.status == VisitStatus::Cancelled;
    case Figure::StillHere:
        return isOpen(visit.status);
    case Figure::Waits:
        return visit.firstCalledAt.has_value();
    case Figure::ServiceTimes:
        return visit.status == VisitStatus::Completed && visit.startedAt && visit.endedAt && !visit.closedBy;
    default:
        return false;
    }
}

bool counts(Figure figure, const Appointment &appointment)
{
    if (appointment.status == AppointmentStatus::EnteredInError)
        return false;
    const bool cancelled = appointment.status == AppointmentStatus::Cancelled;
    const bool byPatient = appointment.cancelledBy == CancelledBy::Patient;
    switch (figure) {
    case Figure::Bookings:
        return true;
    case Figure::Came:
        return appointment.status == AppointmentStatus::CheckedIn
            || appointment.status == AppointmentStatus::Fulfilled;
    case Figure::Missed:
        return appointment.status == AppointmentStatus::NoShow;
    case Figure::CancelledByPatient:
        return cancelled && byPatient;
    case Figure::CancelledByClinic:
        return cancelled && !byPatient;
    case Figure::StillBooked:
        return appointment.status == AppointmentStatus::Booked;
    default:
        return false;
    }
}

Spread Spread::of(QList<Milliseconds> durations)
{
    if (durations.isEmpty())
        return {};
    std::sort(durations.begin(), durations.end());
    const qsizetype count = durations.size();
    const Milliseconds median = (durations[(count - 1) / 2] + durations[count / 2]) / 2;
    const Milliseconds p90 = durations[(count * 9 + 9) / 10 - 1];
    return {int(count), median.count(), p90.count(), durations.last().count()};
}

int Figures::count(Figure figure) const
{
    if (figure == Figure::Waits)
        return waits.count;
    if (figure == Figure::ServiceTimes)
        return serviceTimes.count;
    return this->*std::find_if(std::begin(counters), std::end(counters), [figure](const Counter &counter) {
                      return counter.figure == figure;
                  })->count;
}

void Figures::add(const Visit &visit)
{
    for (const Counter &counter : counters)
        this->*counter.count += counts(counter.figure, visit) ? 1 : 0;
}

void Figures::add(const Appointment &appointment)
{
    for (const Counter &counter : counters)
        this->*counter.count += counts(counter.figure, appointment) ? 1 : 0;
}

} // namespace medcrm
