// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/schedule.h"

#include <QHash>

namespace medcrm {

/// When the doctors of a clinic work, by their weekly hours and the days that differ. Works a business day out when it
/// is asked for and remembers its clock, so asking for many doctors or days is cheap.
class WorkingHours
{
public:
    /// A doctor whose schedule is not given does not work.
    WorkingHours(const QTimeZone &zone, const QList<WeeklySchedule> &schedules,
                 const QList<ScheduleException> &exceptions);

    const QTimeZone &zone() const { return m_zone; }
    const DayClock &clockOf(QDate day);

    /// When a doctor works on business days, `from` to `to` inclusive: in order, without overlaps. Whoever works past
    /// midnight in the same room has one stretch across it.
    QList<WorkingTime> times(DoctorId doctor, QDate from, QDate to);

    /// Whether a doctor works through a whole range, changes of rooms included.
    bool cover(DoctorId doctor, InstantRange range);

private:
    QTimeZone m_zone;
    QHash<DoctorId, WeeklySchedule> m_schedules;
    QHash<QDate, QList<ScheduleException>> m_exceptions;
    QHash<QDate, DayClock> m_clocks;
};

} // namespace medcrm
