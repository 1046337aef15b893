// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/backupplan.h"

#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace medcrm;

namespace {

const QTimeZone utc("UTC");
const QTimeZone berlin("Europe/Berlin"); // 02:00 is skipped on 29 March 2026, and comes twice on 25 October
const QTimeZone cairo("Africa/Cairo"); // 00:00 is skipped on 24 April 2026, 23:00 comes twice on 29 October

Instant at(const char *text)
{
    return {QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toMSecsSinceEpoch()};
}

QString shown(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC).toString(Qt::ISODate);
}

/// What a server that makes a backup each hour from `from` to `to` still has, removing after each.
QList<Instant> keptAfter(Instant from, Instant to, const BackupSettings &settings, const QTimeZone &zone)
{
    QList<Instant> kept;
    for (Instant now = from; now <= to; now = now + 1h) {
        if (!isBackupDue(kept, now, settings, zone))
            continue;
        kept.append(now);
        for (const Instant gone : expiredBackups(kept, now, settings, zone))
            kept.removeOne(gone);
    }
    return kept;
}

} // namespace

TEST_CASE("A backup is planned for each full hour, and a day of them begins at its hour of the wall clock")
{
    struct Case
    {
        QTimeZone zone;
        int dayBegins;
        Milliseconds every;
        const char *now;
        const char *planned;
    };
    const Case cases[] = {
        {utc, 2, 1h, "2026-05-28T10:59:59Z", "2026-05-28T10:00:00Z"},
        {utc, 2, 1h, "2026-05-28T10:00:00Z", "2026-05-28T10:00:00Z"},
        {utc, 2, 1h, "2026-05-28T01:30:00Z", "2026-05-28T01:00:00Z"},
        {utc, 2, 24h, "2026-05-28T01:59:00Z", "2026-05-27T02:00:00Z"},
        {utc, 2, 24h, "2026-05-28T02:00:00Z", "2026-05-28T02:00:00Z"},
        {utc, 2, 7h, "2026-05-28T01:59:00Z", "2026-05-27T23:00:00Z"}, // the next would be of the next day
        {berlin, 2, 24h, "2026-03-29T00:59:00Z", "2026-03-28T01:00:00Z"},
        {berlin, 2, 24h, "2026-03-29T01:00:00Z", "2026-03-29T01:00:00Z"}, // 03:00, since there is no 02:00
        {berlin, 2, 24h, "2026-10-25T00:30:00Z", "2026-10-25T00:00:00Z"}, // the first 02:00
        {berlin, 2, 24h, "2026-10-25T01:30:00Z", "2026-10-25T00:00:00Z"}, // in the second one still
        {berlin, 2, 24h, "2026-10-26T01:00:00Z", "2026-10-26T01:00:00Z"},
        {cairo, 0, 24h, "2026-04-23T22:00:00Z", "2026-04-23T22:00:00Z"}, // 01:00, since there is no midnight
        {cairo, 0, 24h, "2026-04-23T21:59:00Z", "2026-04-22T22:00:00Z"},
        {QTimeZone("Pacific/Apia"), 2, 24h, "2011-12-30T12:00:00Z",
         "2011-12-30T12:00:00Z"}, // the 30th was left out
    };
    for (const Case &c : cases) {
        BackupSettings settings;
        settings.dayBegins = c.dayBegins;
        settings.every = c.every;
        INFO(c.zone.id().toStdString() << ' ' << c.now);
        CHECK(shown(plannedBefore(at(c.now), settings, c.zone)) == QString::fromLatin1(c.planned));
    }
}

TEST_CASE("A backup is due when none was made since it was planned, whatever the clock did meanwhile")
{
    struct Case
    {
        const char *about;
        QList<const char *> made;
        const char *now;
        bool isDue;
    };
    const Case cases[] = {
        {"none at all", {}, "2026-05-28T10:30:00Z", true},
        {"made this hour", {"2026-05-28T10:00:05Z"}, "2026-05-28T10:59:00Z", false},
        {"made in the last hour", {"2026-05-28T09:59:59Z"}, "2026-05-28T10:00:00Z", true},
        {"off for a week", {"2026-05-21T10:00:00Z"}, "2026-05-28T10:30:00Z", true},
        {"the clock was set back by a year", {"2027-05-28T10:00:00Z"}, "2026-05-28T10:30:00Z", true},
        {"the clock was set right by a minute", {"2026-05-28T10:31:00Z"}, "2026-05-28T10:30:00Z", false},
        {"the clock jumped ahead by a year", {"2026-05-28T10:00:00Z"}, "2027-05-28T10:00:01Z", true},
    };
    for (const Case &c : cases) {
        QList<Instant> made;
        for (const char *text : c.made)
            made.append(at(text));
        INFO(c.about);
        CHECK(isBackupDue(made, at(c.now), {}, utc) == c.isDue);
    }
    BackupSettings none;
    none.every = 0ms;
    CHECK_FALSE(isBackupDue({}, at("2026-05-28T10:30:00Z"), none, utc));
}

TEST_CASE("After fourteen months of hourly backups 24 hours, 7 days, 4 weeks and 12 months are kept, over "
          "every change of the clock")
{
    for (const QTimeZone &zone : {utc, berlin, cairo}) {
        INFO(zone.id().toStdString());
        const Instant end = at("2026-11-04T10:00:00Z"); // days after both autumn changes
        const QList<Instant> kept = keptAfter(at("2025-09-01T00:00:00Z"), end, {}, zone);
        CHECK(kept.last() == end);
        for (int hour = 0; hour < 24; ++hour)
            CHECK(kept.contains(end - std::chrono::hours(hour)));
        const auto within = [&](Milliseconds age) {
            return std::count_if(kept.begin(), kept.end(), [&](Instant i) { return i > end - age; });
        };
        CHECK(within(24h) == 24);
        CHECK(within(7 * 24h) >= 24 + 5);
        CHECK(within(29 * 24h) >= 24 + 5 + 2);
        // Of each of the last twelve months there is one. A month of backups begins at 02:00.
        QSet<int> months;
        for (const Instant instant : kept) {
            const QDate date = inZone(instant - 2h, zone).date();
            months.insert(date.year() * 12 + date.month());
        }
        CHECK(months.size() >= 12);
        CHECK(kept.size() <= 24 + 7 + 4 + 12);
        CHECK(kept.first() > end - 366 * 24h);
    }
}

TEST_CASE("A day of 25 hours and one of 23 keep one backup like any other")
{
    BackupSettings settings;
    settings.keep = {1, 7, 0, 0};
    for (const char *end : {"2026-10-29T12:00:00Z", "2026-04-02T12:00:00Z"}) {
        INFO(end);
        const QList<Instant> kept = keptAfter(at(end) - 20 * 24h, at(end), settings, berlin);
        CHECK(kept.size() == 7);
        for (qsizetype i = 1; i + 1 < kept.size(); ++i) {
            const Milliseconds gap = kept[i] - kept[i - 1];
            CHECK(gap >= 23h);
            CHECK(gap <= 25h);
        }
    }
}

TEST_CASE("A server that was off loses none of the backups it has")
{
    const Instant before = at("2026-01-10T08:00:00Z");
    const QList<Instant> kept = keptAfter(at("2025-09-01T00:00:00Z"), before, {}, utc);
    // The first backup after half a year pushes out the oldest hour, at most the oldest day, week and month.
    const QList<Instant> gone = expiredBackups(kept + QList<Instant>{at("2026-07-10T08:00:00Z")},
                                               at("2026-07-10T08:00:00Z"), {}, utc);
    CHECK(gone.size() <= 4);
    CHECK_FALSE(gone.contains(before));
    CHECK(expiredBackups(kept, at("2036-01-01T00:00:00Z"), {}, utc).isEmpty()); // time alone removes nothing
}

TEST_CASE("Backups from a clock that was wrong neither push out real ones nor pile up")
{
    const Instant now = at("2026-05-28T10:00:00Z");
    const QList<Instant> real = keptAfter(now - 60 * 24h, now, {}, utc);
    QList<Instant> wrong; // for ten days the clock was four years ahead
    for (int hour = 0; hour < 240; ++hour)
        wrong.append(at("2030-01-01T00:00:00Z") + std::chrono::hours(hour));
    const QList<Instant> gone = expiredBackups(real + wrong, now, {}, utc);
    for (const Instant instant : real)
        CHECK_FALSE(gone.contains(instant));
    CHECK(wrong.size() - gone.size() <= 24 + 7 + 4 + 12);
    CHECK_FALSE(gone.contains(wrong.last()));
}

TEST_CASE("The newest backup stays, whatever the settings")
{
    BackupSettings settings;
    settings.keep = {0, 0, 0, 0};
    const QList<Instant> made{at("2026-05-28T08:00:00Z"), at("2026-05-28T10:00:00Z"),
                              at("2026-05-28T09:00:00Z")};
    const QList<Instant> gone = expiredBackups(made, at("2026-05-28T11:00:00Z"), settings, utc);
    CHECK(gone.size() == 2);
    CHECK_FALSE(gone.contains(made[1]));
    CHECK(expiredBackups({}, made[0], settings, utc).isEmpty());
}
