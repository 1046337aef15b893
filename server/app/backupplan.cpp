// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/backupplan.h"

#include <QSet>
#include <functional>

namespace medcrm {

namespace {

constexpr qint64 hourMs = 3'600'000;

/// Clocks that are set right by a little are not from the future.
constexpr Milliseconds slack = std::chrono::minutes(5);

/// The day of backups that an instant falls on.
QDate backupDay(Instant instant, int dayBegins, const QTimeZone &zone)
{
    const QDateTime local = inZone(instant, zone);
    return local.time().hour() < dayBegins ? local.date().addDays(-1) : local.date();
}

Instant beginOf(QDate day, int dayBegins, const QTimeZone &zone)
{
    if (const auto exact = instantAt(day, QTime(dayBegins, 0), zone))
        return *exact;
    // The hour that a spring day skips, or a day that a zone left out.
    const auto next = instantAt(day, QTime(dayBegins, 0).addSecs(3600), zone);
    return next && dayBegins < 23 ? *next : endOfDay(day, zone);
}

qint64 floorDiv(qint64 value, qint64 divisor)
{
    return value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor);
}

/// A backup's time and the hour, day, week and month of backups that it falls into, each as a number.
struct Placed
{
    Instant at;
    qint64 hour;
    qint64 day;
    qint64 week;
    qint64 month;
};

Placed placed(Instant at, int dayBegins, const QTimeZone &zone)
{
    const QDate day = backupDay(at, dayBegins, zone);
    return {at, floorDiv(at.ms, hourMs), day.toJulianDay(), floorDiv(day.toJulianDay(), 7),
            day.year() * 12 + day.month()};
}

/// Keeps the newest of each of the `count` newest hours (or days …).
void keepNewest(const QList<Placed> &newestFirst, int count, qint64 Placed::*bucket, QSet<qint64> &kept)
{
    QSet<qint64> seen;
    for (const Placed &each : newestFirst) {
        if (seen.contains(each.*bucket))
            continue;
        if (seen.size() == count)
            return;
        seen.insert(each.*bucket);
        kept.insert(each.at.ms);
    }
}

QList<Instant> expiredOf(QList<Instant> made, const BackupSettings &settings, const QTimeZone &zone)
{
    std::sort(made.begin(), made.end(), std::greater());
    QList<Placed> newestFirst;
    for (const Instant at : std::as_const(made))
        newestFirst.append(placed(at, settings.dayBegins, zone));
    QSet<qint64> kept;
    if (!made.isEmpty())
        kept.insert(made.constFirst().ms);
    keepNewest(newestFirst, settings.keep.hours, &Placed::hour, kept);
    keepNewest(newestFirst, settings.keep.days, &Placed::day, kept);
    keepNewest(newestFirst, settings.keep.weeks, &Placed::week, kept);
    keepNewest(newestFirst, settings.keep.months, &Placed::month, kept);
    QList<Instant> expired;
    for (const Instant at : std::as_const(made)) {
        if (!kept.contains(at.ms))
            expired.append(at);
    }
    return expired;
}

} // namespace

Instant plannedBefore(Instant now, const BackupSettings &settings, const QTimeZone &zone)
{
    const Instant begin = beginOf(backupDay(now, settings.dayBegins, zone), settings.dayBegins, zone);
    const qint64 every = std::max<qint64>(1, settings.every.count());
    return {begin.ms + std::max<qint64>(0, floorDiv(now.ms - begin.ms, every)) * every};
}

bool isBackupDue(const QList<Instant> &made, Instant now, const BackupSettings &settings,
                 const QTimeZone &zone)
{
    if (settings.every.count() == 0)
        return false;
    const Instant planned = plannedBefore(now, settings, zone);
    return std::none_of(made.begin(), made.end(),
                        [&](Instant at) { return at >= planned && at <= now + slack; });
}

QList<Instant> expiredBackups(const QList<Instant> &made, Instant now, const BackupSettings &settings,
                              const QTimeZone &zone)
{
    QList<Instant> past;
    QList<Instant> future;
    for (const Instant instant : made)
        (instant <= now + slack ? past : future).append(instant);
    return expiredOf(past, settings, zone) + expiredOf(future, settings, zone);
}

} // namespace medcrm
