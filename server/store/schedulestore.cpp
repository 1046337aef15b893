// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/schedulestore.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

const QString byTime = u" ORDER BY doctor_id, weekday, from_minute, valid_from, id"_s;

QString ruleColumns()
{
    return columnNames<ScheduleRule>().join(u", ");
}

std::pair<DoctorId, ScheduleRule> readRule(Row &row)
{
    const auto doctor = row.next<DoctorId>();
    return {doctor, readFields<ScheduleRule>(row)};
}

} // namespace

WeeklySchedule ScheduleStore::weekly(ClinicId clinic, DoctorId doctor) const
{
    WeeklySchedule schedule{clinic, doctor, 0, {}};
    const QString sql =
        u"SELECT weekly_schedule.revision, %1 FROM weekly_schedule LEFT JOIN schedule_rule USING (doctor_id) "
        "WHERE doctor_id = ? ORDER BY weekday, from_minute, valid_from, id"_s.arg(ruleColumns());
    const auto rules = Statement(m_database, sql, doctor).all([&](Row &row) {
        schedule.revision = row.next<qint64>();
        // Saved without any rule.
        return row.nextIsNull() ? std::nullopt : std::optional(readFields<ScheduleRule>(row));
    });
    for (const std::optional<ScheduleRule> &rule : rules) {
        if (rule)
            schedule.rules.append(*rule);
    }
    return schedule;
}

QList<WeeklySchedule> ScheduleStore::listWeekly(ClinicId clinic) const
{
    QList<WeeklySchedule> schedules =
        Statement(
            m_database,
            u"SELECT doctor.id, ifnull(weekly_schedule.revision, 0) FROM doctor LEFT JOIN "
            "weekly_schedule ON doctor_id = doctor.id WHERE clinic_id = ? AND active = 1 ORDER BY doctor.id"_s,
            clinic)
            .all([&](Row &row) {
                const auto doctor = row.next<DoctorId>();
                return WeeklySchedule{clinic, doctor, row.next<qint64>(), {}};
            });
    const QString sql =
        u"SELECT doctor_id, %1 FROM schedule_rule WHERE doctor_id IN (SELECT id FROM doctor WHERE "
        "clinic_id = ? AND active = 1)"_s.arg(ruleColumns())
        + byTime;
    auto schedule = schedules.begin();
    for (const auto &[doctor, rule] : Statement(m_database, sql, clinic).all(readRule)) {
        while (schedule->doctor != doctor)
            ++schedule;
        schedule->rules.append(rule);
    }
    return schedules;
}

void ScheduleStore::saveWeekly(const WeeklySchedule &schedule, Instant now)
{
    const QString save = schedule.revision == 1
        ? u"INSERT INTO weekly_schedule (updated_at, revision, doctor_id) VALUES (?, ?, ?)"_s
        : u"UPDATE weekly_schedule SET updated_at = ?, revision = ? WHERE doctor_id = ? AND revision = ?"_s;
    QVariantList values{SqlValue<Instant>::toSql(now), SqlValue<qint64>::toSql(schedule.revision),
                        SqlValue<DoctorId>::toSql(schedule.doctor)};
    if (schedule.revision > 1)
        values += SqlValue<qint64>::toSql(schedule.revision - 1);
    if (Statement(m_database, save, values).run() != 1)
        throw DbError(
            DbError::Kind::Other,
            u"the hours of doctor %1 are not at the revision before %2"_s.arg(schedule.doctor.value())
                .arg(schedule.revision));
    Statement(m_database, u"DELETE FROM schedule_rule WHERE doctor_id = ?"_s, schedule.doctor).run();
    const QVariantList whose{1, SqlValue<Instant>::toSql(now), SqlValue<Instant>::toSql(now),
                             SqlValue<DoctorId>::toSql(schedule.doctor)};
    const QString insert =
        u"INSERT INTO schedule_rule (revision, created_at, updated_at, doctor_id, %1) VALUES "
        "(?, ?, ?, ?, %2)"_s.arg(ruleColumns(),
                                 QStringList(columnNames<ScheduleRule>().size(), u"?"_s).join(u", "));
    for (const ScheduleRule &rule : schedule.rules)
        Statement(m_database, insert, whose + columnValues(rule)).insert();
}

QList<ScheduleException> ScheduleStore::list(ClinicId clinic, QDate from, QDate to) const
{
    return m_exceptions.list(u"WHERE clinic_id = ? AND date >= ? AND date <= ? ORDER BY date, id"_s, clinic,
                             from, to);
}

void ScheduleStore::remove(ScheduleExceptionId id)
{
    Statement(m_database, u"DELETE FROM schedule_exception WHERE id = ?"_s, id).run();
}

} // namespace medcrm::store
