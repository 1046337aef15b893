// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/seriesdates.h"

#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;

namespace {

const QTimeZone berlin("Europe/Berlin"); // 2026: forward on 29 March, back on 25 October, at night
const QTimeZone cairo("Africa/Cairo"); // 2026: forward on 24 April 00:00, back on 30 October 00:00

Instant at(QDate day, int hour, int minute, const QTimeZone &zone)
{
    return instantAt(day, QTime(hour, minute), zone).value();
}

SeriesRule times(SeriesUnit unit, int every, int count)
{
    return {unit, every, count, {}};
}

SeriesRule until(SeriesUnit unit, int every, QDate last)
{
    return {unit, every, {}, last};
}

QString wallClock(const Occurrence &date, const QTimeZone &zone)
{
    return inZone(date.start, zone).toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

TEST_CASE("A weekly series keeps its time of day over both changes of the clocks")
{
    struct Crossing
    {
        const QTimeZone &zone;
        QDate first;
    };
    for (const Crossing &crossing :
         {Crossing{berlin, QDate(2026, 3, 16)}, Crossing{berlin, QDate(2026, 10, 12)},
          Crossing{cairo, QDate(2026, 4, 13)}, Crossing{cairo, QDate(2026, 10, 19)}}) {
        const auto dates = occurrences(times(SeriesUnit::Week, 1, 6),
                                       at(crossing.first, 9, 40, crossing.zone), crossing.zone);
        REQUIRE(dates);
        REQUIRE(dates->size() == 6);
        QSet<qint64> weeks;
        for (int i = 0; i < 6; ++i) {
            const Occurrence &date = dates->at(i);
            CHECK(date.day == crossing.first.addDays(7 * i));
            CHECK(wallClock(date, crossing.zone) == date.day.toString(Qt::ISODate) + u" 09:40"_s);
            CHECK_FALSE(date.skipped);
            if (i > 0)
                weeks.insert((date.start - dates->at(i - 1).start).count());
        }
        CHECK(weeks.size() == 2); // one week was an hour longer or shorter
    }
}

TEST_CASE("A date whose time the clock skips is marked, and stands at the end of the gap")
{
    const auto dates =
        occurrences(times(SeriesUnit::Day, 1, 3), at(QDate(2026, 3, 28), 2, 30, berlin), berlin);
    REQUIRE(dates);
    CHECK_FALSE(dates->at(0).skipped);
    CHECK(dates->at(1).skipped);
    CHECK(wallClock(dates->at(1), berlin) == u"2026-03-29 03:00"_s);
    CHECK_FALSE(dates->at(2).skipped);
    CHECK(wallClock(dates->at(2), berlin) == u"2026-03-30 02:30"_s);
}

TEST_CASE("A series lasts until a day, which counts")
{
    const Instant first = at(QDate(2026, 6, 1), 9, 0, berlin);
    const auto size = [&](const SeriesRule &rule) { return occurrences(rule, first, berlin).value().size(); };
    CHECK(size(until(SeriesUnit::Week, 2, QDate(2026, 6, 29))) == 3);
    CHECK(size(until(SeriesUnit::Week, 2, QDate(2026, 6, 28))) == 2);
    CHECK(size(until(SeriesUnit::Day, 3, QDate(2026, 6, 4))) == 2);
    CHECK(size(until(SeriesUnit::Day, 1, QDate(2026, 9, 8))) == 100);
    CHECK(size(until(SeriesUnit::Week, 52, QDate(2028, 6, 1))) == 3);
    CHECK(size(times(SeriesUnit::Day, 90, 100)) == 100);
}

TEST_CASE("A last day that is too early, too late or leaves too many dates is refused by its name")
{
    const Instant first = at(QDate(2026, 6, 1), 9, 0, berlin);
    for (const SeriesRule &rule :
         {until(SeriesUnit::Week, 1, QDate(2026, 5, 31)), until(SeriesUnit::Week, 1, QDate(2026, 6, 7)),
          until(SeriesUnit::Day, 1, QDate(2026, 9, 9)), until(SeriesUnit::Week, 52, QDate(2028, 6, 2))}) {
        const auto refused = occurrences(rule, first, berlin);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Invalid);
        CHECK(refused.error().field == u"rule.until"_s);
    }
}

TEST_CASE("What moves alike keeps its distance in days and on the wall clock")
{
    const Instant from = at(QDate(2026, 3, 16), 9, 0, berlin);
    const Instant to = at(QDate(2026, 3, 17), 10, 30, berlin);
    const auto moved = [&](Instant each) { return occurrenceAlike(each, from, to, berlin); };
    CHECK(moved(from).start == to);
    CHECK(moved(at(QDate(2026, 3, 30), 9, 0, berlin)).start == at(QDate(2026, 3, 31), 10, 30, berlin));
    CHECK(moved(at(QDate(2026, 3, 30), 14, 0, berlin)).start == at(QDate(2026, 3, 31), 15, 30, berlin));
    const Occurrence skipped = moved(at(QDate(2026, 3, 28), 1, 0, berlin));
    CHECK(skipped.skipped);
    CHECK(wallClock(skipped, berlin) == u"2026-03-29 03:00"_s);
}
