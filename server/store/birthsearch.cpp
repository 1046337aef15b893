// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/birthsearch.h"

#include "server/store/searchtokens.h"

#include <QDate>
#include <QRegularExpression>

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int earliestYear = 1880;
constexpr int latestYear = 2199;

bool isYear(int year)
{
    return year >= earliestYear && year <= latestYear;
}

/// The date itself, or what is known of it where no more is known.
QList<SearchTerm> termsOf(QDate date)
{
    if (!date.isValid() || !isYear(date.year()))
        return {};
    return {{.token = birthMark + date.toString(u"yyyyMMdd"_s), .begun = false},
            {.token = birthMark + date.toString(u"yyyyMM"_s), .begun = false, .vague = true},
            {.token = birthMark + date.toString(u"yyyy"_s), .begun = false, .vague = true}};
}

QList<SearchTerm> termsOf(int year, int month)
{
    if (!isYear(year) || month < 1 || month > 12)
        return {};
    return {{.token = birthMark + QDate(year, month, 1).toString(u"yyyyMM"_s)},
            {.token = birthMark + QString::number(year), .begun = false, .vague = true}};
}

/// Day first, as nearly everywhere; month first where only that is a date.
QList<SearchTerm> termsOf(int first, int second, int year)
{
    if (year >= 100) {
        const QList<SearchTerm> dayFirst = termsOf(QDate(year, second, first));
        return dayFirst.isEmpty() ? termsOf(QDate(year, first, second)) : dayFirst;
    }
    return termsOf(first, second, 1900 + year) + termsOf(first, second, 2000 + year);
}

} // namespace

QList<SearchTerm> birthTermsOfDate(const QString &text)
{
    static const QRegularExpression yearFirst(u"^(\\d{4})[-./](\\d{1,2})(?:[-./](\\d{1,2}))?$"_s);
    static const QRegularExpression yearLast(u"^(?:(\\d{1,2})[-./])?(\\d{1,2})[-./](\\d{4}|\\d{2})$"_s);
    if (const auto match = yearFirst.match(text); match.hasMatch()) {
        const int year = match.captured(1).toInt();
        const int month = match.captured(2).toInt();
        return match.hasCaptured(3) ? termsOf(QDate(year, month, match.captured(3).toInt()))
                                    : termsOf(year, month);
    }
    if (const auto match = yearLast.match(text); match.hasMatch()) {
        const int month = match.captured(2).toInt();
        const int year = match.captured(3).toInt();
        if (!match.captured(1).isEmpty())
            return termsOf(match.captured(1).toInt(), month, year);
        return year >= 100 ? termsOf(year, month) : QList<SearchTerm>();
    }
    return {};
}

QList<SearchTerm> birthTerms(const QString &digits)
{
    const int year = digits.left(4).toInt();
    switch (digits.size()) {
    case 4:
        return isYear(year) ? QList<SearchTerm>{{birthMark + digits}} : QList<SearchTerm>();
    case 6:
        return termsOf(year, digits.mid(4, 2).toInt());
    case 8:
        return termsOf(QDate(year, digits.mid(4, 2).toInt(), digits.mid(6, 2).toInt()))
            + termsOf(QDate(digits.mid(4, 4).toInt(), digits.mid(2, 2).toInt(), digits.left(2).toInt()));
    default:
        return {};
    }
}

} // namespace medcrm::store
