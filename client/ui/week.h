// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>

// Weeks as the language counts them: from Monday, Sunday or Saturday. Weekdays are ISO, 1 is Monday.
namespace medcrm::ui {

/// The weekday that stands at a place of the week, 0 to 6.
inline int weekdayAt(int place)
{
    return (QLocale().firstDayOfWeek() - 1 + place) % 7 + 1;
}

/// The place of a weekday in the week, 0 to 6.
inline int placeInWeek(int weekday)
{
    return (weekday - QLocale().firstDayOfWeek() + 7) % 7;
}

/// The first day of the week that a day belongs to.
inline QDate weekBegin(QDate day)
{
    return day.addDays(-placeInWeek(day.dayOfWeek()));
}

/// The date of a weekday in the week that a day belongs to.
inline QDate dateInWeek(QDate day, int weekday)
{
    return weekBegin(day).addDays(placeInWeek(weekday));
}

} // namespace medcrm::ui
