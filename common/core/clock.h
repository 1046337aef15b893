// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QTime>
#include <QTimeZone>
#include <chrono>
#include <compare>
#include <optional>

namespace medcrm {

using Milliseconds = std::chrono::milliseconds;

/// A point in time: UTC milliseconds since 1970. What is stored and sent; never a local time.
struct Instant
{
    qint64 ms = 0;

    constexpr auto operator<=>(const Instant &) const = default;
    constexpr Instant operator+(Milliseconds d) const { return {ms + d.count()}; }
    constexpr Instant operator-(Milliseconds d) const { return {ms - d.count()}; }
    constexpr Milliseconds operator-(Instant other) const { return Milliseconds(ms - other.ms); }
};

/// A range of instants: from `from` up to, not including, `to`.
struct InstantRange
{
    Instant from;
    Instant to;

    constexpr bool operator==(const InstantRange &) const = default;
};

/// The time since `earlier`, never negative (design: domain.md, Time).
constexpr Milliseconds elapsed(Instant earlier, Instant later)
{
    return later > earlier ? later - earlier : Milliseconds(0);
}

/// Where code takes the time from, so that tests can set it. Use in the thread of its owner.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    Instant now() const override;
};

/// Wall-clock time of an instant in a clinic's zone.
QDateTime inZone(Instant instant, const QTimeZone &zone);

/// The business day an instant falls on in a clinic's zone.
QDate businessDay(Instant instant, const QTimeZone &zone);

/// First instant of a business day. Correct on days whose midnight does not exist or comes twice (some zones
/// change at 00:00); of a day that a zone's calendar left out, the start of the next.
Instant startOfDay(QDate day, const QTimeZone &zone);

/// First instant after a business day: the day is the half-open range [startOfDay, endOfDay), 23 to 25 hours
/// long.
Instant endOfDay(QDate day, const QTimeZone &zone);

/// The instant of a wall-clock time, or nothing when the clock skips it (02:30 on a spring day).
/// A time that occurs twice in autumn means its first occurrence.
std::optional<Instant> instantAt(QDate day, QTime time, const QTimeZone &zone);

} // namespace medcrm
