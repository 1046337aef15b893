// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/clinichours.h"

#include <algorithm>

namespace medcrm {

const WeeklySchedule *ClinicHours::schedule(DoctorId doctor) const
{
    const auto found = m_schedules.constFind(doctor);
    return found == m_schedules.constEnd() ? nullptr : &*found;
}

QList<WorkingTime> ClinicHours::workingTimes(DoctorId doctor, QDate day, const QTimeZone &zone) const
{
    const WeeklySchedule *rules = schedule(doctor);
    return rules ? medcrm::workingTimes(*rules, exceptions(), day, zone) : QList<WorkingTime>();
}

bool ClinicHours::differs(DoctorId doctor, QDate day) const
{
    return std::any_of(m_exceptions.begin(), m_exceptions.end(), [&](const ScheduleException &exception) {
        return exception.date == day && exception.doctor.value_or(doctor) == doctor;
    });
}

QString ClinicHours::reason(DoctorId doctor, QDate day) const
{
    const WeeklySchedule *rules = schedule(doctor);
    return rules ? exceptionReason(*rules, exceptions(), day) : QString();
}

void ClinicHours::clear()
{
    m_schedules.clear();
    m_exceptions.reset({});
}

void ClinicHours::take(const ClinicSchedules &reply, QDate from, QDate to, const Heard &heard)
{
    for (const WeeklySchedule &schedule : reply.schedules) {
        if (!heard.schedules.contains(schedule.doctor))
            m_schedules.insert(schedule.doctor, schedule);
    }
    for (const ScheduleException &exception : m_exceptions.all()) {
        if (from <= exception.date && exception.date <= to && !heard.exceptions.contains(exception.id))
            m_exceptions.remove(exception.id);
    }
    for (const ScheduleException &exception : reply.exceptions) {
        if (!heard.exceptions.contains(exception.id))
            m_exceptions.upsert(exception);
    }
}

bool ClinicHours::upsert(const WeeklySchedule &schedule)
{
    const WeeklySchedule *held = this->schedule(schedule.doctor);
    if (held && held->revision >= schedule.revision)
        return false;
    m_schedules.insert(schedule.doctor, schedule);
    return true;
}

bool ClinicHours::add(const ScheduleException &exception)
{
    return m_exceptions.upsert(exception);
}

bool ClinicHours::remove(ScheduleExceptionId exception)
{
    return m_exceptions.remove(exception);
}

} // namespace medcrm
