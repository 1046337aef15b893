// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/schedule.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace std::chrono_literals;

namespace {

const QDate monday(2026, 11, 23);
constexpr DoctorId farouk(3);

const QTimeZone &berlin()
{
    static const QTimeZone zone("Europe/Berlin");
    return zone;
}

ScheduleRule rule(int weekday, int fromHour, int toHour, std::optional<RoomId> room = {})
{
    return {.weekday = weekday, .fromMinute = fromHour * 60, .toMinute = toHour * 60, .room = room};
}

WeeklySchedule schedule(const QList<ScheduleRule> &rules)
{
    return {ClinicId(1), farouk, 1, rules};
}

/// Nine to one and two to five, on Mondays.
WeeklySchedule withLunch()
{
    return schedule({rule(1, 9, 13), rule(1, 14, 17)});
}

ScheduleException exception(std::optional<DoctorId> doctor, QDate date, std::optional<int> fromHour = {},
                            int toHour = 0)
{
    ScheduleException made;
    made.clinic = ClinicId(1);
    made.doctor = doctor;
    made.date = date;
    made.closed = !fromHour;
    if (fromHour) {
        made.fromMinute = *fromHour * 60;
        made.toMinute = toHour * 60;
    }
    return made;
}

/// "9:00–13:00 14:00–17:00", as the clinic's clock shows it; with rooms: "9:00–13:00@2".
std::string hours(const WeeklySchedule &schedule, const QList<ScheduleException> &exceptions, QDate day,
                  const QTimeZone &zone = berlin())
{
    QStringList shown;
    for (const WorkingTime &time : workingTimes(schedule, exceptions, day, zone)) {
        const QString format = u"H:mm"_s;
        shown += inZone(time.from, zone).toString(format) + u'-' + inZone(time.to, zone).toString(format)
            + (time.room ? u"@%1"_s.arg(time.room->value()) : QString());
    }
    return shown.join(u' ').toStdString();
}

Milliseconds worked(const WeeklySchedule &schedule, QDate day, const QTimeZone &zone)
{
    Milliseconds sum(0);
    for (const WorkingTime &time : workingTimes(schedule, {}, day, zone))
        sum += time.to - time.from;
    return sum;
}

QList<ScheduleRule> everyDay(int fromHour, int toHour)
{
    QList<ScheduleRule> rules;
    for (int weekday = 1; weekday <= 7; ++weekday)
        rules += rule(weekday, fromHour, toHour);
    return rules;
}

QString clash(const QList<ScheduleRule> &rules)
{
    const Result<> result = validateRules(rules);
    return result ? QString() : result.error().field;
}

} // namespace

TEST_CASE("A weekday without a rule is not worked on", "[lesson]")
{
    CHECK(hours(withLunch(), {}, monday) == "9:00-13:00 14:00-17:00");
    CHECK(hours(withLunch(), {}, monday.addDays(1)).empty());
    CHECK(hours(schedule({}), {}, monday).empty());
}

TEST_CASE("A rule holds from its first day to its last")
{
    ScheduleRule summer = rule(1, 9, 13);
    summer.validFrom = monday;
    summer.validTo = monday.addDays(7);
    CHECK(hours(schedule({summer}), {}, monday.addDays(-7)).empty());
    CHECK(hours(schedule({summer}), {}, monday) == "9:00-13:00");
    CHECK(hours(schedule({summer}), {}, monday.addDays(7)) == "9:00-13:00");
    CHECK(hours(schedule({summer}), {}, monday.addDays(14)).empty());
}

TEST_CASE("Adjoining stretches are one unless the room changes")
{
    CHECK(hours(schedule({rule(1, 12, 17), rule(1, 9, 12)}), {}, monday) == "9:00-17:00");
    CHECK(hours(schedule({rule(1, 9, 12, RoomId(1)), rule(1, 12, 17, RoomId(2))}), {}, monday)
          == "9:00-12:00@1 12:00-17:00@2");
}

TEST_CASE("What is said of the doctor's day replaces everything else")
{
    CHECK(hours(withLunch(), {exception(farouk, monday)}, monday).empty());
    CHECK(hours(withLunch(), {exception(farouk, monday, 7, 8), exception(farouk, monday, 20, 22)}, monday)
          == "7:00-8:00 20:00-22:00");
    CHECK(hours(withLunch(), {exception({}, monday), exception(farouk, monday, 10, 12)}, monday)
          == "10:00-12:00");
    CHECK(hours(withLunch(), {exception(farouk, monday, 10, 12), exception(farouk, monday)}, monday).empty());
    CHECK(hours(withLunch(), {exception(farouk, monday.addDays(1), 10, 12)}, monday.addDays(1))
          == "10:00-12:00");
}

TEST_CASE("On a day on which the whole clinic differs the rules hold inside its hours, and not on a holiday")
{
    CHECK(hours(withLunch(), {exception({}, monday)}, monday).empty());
    CHECK(hours(withLunch(), {exception({}, monday, 10, 15)}, monday) == "10:00-13:00 14:00-15:00");
    CHECK(hours(withLunch(), {exception({}, monday, 8, 10), exception({}, monday, 16, 20)}, monday)
          == "9:00-10:00 16:00-17:00");
    CHECK(hours(schedule({}), {exception({}, monday, 10, 15)}, monday).empty());
}

TEST_CASE("Exceptions of other days, doctors and clinics do not count")
{
    ScheduleException elsewhere = exception({}, monday);
    elsewhere.clinic = ClinicId(2);
    CHECK(hours(withLunch(),
                {exception(DoctorId(4), monday), exception(farouk, monday.addDays(1)), elsewhere}, monday)
          == "9:00-13:00 14:00-17:00");
}

TEST_CASE("The reason shown is that of the exception that counts")
{
    ScheduleException holiday = exception({}, monday);
    holiday.reason = u"Holiday"_s;
    ScheduleException conference = exception(farouk, monday);
    conference.reason = u"Conference"_s;
    CHECK(exceptionReason(withLunch(), {holiday, conference}, monday) == u"Conference"_s);
    CHECK(exceptionReason(withLunch(), {holiday}, monday) == u"Holiday"_s);
    CHECK(exceptionReason(withLunch(), {holiday}, monday.addDays(1)).isEmpty());
}

TEST_CASE(
    "A doctor on duty round the clock works the 23 and the 25 hours of the days on which the clock changes",
    "[lesson]")
{
    const WeeklySchedule always = schedule(everyDay(0, 24));
    const QTimeZone cairo("Africa/Cairo");
    CHECK(worked(always, {2026, 3, 28}, berlin()) == 24h);
    CHECK(worked(always, {2026, 3, 29}, berlin()) == 23h);
    CHECK(worked(always, {2026, 10, 25}, berlin()) == 25h);
    CHECK(worked(always, {2026, 4, 24}, cairo) == 23h); // its midnight does not exist
    CHECK(worked(always, {2026, 10, 29}, cairo) == 25h);
    for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1)) {
        for (const QTimeZone &zone : {berlin(), cairo}) {
            const auto times = workingTimes(always, {}, day, zone);
            REQUIRE(times.size() == 1);
            CHECK(times[0].from == startOfDay(day, zone));
            CHECK(times[0].to == endOfDay(day, zone));
        }
    }
}

TEST_CASE("Hours in the night of a change follow the wall clock", "[lesson]")
{
    // Berlin, spring: 02:00 becomes 03:00. Autumn: 03:00 becomes 02:00.
    const QDate spring(2026, 3, 29);
    const QDate autumn(2026, 10, 25);
    const WeeklySchedule night = schedule({{.weekday = 7, .fromMinute = 60, .toMinute = 150},
                                           {.weekday = 7, .fromMinute = 240, .toMinute = 300}});
    CHECK(hours(night, {}, spring) == "1:00-3:00 4:00-5:00");
    CHECK(worked(night, spring, berlin()) == 2h);
    CHECK(worked(night, autumn, berlin()) == 2h + 30min);
    const WeeklySchedule swallowed = schedule({{.weekday = 7, .fromMinute = 125, .toMinute = 170}});
    CHECK(hours(swallowed, {}, spring).empty());
    const WeeklySchedule across = schedule({{.weekday = 7, .fromMinute = 60, .toMinute = 240}});
    CHECK(worked(across, spring, berlin()) == 2h);
    CHECK(worked(across, autumn, berlin()) == 4h);
    const WeeklySchedule dawn = schedule({{.weekday = 5, .fromMinute = 30, .toMinute = 120}});
    CHECK(hours(dawn, {}, {2026, 4, 24}, QTimeZone("Africa/Cairo")) == "1:00-2:00");
}

TEST_CASE("Nine o'clock is nine o'clock on every day of the year, whatever the clock's changes", "[lesson]")
{
    for (const char *name : {"Europe/Berlin", "Africa/Cairo", "Australia/Lord_Howe"}) {
        const QTimeZone zone(name);
        const WeeklySchedule office = schedule(everyDay(9, 17));
        for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1))
            CHECK(hours(office, {}, day, zone) == "9:00-17:00");
    }
}

TEST_CASE("Weekly hours are refused by the place of what is wrong with them")
{
    CHECK(clash({rule(1, 9, 13), rule(1, 13, 17), rule(2, 9, 13)}).isEmpty());
    CHECK(clash({rule(1, 9, 13), rule(1, 12, 17)}) == u"rules[1].fromMinute"_s);
    CHECK(clash({rule(1, 9, 13), rule(8, 9, 13)}) == u"rules[1].weekday"_s);
    CHECK(clash({rule(1, 13, 13)}) == u"rules[0].toMinute"_s);
    CHECK(clash({rule(1, 9, 25)}) == u"rules[0].toMinute"_s);
    CHECK(clash({rule(1, -1, 5)}) == u"rules[0].fromMinute"_s);
    CHECK(clash(QList<ScheduleRule>(201, rule(1, 9, 13))) == u"rules"_s);
    ScheduleRule until = rule(1, 9, 13);
    until.validTo = monday;
    ScheduleRule then = rule(1, 9, 12);
    then.validFrom = monday.addDays(1);
    CHECK(clash({until, then}).isEmpty());
    then.validFrom = monday;
    CHECK(clash({until, then}) == u"rules[1].fromMinute"_s);
    then.validTo = monday.addDays(-1);
    CHECK(clash({then}) == u"rules[0].validTo"_s);
}

TEST_CASE("A day that differs is closed or has hours, not both and not neither")
{
    ScheduleExceptionDetails day = exception(farouk, monday, 9, 12);
    CHECK(day.validate());
    day.closed = true;
    CHECK(day.validate().error().field == u"fromMinute"_s);
    day.closed = false;
    day.toMinute.reset();
    CHECK(day.validate().error().field == u"fromMinute"_s);
    day.toMinute = 540;
    CHECK(day.validate().error().field == u"toMinute"_s);
    day.date = QDate();
    CHECK(day.validate().error().field == u"date"_s);
    CHECK(exception({}, monday).validate());
    ScheduleExceptionDetails wordy = exception({}, monday);
    wordy.reason = QString(121, u'x');
    CHECK(wordy.validate().error().field == u"reason"_s);
}
