// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/reports/period.h"

#include "client/ui/week.h"

namespace medcrm::ui {

Period Period::around(QDate day, Span span)
{
    switch (span) {
    case Span::Week: {
        const QDate from = weekBegin(day);
        return {span, from, from.addDays(6)};
    }
    case Span::Month: {
        const QDate from(day.year(), day.month(), 1);
        return {span, from, from.addMonths(1).addDays(-1)};
    }
    case Span::Day:
    case Span::Free:
        break;
    }
    return {span, day, day};
}

Period Period::stepped(int by) const
{
    if (span == Span::Month)
        return around(from.addMonths(by), span);
    const qint64 days = from.daysTo(to) + 1;
    return {span, from.addDays(by * days), to.addDays(by * days)};
}

} // namespace medcrm::ui
