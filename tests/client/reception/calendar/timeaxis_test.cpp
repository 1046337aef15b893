// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/timeaxis.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace medcrm::ui;

namespace {

const QTimeZone berlin("Europe/Berlin");
const QDate spring(2026, 3, 29); // 02:00 becomes 03:00
const QDate autumn(2026, 10, 25); // 03:00 becomes 02:00

Instant at(QDate day, int hour, int minute = 0)
{
    return *instantAt(day, QTime(hour, minute), berlin);
}

QList<QDate> weekOf(QDate sunday)
{
    QList<QDate> days;
    for (int i = 6; i >= 0; --i)
        days += sunday.addDays(-i);
    return days;
}

} // namespace

TEST_CASE("An ordinary day has 24 rows of hours, a minute each its place")
{
    const QDate day(2026, 11, 22);
    const TimeAxis axis({day}, berlin);
    CHECK(axis.length() == 1440);
    CHECK(axis.hours().size() == 24);
    CHECK(axis.position(day, at(day, 10, 42)) == 642);
    CHECK(axis.position(day, at(day, 10, 42) + Milliseconds(30'000)) == 642.5);
    CHECK(axis.instant(day, 642) == at(day, 10, 42));
    CHECK(axis.endPosition(day, endOfDay(day, berlin)) == 1440);
    CHECK(axis.missing(day).isEmpty());
}

TEST_CASE("On the 23-hour day the skipped hour has no row")
{
    const TimeAxis axis({spring}, berlin);
    CHECK(axis.length() == 23 * 60);
    CHECK(axis.hours().at(2).time == QTime(3, 0));
    CHECK(axis.position(spring, at(spring, 3)) == 120);
    CHECK(axis.position(spring, at(spring, 9)) == 480);
    CHECK(axis.instant(spring, 120) == at(spring, 3));
    CHECK(axis.endPosition(spring, at(spring, 3)) == 120);
    CHECK(axis.endPosition(spring, endOfDay(spring, berlin)) == 23 * 60);
}

TEST_CASE("On the 25-hour day the hour that comes twice has two rows")
{
    const TimeAxis axis({autumn}, berlin);
    CHECK(axis.length() == 25 * 60);
    CHECK(axis.hours().at(2).time == QTime(2, 0));
    CHECK_FALSE(axis.hours().at(2).again);
    CHECK(axis.hours().at(3).time == QTime(2, 0));
    CHECK(axis.hours().at(3).again);
    const Instant second = at(autumn, 2) + std::chrono::hours(1);
    CHECK(axis.position(autumn, second) == 180);
    CHECK(axis.instant(autumn, 180) == second);
    CHECK(axis.position(autumn, at(autumn, 9)) == 600);
    CHECK(axis.endPosition(autumn, endOfDay(autumn, berlin)) == 25 * 60);
}

TEST_CASE("In a week with a change of the clocks the hours of all days stand beside each other")
{
    for (const QDate sunday : {spring, autumn}) {
        INFO(sunday.toString(Qt::ISODate).toStdString());
        const TimeAxis axis(weekOf(sunday), berlin);
        CHECK(axis.length() == (sunday == autumn ? 25 : 24) * 60);
        for (const QDate day : weekOf(sunday))
            CHECK(axis.position(day, at(day, 9)) == axis.position(sunday, at(sunday, 9)));
        CHECK(axis.missing(sunday).size() == (sunday == spring ? 1 : 0));
        CHECK(axis.missing(sunday.addDays(-1)).size() == (sunday == spring ? 0 : 1));
    }
    CHECK(TimeAxis(weekOf(spring), berlin).missing(spring).first() == TimeAxis::Range{120, 180});
    CHECK_FALSE(TimeAxis(weekOf(spring), berlin).instant(spring, 150));
}

TEST_CASE("A zone that changes at midnight has its days whole")
{
    const QTimeZone cairo("Africa/Cairo");
    const QDate begins(2026, 4, 24); // 00:00 becomes 01:00
    const TimeAxis first({begins}, cairo);
    CHECK(first.length() == 23 * 60);
    CHECK(first.hours().first().time == QTime(1, 0));
    CHECK(first.position(begins, startOfDay(begins, cairo)) == 0);
    const QDate ends(2026, 10, 29); // 24:00 becomes 23:00
    const TimeAxis last({ends}, cairo);
    CHECK(last.length() == 25 * 60);
    CHECK(last.hours().last().again);
    CHECK(last.endPosition(ends, endOfDay(ends, cairo)) == 25 * 60);
}

TEST_CASE("Every minute of every kind of day leads to its row and back")
{
    for (const QDate day : {QDate(2026, 11, 22), spring, autumn}) {
        for (const TimeAxis &axis : {TimeAxis({day}, berlin), TimeAxis(weekOf(day), berlin)}) {
            const Instant end = endOfDay(day, berlin);
            double before = -1;
            bool whole = true;
            for (Instant minute = startOfDay(day, berlin); minute < end;
                 minute = minute + std::chrono::minutes(1)) {
                const double position = axis.position(day, minute);
                whole = whole && position > before && axis.instant(day, position) == minute;
                before = position;
            }
            CHECK(whole);
        }
    }
}

TEST_CASE("What lies outside a day is at its edges")
{
    const QDate day(2026, 11, 22);
    const TimeAxis axis({day}, berlin);
    CHECK(axis.position(day, startOfDay(day, berlin) - std::chrono::hours(2)) == 0);
    CHECK(axis.endPosition(day, endOfDay(day, berlin) + std::chrono::hours(2)) == 1440);
    CHECK_FALSE(axis.instant(day, -1));
    CHECK_FALSE(axis.instant(day, 1440));
}
