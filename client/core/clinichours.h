// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/recordtable.h"
#include "common/protocol/schedules.h"

#include <QMap>
#include <QSet>

namespace medcrm {

/// When the doctors of a clinic work, in memory: their weekly rules, and the days that differ. Filled from replies
/// of schedules.get and kept current by events, in whichever order the two arrive.
class ClinicHours
{
public:
    /// Whose rules and which exceptions were heard of while a reply was on its way: the reply is older.
    struct Heard
    {
        QSet<DoctorId> schedules;
        QSet<ScheduleExceptionId> exceptions; ///< Added or taken back.
    };

    /// Null when nothing is known of the doctor yet.
    const WeeklySchedule *schedule(DoctorId doctor) const;
    QList<ScheduleException> exceptions() const { return m_exceptions.all(); }

    /// Empty for a doctor without rules, which means: not working.
    QList<WorkingTime> workingTimes(DoctorId doctor, QDate day, const QTimeZone &zone) const;
    /// An exception, the doctor's or the clinic's, decides this day.
    bool differs(DoctorId doctor, QDate day) const;
    /// Why the doctor does not work as usual on a day; empty without a reason.
    QString reason(DoctorId doctor, QDate day) const;

    void clear();
    /// Takes over a reply for these days, except for what was heard of meanwhile.
    void take(const ClinicSchedules &reply, QDate from, QDate to, const Heard &heard);
    /// False when this or a newer one is held already.
    bool upsert(const WeeklySchedule &schedule);
    bool add(const ScheduleException &exception);
    bool remove(ScheduleExceptionId exception);

private:
    QMap<DoctorId, WeeklySchedule> m_schedules;
    RecordTable<ScheduleException> m_exceptions;
};

} // namespace medcrm
