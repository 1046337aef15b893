// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/dayclock.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace std::chrono_literals;

namespace {

DayClock clockOf(const char *zone, QDate day)
{
    return DayClock(day, QTimeZone(zone));
}

QTime shown(const DayClock &day, int minute, const char *zone)
{
    return inZone(day.at(minute), QTimeZone(zone)).time();
}

} // namespace

TEST_CASE("Each minute of each day is the instant at which the zone's clock first shows it", "[lesson]")
{
    // Both change days of zones that change at night, at midnight, by half an hour and by repeating midnight.
    const QList<std::pair<const char *, QDate>> days{
        {"Europe/Berlin", {2026, 3, 29}},      {"Europe/Berlin", {2026, 10, 25}},
        {"Africa/Cairo", {2026, 4, 24}},       {"Africa/Cairo", {2026, 10, 29}},
        {"Australia/Lord_Howe", {2026, 4, 5}}, {"America/Havana", {2026, 11, 1}},
        {"America/Santiago", {2026, 9, 6}},    {"Europe/Berlin", {2026, 11, 23}},
        {"Etc/GMT-3", {2026, 3, 29}}};
    for (const auto &[name, date] : days) {
        INFO(name << ' ' << date.toString(Qt::ISODate).toStdString());
        const QTimeZone zone(name);
        const DayClock day(date, zone);
        CHECK(day.start() == startOfDay(date, zone));
        CHECK(day.end() == endOfDay(date, zone));
        CHECK(day.at(minutesPerDay) == day.end());
        for (int minute = 0; minute < minutesPerDay; minute += 5) {
            const auto expected = instantAt(date, QTime(minute / 60, minute % 60), zone);
            if (expected)
                CHECK(day.at(minute) == *expected);
            else
                CHECK(day.at(minute) >= day.at(std::max(0, minute - 5)));
        }
    }
}

TEST_CASE("A minute that the day skips is the end of the gap")
{
    const DayClock spring = clockOf("Europe/Berlin", {2026, 3, 29});
    CHECK(shown(spring, 119, "Europe/Berlin") == QTime(1, 59));
    for (const int minute : {120, 150, 179, 180})
        CHECK(shown(spring, minute, "Europe/Berlin") == QTime(3, 0));
    const DayClock noMidnight = clockOf("Africa/Cairo", {2026, 4, 24});
    for (const int minute : {0, 30, 60})
        CHECK(noMidnight.at(minute) == noMidnight.start());
    CHECK(noMidnight.at(61) == noMidnight.start() + 1min);
}

TEST_CASE("Of a minute that comes twice the first is meant")
{
    const DayClock autumn = clockOf("Europe/Berlin", {2026, 10, 25});
    CHECK(autumn.at(150) == autumn.start() + 150min);
    CHECK(autumn.at(180) == autumn.start() + 240min);
}
