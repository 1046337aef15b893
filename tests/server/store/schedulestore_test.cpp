// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/schedulestore.h"
#include "tests/support/catch.h"
#include "tests/support/testclinic.h"

using namespace medcrm;
using namespace medcrm::store;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

const QDate monday(2026, 11, 23);

WeeklySchedule weeklyOf(const TestClinic &house, qint64 revision, const QList<ScheduleRule> &rules)
{
    return {house.clinic, house.doctor, revision, rules};
}

void save(TestClinic &house, const WeeklySchedule &schedule)
{
    house.database.write([&] { ScheduleStore(house.database).saveWeekly(schedule, Instant{7}); });
}

ScheduleException differing(const TestClinic &house, QDate date, std::optional<DoctorId> doctor = {})
{
    ScheduleException exception;
    exception.clinic = house.clinic;
    exception.doctor = doctor;
    exception.date = date;
    exception.reason = u"Holiday"_s;
    return fresh(exception, Instant{5});
}

ScheduleException added(TestClinic &house, ScheduleException exception)
{
    exception.id = house.database.write([&] { return ScheduleStore(house.database).insert(exception); });
    return exception;
}

} // namespace

TEST_CASE("A doctor whose hours were never saved has none, at revision 0")
{
    TestClinic house;
    const ScheduleStore schedules(house.database);
    CHECK(schedules.weekly(house.clinic, house.doctor) == weeklyOf(house, 0, {}));
    CHECK(schedules.listWeekly(house.clinic) == QList{weeklyOf(house, 0, {})});
}

TEST_CASE("Every field of weekly hours comes back, in the order of the week")
{
    TestClinic house;
    const ScheduleRule early{1, 0, 60, std::nullopt, std::nullopt, monday};
    const ScheduleRule morning{1, 540, 780, house.room, monday, monday.addDays(30)};
    const ScheduleRule sunday{7, 600, 1440, std::nullopt, std::nullopt, std::nullopt};
    save(house, weeklyOf(house, 1, {sunday, morning, early}));
    const WeeklySchedule expected = weeklyOf(house, 1, {early, morning, sunday});
    const ScheduleStore schedules(house.database);
    CHECK(schedules.weekly(house.clinic, house.doctor) == expected);
    CHECK(schedules.listWeekly(house.clinic) == QList{expected});
}

TEST_CASE("Saved hours take the place of those before, one revision on")
{
    TestClinic house;
    save(house, weeklyOf(house, 1, {{1, 540, 780, {}, {}, {}}}));
    const WeeklySchedule later = weeklyOf(house, 2, {{2, 540, 780, {}, {}, {}}});
    save(house, later);
    CHECK(ScheduleStore(house.database).weekly(house.clinic, house.doctor) == later);
    save(house, weeklyOf(house, 3, {}));
    CHECK(ScheduleStore(house.database).weekly(house.clinic, house.doctor) == weeklyOf(house, 3, {}));
}

TEST_CASE("Hours are not written over a revision that is not the one before")
{
    TestClinic house;
    save(house, weeklyOf(house, 1, {}));
    CHECK_THROWS_AS(save(house, weeklyOf(house, 1, {})), DbError);
    CHECK_THROWS_AS(save(house, weeklyOf(house, 3, {})), DbError);
    save(house, weeklyOf(house, 2, {}));
}

TEST_CASE("The hours of a clinic are those of its active doctors")
{
    TestClinic house;
    const auto add = [&](const QString &prefix, bool active) {
        return house.database.write([&] {
            Doctor doctor = doctorNamed(house.clinic, u"Dr "_s + prefix, prefix);
            doctor.active = active;
            return DoctorStore(house.database).insert(doctor);
        });
    };
    const DoctorId gone = add(u"X"_s, false);
    const DoctorId other = add(u"Y"_s, true);
    for (const DoctorId doctor : {house.doctor, gone, other})
        save(house, {house.clinic, doctor, 1, {{3, 540, 780, {}, {}, {}}}});
    QList<DoctorId> listed;
    for (const WeeklySchedule &schedule : ScheduleStore(house.database).listWeekly(house.clinic)) {
        CHECK(schedule.rules.size() == 1);
        listed += schedule.doctor;
    }
    CHECK(listed == QList{house.doctor, other});
    CHECK(ScheduleStore(house.database).listWeekly(ClinicId(99)).isEmpty());
}

TEST_CASE("Days that differ come back with every field, by date, until they are taken back")
{
    TestClinic house;
    ScheduleException late = differing(house, monday.addDays(3), house.doctor);
    late.closed = false;
    late.fromMinute = 600;
    late.toMinute = 1440;
    late = added(house, late);
    const ScheduleException holiday = added(house, differing(house, monday));
    ScheduleStore schedules(house.database);
    CHECK(schedules.find(late.id) == late);
    CHECK(schedules.list(house.clinic, monday, monday.addDays(3)) == QList{holiday, late});
    CHECK(schedules.list(house.clinic, monday.addDays(1), monday.addDays(3)) == QList{late});
    CHECK(schedules.list(house.clinic, monday, monday.addDays(2)) == QList{holiday});
    house.database.write([&] { schedules.remove(holiday.id); });
    CHECK(schedules.list(house.clinic, monday, monday.addDays(3)) == QList{late});
    CHECK_FALSE(schedules.find(holiday.id));
}
