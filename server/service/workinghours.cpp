// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/workinghours.h"

namespace medcrm {

WorkingHours::WorkingHours(const QTimeZone &zone, const QList<WeeklySchedule> &schedules,
                           const QList<ScheduleException> &exceptions)
    : m_zone(zone)
{
    for (const WeeklySchedule &schedule : schedules)
        m_schedules.insert(schedule.doctor, schedule);
    for (const ScheduleException &exception : exceptions)
        m_exceptions[exception.date].append(exception);
}

const DayClock &WorkingHours::clockOf(QDate day)
{
    const auto known = m_clocks.constFind(day);
    return known != m_clocks.constEnd() ? *known : *m_clocks.insert(day, DayClock(day, m_zone));
}

QList<WorkingTime> WorkingHours::times(DoctorId doctor, QDate from, QDate to)
{
    const auto schedule = m_schedules.constFind(doctor);
    if (schedule == m_schedules.constEnd())
        return {};
    QList<WorkingTime> times;
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        for (const WorkingTime &time : workingTimes(*schedule, m_exceptions.value(day), clockOf(day))) {
            if (!times.isEmpty() && times.last().to == time.from && times.last().room == time.room)
                times.last().to = time.to;
            else
                times.append(time);
        }
    }
    return times;
}

bool WorkingHours::cover(DoctorId doctor, InstantRange range)
{
    Instant reached = range.from;
    for (const WorkingTime &time :
         times(doctor, businessDay(range.from, m_zone), businessDay(range.to, m_zone))) {
        if (time.from <= reached && reached < time.to)
            reached = time.to;
    }
    return reached >= range.to;
}

} // namespace medcrm
