// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "client/reception/pages/admin/differences.h"
#include "common/protocol/schedules.h"

#include <QSet>

namespace medcrm::ui {

/// "09:00–12:30", isolated for either direction; midnight at the end is 24:00.
QString stretchText(int fromMinute, int toMinute);
/// "09:00" or "24:00".
QString minuteText(int minute);

/// What an administrator is changing in a doctor's hours, or in the days of the whole clinic, before it is saved.
struct HoursDraft
{
    ClinicId clinic;
    std::optional<DoctorId>
        doctor; ///< Nothing: the whole clinic, which has days that differ but no weekly hours.
    WeeklySchedule base; ///< As the server has it.
    QList<ScheduleRule> rules; ///< As it is to be.
    QList<ScheduleExceptionDetails> added;
    QSet<ScheduleExceptionId> removed;
    QList<ScheduleExceptionDetails>
        takenBack; ///< What `removed` named, once it is saved: for taking that back.

    bool isDirty() const { return rules != base.rules || !added.isEmpty() || !removed.isEmpty(); }
    /// All of it in one request.
    ScheduleChange change() const;
    /// The schedule as it will be.
    WeeklySchedule after() const;

    /// Puts other rules in place if they are valid together; else Error Invalid, and nothing changes.
    Result<> setRules(const QList<ScheduleRule> &others);
    /// The stretches that hold on a weekday of the week of `day` are given to other weekdays, in place of theirs.
    Result<> copyDay(int weekday, const QList<int> &to, QDate day);

    /// Somebody saved other rules meanwhile. Untouched ones follow; touched ones stay, and the result says where the
    /// two differ.
    QList<Difference> rebase(const WeeklySchedule &theirs);
};

/// Whether a rule holds in the week of `day`.
bool holdsInWeek(const ScheduleRule &rule, QDate day);

} // namespace medcrm::ui
