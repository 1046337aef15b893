// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>

namespace medcrm::ui {

/// The days a report is about.
struct Period
{
    enum class Span { Day, Week, Month, Free };

    Span span = Span::Day;
    QDate from;
    QDate to; ///< Inclusive.

    /// The day, or the week or month around it; of Free the day.
    static Period around(QDate day, Span span);
    /// As many days earlier or later: whole weeks and months stay whole.
    Period stepped(int by) const;

    bool operator==(const Period &) const = default;
};

} // namespace medcrm::ui
