// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/timeaxis.h"

#include <algorithm>
#include <cmath>

namespace medcrm::ui {

namespace {

constexpr int minutesOfDay = 24 * 60;
constexpr qint64 minuteMs = 60'000;

/// What the clock shows, in minutes since the day's 00:00; 1440 and more are of the next day.
int clockMinute(QDate day, Instant at, int offsetSeconds)
{
    const qint64 midnight = QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    return int((at.ms + offsetSeconds * qint64(1000) - midnight) / minuteMs);
}

} // namespace

TimeAxis::TimeAxis(const QList<QDate> &days, const QTimeZone &zone)
{
    for (const QDate day : days)
        m_days.insert(day, piecesOf(day, zone));
    makeRows();
}

QList<TimeAxis::Piece> TimeAxis::piecesOf(QDate day, const QTimeZone &zone)
{
    const Instant start = startOfDay(day, zone);
    const Instant end = endOfDay(day, zone);
    QList<Instant> cuts{start};
    if (zone.hasTransitions()) {
        const auto changes = zone.transitions(inZone(start + Milliseconds(1), zone), inZone(end, zone));
        for (const QTimeZone::OffsetData &change : changes) {
            const Instant at{change.atUtc.toMSecsSinceEpoch()};
            if (start < at && at < end)
                cuts += at;
        }
    }
    cuts += end;
    QList<Piece> pieces;
    int shown = 0; // the minutes before it were shown by the clock, or skipped
    for (qsizetype i = 0; i + 1 < cuts.size(); ++i) {
        const int offset = zone.offsetFromUtc(inZone(cuts[i], zone).toUTC());
        const int first = std::clamp(clockMinute(day, cuts[i], offset), 0, minutesOfDay);
        const int last = std::clamp(clockMinute(day, cuts[i + 1], offset), first, minutesOfDay);
        const int again = std::clamp(shown, first, last);
        const Instant fresh = cuts[i] + Milliseconds((again - first) * minuteMs);
        if (first < again)
            pieces += Piece{cuts[i], fresh, first, 1};
        if (again < last)
            pieces += Piece{fresh, cuts[i + 1], again, 0};
        shown = std::max(shown, last);
    }
    return pieces;
}

void TimeAxis::makeRows()
{
    bool present[2][minutesOfDay] = {};
    for (const QList<Piece> &pieces : std::as_const(m_days)) {
        for (const Piece &piece : pieces) {
            const int last =
                std::min(minutesOfDay, piece.minute + int((piece.to - piece.from).count() / minuteMs));
            std::fill(present[piece.round] + piece.minute, present[piece.round] + last, true);
        }
    }
    for (std::vector<int> &positions : m_positions)
        positions.assign(minutesOfDay, -1);
    const auto add = [this](int minute, int round) {
        m_positions[round][std::size_t(minute)] = length();
        if (minute % 60 == 0)
            m_hours += Hour{length(), QTime(minute / 60, 0), round > 0};
        m_rows.push_back({minute, round});
    };
    int again = 0; // where the minutes that come twice begin
    for (int minute = 0; minute <= minutesOfDay; ++minute) {
        const bool twice = minute < minutesOfDay && present[1][minute];
        for (; !twice && again < minute; ++again)
            if (present[1][again])
                add(again, 1);
        if (!twice)
            again = minute + 1;
        if (minute < minutesOfDay && present[0][minute])
            add(minute, 0);
    }
}

int TimeAxis::rowOf(int minute, int round) const
{
    return m_positions[round][std::size_t(std::clamp(minute, 0, minutesOfDay - 1))];
}

double TimeAxis::position(QDate day, Instant at) const
{
    const QList<Piece> pieces = m_days.value(day);
    if (pieces.isEmpty())
        return 0;
    for (const Piece &piece : pieces) {
        if (at >= piece.to)
            continue;
        const double minutes = double(std::max<qint64>(0, at.ms - piece.from.ms)) / minuteMs;
        return rowOf(piece.minute + int(minutes), piece.round) + (minutes - std::floor(minutes));
    }
    return endPosition(day, pieces.last().to);
}

double TimeAxis::endPosition(QDate day, Instant at) const
{
    const QList<Piece> pieces = m_days.value(day);
    for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
        if (at <= piece->from)
            continue;
        const double minutes = double(std::min(at.ms, piece->to.ms) - piece->from.ms) / minuteMs;
        const int last = std::max(0, int(std::ceil(minutes)) - 1);
        return rowOf(piece->minute + last, piece->round) + (minutes - last);
    }
    return pieces.isEmpty() ? 0 : position(day, pieces.first().from);
}

std::optional<Instant> TimeAxis::instant(QDate day, double position) const
{
    const int row = int(std::floor(position));
    if (row < 0 || row >= length())
        return std::nullopt;
    const auto [minute, round] = m_rows[std::size_t(row)];
    const QList<Piece> pieces = m_days.value(day);
    for (const Piece &piece : pieces) {
        const qint64 into = minute - piece.minute;
        if (piece.round == round && into >= 0 && into * minuteMs < (piece.to - piece.from).count())
            return piece.from + Milliseconds(into * minuteMs + qint64((position - row) * minuteMs));
    }
    return std::nullopt;
}

QList<TimeAxis::Range> TimeAxis::missing(QDate day) const
{
    QList<Range> ranges;
    for (int row = 0; row < length(); ++row) {
        if (instant(day, row))
            continue;
        if (!ranges.isEmpty() && ranges.last().to == row)
            ranges.last().to = row + 1;
        else
            ranges += Range{row, row + 1};
    }
    return ranges;
}

} // namespace medcrm::ui
