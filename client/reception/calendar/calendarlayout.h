// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/calendar/daycolumn.h"
#include "client/reception/calendar/timeaxis.h"

#include <QPoint>
#include <QRect>

namespace medcrm::ui {

/// All that is drawn of a column, and the instants its day begins and ends at.
struct CalendarColumn
{
    ColumnKey key;
    Instant dayStart;
    Instant dayEnd;
    QList<Appointment> appointments; ///< Those that are shown.
    QList<Block> blocks;
    QList<WorkingTime> working;
    QList<ClosedTime> closed;
    QString closedReason; ///< Of an exception.
    bool loaded = false;
    bool missing = false; ///< Not loaded, and it could not be: without the server.

    const Appointment *find(AppointmentId id) const;
};

/// Where everything of a calendar is, in pixels of the whole content: x counts from the start of the line of
/// reading, so a right-to-left window mirrors it and nothing else. Pure: knows no widget and no theme.
class CalendarLayout
{
public:
    struct Metrics
    {
        int hourHeight = 100;
        int leastColumnWidth = 140;
        int gap = 5; ///< Beside a block, within its column.
        int leastBlockHeight = 15;
        int edgeHeight = 6; ///< At a block's lower end, where it is taken to be resized.

        bool operator==(const Metrics &) const = default;
    };
    /// What is at a point.
    struct Hit
    {
        int column = -1; ///< -1: beside all columns.
        std::optional<Instant> at; ///< Nothing in an hour that the day lacks.
        AppointmentId block; ///< Invalid on free time.
        bool lowerEdge = false; ///< Of the block.
    };

    void setMetrics(const Metrics &metrics) { m_metrics = metrics; }
    const Metrics &metrics() const { return m_metrics; }
    void setWidth(int width) { m_width = width; }
    void setColumns(const TimeAxis &axis, const QList<CalendarColumn> &columns);
    /// Takes a column's new contents; which part of the content looks different now, null when none.
    QRect setColumn(int index, const CalendarColumn &column);

    const TimeAxis &axis() const { return m_axis; }
    const QList<CalendarColumn> &columns() const { return m_columns; }
    int columnOf(const ColumnKey &key) const;
    /// The column that shows it, -1 when none.
    int columnOf(AppointmentId id) const;
    const Appointment *find(AppointmentId id) const;

    QSize size() const;
    QRect columnRect(int column) const;
    int y(int column, Instant at) const;
    QRect blockRect(int column, const Block &block) const;
    /// Of an appointment's block, null when no column shows it.
    QRect rectOf(AppointmentId id) const;
    /// A stretch of time over the column's whole width.
    QRect stretchRect(int column, Instant from, Instant to) const;
    QRect rowsRect(int column, TimeAxis::Range rows) const;
    Hit hit(QPoint at) const;
    /// The instant nearest to a height, on a raster of `step` from the day's start.
    Instant snapped(int column, int y, Milliseconds step) const;
    /// The column under or nearest to x.
    int columnAt(int x) const;
    /// The columns and blocks that a part of the content touches.
    std::pair<int, int> columnsIn(const QRect &part) const;
    Milliseconds leastBlock() const;

private:
    double pixels(double minutes) const { return minutes * m_metrics.hourHeight / 60.0; }
    int columnLeft(int column) const;

    Metrics m_metrics;
    int m_width = 0;
    TimeAxis m_axis;
    QList<CalendarColumn> m_columns;
};

} // namespace medcrm::ui
