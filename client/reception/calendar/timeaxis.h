// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"

#include <QList>
#include <QMap>
#include <vector>

namespace medcrm::ui {

/// The rows of time that the days of a calendar share, in the clinic's zone. A position is in minutes from the
/// top. On ordinary days it is the minute of the day. An hour that one of the days has twice (autumn) gets a
/// second row below the first, which the other days lack; an hour that all of the days skip (spring) has no
/// row.
class TimeAxis
{
public:
    struct Hour
    {
        int position = 0;
        QTime time;
        bool again = false; ///< The second time on that day.
    };
    struct Range
    {
        int from = 0;
        int to = 0;
        bool operator==(const Range &) const = default;
    };

    TimeAxis() = default;
    TimeAxis(const QList<QDate> &days, const QTimeZone &zone);

    /// In minutes: 1440 without a change of the clocks.
    int length() const { return int(m_rows.size()); }
    /// Of an instant; what lies outside the day is at its beginning or end.
    double position(QDate day, Instant at) const;
    /// Where something that ends there ends: before a row that the day lacks, not after it.
    double endPosition(QDate day, Instant at) const;
    /// Nothing where the day has no such time.
    std::optional<Instant> instant(QDate day, double position) const;
    /// The full hours, from above.
    const QList<Hour> &hours() const { return m_hours; }
    /// The rows that this day lacks.
    QList<Range> missing(QDate day) const;

private:
    /// A stretch of a day on which the clock just goes on.
    struct Piece
    {
        Instant from;
        Instant to;
        int minute = 0; ///< The clock at `from`.
        int round = 0; ///< 1: the clock shows these minutes for the second time.
    };
    struct Row
    {
        int minute = 0;
        int round = 0;
    };

    static QList<Piece> piecesOf(QDate day, const QTimeZone &zone);
    void makeRows();
    int rowOf(int minute, int round) const;

    QMap<QDate, QList<Piece>> m_days;
    std::vector<Row> m_rows; ///< By position.
    std::vector<int> m_positions[2]; ///< By round and minute; -1 without a row.
    QList<Hour> m_hours;
};

} // namespace medcrm::ui
