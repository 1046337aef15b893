// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/clock.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace std::chrono_literals;

namespace {

constexpr Instant at(qint64 ms)
{
    return {ms};
}

/// An instant written in UTC.
Instant utc(QDate day, QTime time)
{
    return {QDateTime(day, time, Qt::UTC).toMSecsSinceEpoch()};
}

Milliseconds lengthOf(QDate day, const QTimeZone &zone)
{
    return endOfDay(day, zone) - startOfDay(day, zone);
}

/// A day on which a zone changes its clock, and what the day looks like.
struct ChangeDay
{
    const char *zone;
    QDate day;
    std::chrono::minutes length;
    QTime firstTime; ///< What the wall clock shows at the first instant.
};

const QList<ChangeDay> &changeDays()
{
    static const QList<ChangeDay> days{
        {"Europe/Berlin", {2026, 3, 29}, 23h, {0, 0}},
        {"Europe/Berlin", {2026, 10, 25}, 25h, {0, 0}},
        {"Europe/Berlin", {2026, 11, 22}, 24h, {0, 0}},
        {"Africa/Cairo", {2026, 4, 24}, 23h, {1, 0}}, // 00:00 becomes 01:00: there is no midnight
        {"Africa/Cairo", {2026, 10, 29}, 25h, {0, 0}}, // at its end 24:00 becomes 23:00
        {"Africa/Cairo", {2026, 10, 30}, 24h, {0, 0}},
        {"Australia/Lord_Howe", {2026, 4, 5}, 24h + 30min, {0, 0}},
        {"Australia/Lord_Howe", {2026, 10, 4}, 23h + 30min, {0, 0}},
        {"America/Santiago", {2026, 9, 6}, 23h, {1, 0}},
        {"America/Santiago", {2026, 4, 4}, 25h, {0, 0}},
        {"Asia/Beirut", {2026, 3, 29}, 23h, {1, 0}},
        {"Asia/Beirut", {2026, 10, 24}, 25h, {0, 0}},
        {"America/Havana", {2026, 11, 1}, 25h, {0, 0}}, // 01:00 becomes 00:00: midnight comes twice
        {"UTC", {2026, 3, 29}, 24h, {0, 0}},
    };
    return days;
}

} // namespace

TEST_CASE("Durations between instants are exact, and elapsed time is never negative")
{
    CHECK(at(5000) - at(2000) == 3s);
    CHECK(at(2000) + 3s == at(5000));
    CHECK(at(5000) - 3s == at(2000));
    CHECK(elapsed(at(2000), at(5000)) == 3s);
    CHECK(elapsed(at(5000), at(2000)) == 0ms);
    CHECK(elapsed(at(5000), at(5000)) == 0ms);
}

TEST_CASE("The system's clock shows the present")
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const qint64 now = SystemClock().now().ms;
    CHECK(now >= before);
    CHECK(now <= QDateTime::currentMSecsSinceEpoch());
}

TEST_CASE("A business day is as long as the clinic's clock makes it, and begins at its first instant")
{
    for (const ChangeDay &change : changeDays()) {
        DYNAMIC_SECTION(change.zone << ' ' << change.day.toString(Qt::ISODate).toStdString())
        {
            const QTimeZone zone(change.zone);
            REQUIRE(zone.isValid());
            CHECK(lengthOf(change.day, zone) == change.length);
            const Instant first = startOfDay(change.day, zone);
            const Instant next = endOfDay(change.day, zone);
            CHECK(inZone(first, zone).time() == change.firstTime);
            CHECK(businessDay(first, zone) == change.day);
            CHECK(businessDay(first - 1ms, zone) == change.day.addDays(-1));
            CHECK(businessDay(next - 1ms, zone) == change.day);
            CHECK(businessDay(next, zone) == change.day.addDays(1));
        }
    }
}

TEST_CASE("The days of a year follow each other without gap or overlap in every zone")
{
    for (const char *name :
         {"Europe/Berlin", "Africa/Cairo", "America/Santiago", "Asia/Beirut", "Asia/Kolkata",
          "Australia/Lord_Howe", "America/Havana", "Pacific/Kiritimati", "UTC"}) {
        const QTimeZone zone(name);
        for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1)) {
            INFO(name << ' ' << day.toString(Qt::ISODate).toStdString());
            REQUIRE(endOfDay(day, zone) == startOfDay(day.addDays(1), zone));
            REQUIRE(lengthOf(day, zone) >= 23h);
            REQUIRE(lengthOf(day, zone) <= 25h);
        }
    }
}

TEST_CASE("A day the calendar of a zone leaves out is empty, and its neighbours keep their bounds")
{
    // Samoa crossed the date line: after 29 December 2011 came the 31st.
    const QTimeZone apia("Pacific/Apia");
    const QDate skipped(2011, 12, 30);
    CHECK(lengthOf(skipped, apia) == 0ms);
    CHECK(lengthOf(skipped.addDays(-1), apia) == 24h);
    CHECK(businessDay(endOfDay(skipped.addDays(-1), apia), apia) == QDate(2011, 12, 31));
}

TEST_CASE("The business day is the clinic's, whatever the UTC date")
{
    const QTimeZone auckland("Pacific/Auckland");
    const QTimeZone losAngeles("America/Los_Angeles");
    const Instant evening = utc({2026, 11, 22}, {23, 30});
    CHECK(businessDay(evening, QTimeZone::utc()) == QDate(2026, 11, 22));
    CHECK(businessDay(evening, auckland) == QDate(2026, 11, 23));
    CHECK(businessDay(utc({2026, 11, 22}, {3, 0}), losAngeles) == QDate(2026, 11, 21));
}

TEST_CASE("A wall-clock time becomes its instant")
{
    CHECK(instantAt({2026, 7, 1}, {9, 0}, QTimeZone("Europe/Berlin")) == utc({2026, 7, 1}, {7, 0}));
    CHECK(instantAt({2026, 1, 1}, {9, 0}, QTimeZone("Europe/Berlin")) == utc({2026, 1, 1}, {8, 0}));
    CHECK(instantAt({2026, 1, 1}, {0, 15}, QTimeZone("Asia/Kolkata")) == utc({2025, 12, 31}, {18, 45}));
    CHECK(instantAt({2026, 1, 1}, {1, 0}, QTimeZone("Pacific/Kiritimati")) == utc({2025, 12, 31}, {11, 0}));
}

TEST_CASE("A time the clock skips in spring does not exist")
{
    const QTimeZone berlin("Europe/Berlin");
    CHECK_FALSE(instantAt({2026, 3, 29}, {2, 30}, berlin));
    CHECK_FALSE(instantAt({2026, 3, 29}, {2, 0}, berlin));
    CHECK(instantAt({2026, 3, 29}, {1, 59}, berlin) == utc({2026, 3, 29}, {0, 59}));
    CHECK(instantAt({2026, 3, 29}, {3, 0}, berlin) == utc({2026, 3, 29}, {1, 0}));
    CHECK_FALSE(instantAt({2026, 4, 24}, {0, 30}, QTimeZone("Africa/Cairo")));
    CHECK_FALSE(instantAt({2026, 9, 6}, {0, 0}, QTimeZone("America/Santiago")));
    CHECK_FALSE(instantAt({2026, 3, 29}, {0, 0}, QTimeZone("Asia/Beirut")));
    CHECK_FALSE(instantAt({2026, 10, 4}, {2, 15}, QTimeZone("Australia/Lord_Howe")));
    CHECK(instantAt({2026, 10, 4}, {2, 30}, QTimeZone("Australia/Lord_Howe"))
          == utc({2026, 10, 3}, {15, 30}));
}

TEST_CASE("A time that comes twice in autumn means the first")
{
    const QTimeZone berlin("Europe/Berlin");
    CHECK(instantAt({2026, 10, 25}, {2, 30}, berlin) == utc({2026, 10, 25}, {0, 30}));
    CHECK(instantAt({2026, 10, 25}, {3, 0}, berlin) == utc({2026, 10, 25}, {2, 0}));
    CHECK(instantAt({2026, 10, 29}, {23, 30}, QTimeZone("Africa/Cairo")) == utc({2026, 10, 29}, {20, 30}));
    CHECK(instantAt({2026, 4, 5}, {1, 45}, QTimeZone("Australia/Lord_Howe")) == utc({2026, 4, 4}, {14, 45}));
}

TEST_CASE("Every instant of a change day is found again by what the wall clock shows")
{
    for (const ChangeDay &change : changeDays()) {
        const QTimeZone zone(change.zone);
        const Instant end = endOfDay(change.day, zone);
        for (Instant instant = startOfDay(change.day, zone); instant < end; instant = instant + 15min) {
            const QDateTime shown = inZone(instant, zone);
            const std::optional<Instant> found = instantAt(shown.date(), shown.time(), zone);
            INFO(change.zone << ' ' << shown.toString(Qt::ISODate).toStdString());
            REQUIRE(found);
            REQUIRE(*found <= instant); // the first occurrence
            REQUIRE(inZone(*found, zone).time() == shown.time());
        }
    }
}

TEST_CASE("What is no date or no time has no instant")
{
    const QTimeZone berlin("Europe/Berlin");
    CHECK_FALSE(instantAt(QDate(), {9, 0}, berlin));
    CHECK_FALSE(instantAt({2026, 1, 1}, QTime(), berlin));
}
