// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

namespace medcrm::ui {

/// Where things are in a week grid: a column per weekday, beginning with the week's first, mirrored in a right-to-left
/// window; the hours below each other. Positions are of the viewport, minutes of the day, weekdays ISO (1 is Monday).
struct WeekGeometry
{
    QSize viewport;
    int scrolled = 0; ///< Pixels of the day above the upper edge.
    int header = 0; ///< Height of the weekdays' names.
    int gutter = 0; ///< Width of the hours' labels.
    int hour = 1; ///< Height of an hour.
    int firstWeekday = 1;
    bool rightToLeft = false;

    static constexpr int minutes = 24 * 60;

    int dayHeight() const { return 24 * hour; }
    /// 0 to 6 from the line of reading's start.
    int placeOf(int weekday) const { return (weekday - firstWeekday + 7) % 7; }
    int weekdayAt(int place) const { return (firstWeekday - 1 + place + 7) % 7 + 1; }
    QRect column(int place) const
    {
        const int room = viewport.width() - gutter;
        const int start = room * place / 7;
        const int end = room * (place + 1) / 7;
        return rightToLeft ? QRect(room - end, header, end - start, viewport.height() - header)
                           : QRect(gutter + start, header, end - start, viewport.height() - header);
    }
    QRect gutterRect() const
    {
        return {rightToLeft ? viewport.width() - gutter : 0, header, gutter, viewport.height() - header};
    }
    int yOf(int minute) const { return header + minute * hour / 60 - scrolled; }
    QRect rectOf(int weekday, int from, int to) const
    {
        const QRect whole = column(placeOf(weekday));
        return {whole.left() + 2, yOf(from) + 1, whole.width() - 5, yOf(to) - yOf(from) - 2};
    }
    /// The weekday whose column is there, or the nearest.
    int weekdayOf(int x) const
    {
        for (int place = 0; place < 7; ++place) {
            const QRect whole = column(place);
            if (x >= whole.left() && x <= whole.right())
                return weekdayAt(place);
        }
        return weekdayAt((x < viewport.width() / 2) == rightToLeft ? 6 : 0);
    }
    /// The nearest minute that is a multiple of `snap`, from 0 to the end of the day.
    int minuteOf(int y, int snap) const
    {
        const int exact = (y - header + scrolled) * 60 / hour;
        return qBound(0, (exact + snap / 2) / snap * snap, minutes);
    }
};

} // namespace medcrm::ui
