// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "common/model/patient.h"

#include <QDate>
#include <QTime>

// Dates and times as people at a desk type them. Digits may be Arabic-Indic or Persian. Errors are Invalid,
// without a field, and say how to write it.
namespace medcrm::ui {

/// A birth date, or as much of one as is known.
struct TypedBirthDate
{
    QDate date;
    BirthPrecision precision = BirthPrecision::Day;

    bool operator==(const TypedBirthDate &) const = default;
};

/// "12.3.1990", "12/3/90", "1990-03-12", "12031990", "12 Mar 1990"; "3.1990", "Mar 1990", "1990-03" (month);
/// "1990" (year); "40", "40 y", "18 months" (estimated from an age). Of day and month in numbers the day comes
/// first, unless that is no date. Empty: nothing.
Result<std::optional<TypedBirthDate>> parseBirthDate(const QString &text, QDate today);
/// What was understood: "12 March 1990 · 36 years", "about 1986 · 40 years".
QString describeBirthDate(const TypedBirthDate &birth, QDate today);

/// A day to book: "today", "tomorrow", "+7", "mon" (the next one), "24", "24.11", "24.11.2026", "2026-11-24".
/// Without a month or year, the next such day from today on.
Result<QDate> parseDay(const QString &text, QDate today);

/// "10", "1015", "10:15", "10.15", "930", "9:30 pm".
Result<QTime> parseTime(const QString &text);

} // namespace medcrm::ui
