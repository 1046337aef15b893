// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/figuretally.h"

namespace medcrm {

FigurePlace FigurePlace::of(const Visit &visit, const QTimeZone &zone)
{
    return {visit.doctor, visit.businessDay, inZone(visit.arrivedAt, zone).time().hour()};
}

FigurePlace FigurePlace::of(const Appointment &appointment, const QTimeZone &zone)
{
    const QDateTime start = inZone(appointment.start, zone);
    return {appointment.doctor, start.date(), start.time().hour()};
}

void FigureTally::Group::add(const Visit &visit)
{
    m_figures.add(visit);
    // Both are over, so it does not matter what the time is now.
    if (counts(Figure::Waits, visit))
        m_waits += waitOf(visit, {});
    if (counts(Figure::ServiceTimes, visit))
        m_serviceTimes += serviceTimeOf(visit, {});
}

Figures FigureTally::Group::figures() const
{
    Figures figures = m_figures;
    figures.waits = Spread::of(m_waits);
    figures.serviceTimes = Spread::of(m_serviceTimes);
    return figures;
}

template <typename R>
void FigureTally::addTo(const FigurePlace &place, const R &record)
{
    m_total.add(record);
    m_doctors[place.doctor].add(record);
    m_hours[place.hour].add(record);
    m_weekdays[place.day.dayOfWeek()].add(record);
    m_days[place.day].add(record);
}

void FigureTally::add(const Visit &visit)
{
    if (counts(Figure::Arrivals, visit))
        addTo(FigurePlace::of(visit, m_zone), visit);
}

void FigureTally::add(const Appointment &appointment)
{
    if (counts(Figure::Bookings, appointment))
        addTo(FigurePlace::of(appointment, m_zone), appointment);
}

PeriodReport FigureTally::report() const
{
    PeriodReport report;
    report.total = m_total.figures();
    for (auto each = m_doctors.begin(); each != m_doctors.end(); ++each)
        report.doctors.append({each.key(), each->figures()});
    for (auto each = m_hours.begin(); each != m_hours.end(); ++each)
        report.hours.append({each.key(), each->figures()});
    for (auto each = m_weekdays.begin(); each != m_weekdays.end(); ++each)
        report.weekdays.append({each.key(), each->figures()});
    for (auto each = m_days.begin(); each != m_days.end(); ++each)
        report.days.append({each.key(), each->figures()});
    return report;
}

} // namespace medcrm
