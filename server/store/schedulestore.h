// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/schedule.h"
#include "server/store/recordtable.h"

namespace medcrm::store {

/// When doctors work: the rows of `schedule_rule` and `weekly_schedule`, which are written as a whole, and of
/// `schedule_exception`. Every function may throw DbError; the writing ones need an open Transaction.
class ScheduleStore
{
public:
    explicit ScheduleStore(Database &database)
        : m_database(database)
        , m_exceptions(database, QStringLiteral("schedule_exception"))
    {
    }

    /// A doctor's weekly rules, by weekday and time; of a doctor whose rules were never saved, none at revision 0.
    WeeklySchedule weekly(ClinicId clinic, DoctorId doctor) const;

    /// The same of every active doctor of a clinic, by id. Two statements.
    QList<WeeklySchedule> listWeekly(ClinicId clinic) const;

    /// Puts all rules of a doctor in the place of those before. `revision` was raised by one; throws DbError when the
    /// rows are not the ones before it.
    void saveWeekly(const WeeklySchedule &schedule, Instant now);

    std::optional<ScheduleException> find(ScheduleExceptionId id) const { return m_exceptions.find(id); }

    /// A clinic's days that differ, its doctors' too, from `from` to `to` inclusive, by date and id.
    QList<ScheduleException> list(ClinicId clinic, QDate from, QDate to) const;

    /// Writes a new row, `id` excepted; its id.
    ScheduleExceptionId insert(const ScheduleException &exception) { return m_exceptions.insert(exception); }

    void remove(ScheduleExceptionId id);

private:
    Database &m_database;
    RecordTable<ScheduleException> m_exceptions;
};

} // namespace medcrm::store
