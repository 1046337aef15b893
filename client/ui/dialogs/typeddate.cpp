// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/typeddate.h"

#include "client/ui/models/timetext.h"
#include "common/core/textfold.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr int oldest = 1880; // as PatientDetails::validate() allows
constexpr int oldestAge = 130;

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("TypedDate", text, nullptr, n);
}

QRegularExpressionMatch match(const char *pattern, const QString &text)
{
    return QRegularExpression(QLatin1StringView(pattern), QRegularExpression::CaseInsensitiveOption)
        .match(text);
}

/// 90 is 1990, 24 is 2024: nobody is born in the future.
int wholeYear(const QString &digits, QDate today)
{
    const int year = digits.toInt();
    if (digits.size() > 2)
        return year;
    const int century = today.year() / 100 * 100;
    return year + (century + year > today.year() ? century - 100 : century);
}

/// The day first, unless that is no date.
QDate dateOf(int year, int first, int second)
{
    const QDate dayFirst(year, second, first);
    return dayFirst.isValid() ? dayFirst : QDate(year, first, second);
}

/// 1–12 for the beginning of a month's name in English, Arabic or the language of the moment; 0 for none.
int monthNamed(const QString &typed)
{
    const QString word = foldText(typed);
    if (word.size() < 3)
        return 0;
    for (const QLocale &locale : {QLocale(), QLocale(QLocale::English), QLocale(QLocale::Arabic)}) {
        for (int month = 1; month <= 12; ++month) {
            if (foldText(locale.standaloneMonthName(month)).startsWith(word))
                return month;
        }
    }
    return 0;
}

/// 1–7 for the beginning of a weekday's name; 0 for none.
int weekdayNamed(const QString &typed)
{
    const QString word = foldText(typed);
    if (word.size() < 2)
        return 0;
    for (const QLocale &locale : {QLocale(), QLocale(QLocale::English), QLocale(QLocale::Arabic)}) {
        for (int day = 1; day <= 7; ++day) {
            if (foldText(locale.standaloneDayName(day)).startsWith(word))
                return day;
        }
    }
    return 0;
}

std::optional<TypedBirthDate> wholeDate(const QString &text, QDate today)
{
    using enum BirthPrecision;
    if (const auto m = match("^(\\d{4})[-./ ](\\d{1,2})[-./ ](\\d{1,2})$", text); m.hasMatch())
        return TypedBirthDate{{m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt()}, Day};
    if (const auto m = match("^(\\d{1,2})[-./ ](\\d{1,2})[-./ ](\\d{4}|\\d{2})$", text); m.hasMatch())
        return TypedBirthDate{
            dateOf(wholeYear(m.captured(3), today), m.captured(1).toInt(), m.captured(2).toInt()), Day};
    if (const auto m = match("^(\\d{2})(\\d{2})(\\d{4})$", text); m.hasMatch())
        return TypedBirthDate{dateOf(m.captured(3).toInt(), m.captured(1).toInt(), m.captured(2).toInt()),
                              Day};
    if (const auto m = match("^(\\d{1,2})[-./ ]*([^\\d\\s.,/-]+)[-., /]*(\\d{4}|\\d{2})$", text);
        m.hasMatch() && monthNamed(m.captured(2)) > 0)
        return TypedBirthDate{
            {wholeYear(m.captured(3), today), monthNamed(m.captured(2)), m.captured(1).toInt()}, Day};
    return std::nullopt;
}

std::optional<TypedBirthDate> monthOrYear(const QString &text)
{
    using enum BirthPrecision;
    if (const auto m = match("^(\\d{4})[-./](\\d{1,2})$", text); m.hasMatch())
        return TypedBirthDate{{m.captured(1).toInt(), m.captured(2).toInt(), 1}, Month};
    if (const auto m = match("^(\\d{1,2})[-./ ](\\d{4})$", text); m.hasMatch())
        return TypedBirthDate{{m.captured(2).toInt(), m.captured(1).toInt(), 1}, Month};
    if (const auto m = match("^([^\\d\\s.,/-]+)[-., /]*(\\d{4})$", text);
        m.hasMatch() && monthNamed(m.captured(1)) > 0)
        return TypedBirthDate{{m.captured(2).toInt(), monthNamed(m.captured(1)), 1}, Month};
    if (const auto m = match("^(\\d{4})$", text); m.hasMatch())
        return TypedBirthDate{{m.captured(1).toInt(), 1, 1}, Year};
    return std::nullopt;
}

/// An age in years or months, in English or Arabic words.
std::optional<TypedBirthDate> ageStated(const QString &text, QDate today)
{
    const auto m = match("^(\\d{1,3})\\s*(\\S*)$", text);
    if (!m.hasMatch() || m.captured(1).toInt() > oldestAge)
        return std::nullopt;
    const int number = m.captured(1).toInt();
    const QString unit = foldText(m.captured(2));
    if (unit.isEmpty() || unit.startsWith(u'y') || unit.startsWith(u"سن") || unit.startsWith(u"عام"))
        return TypedBirthDate{{today.year() - number, 1, 1}, BirthPrecision::Estimated};
    if (unit.startsWith(u'm') || unit.startsWith(u"شهر") || unit.startsWith(u"اشهر")) {
        const QDate then = today.addMonths(-number);
        return TypedBirthDate{{then.year(), then.month(), 1}, BirthPrecision::Estimated};
    }
    return std::nullopt;
}

/// The first of the dates that `at(n)` gives for n = 0, 1, 2 … which is not before `today`.
template <typename At>
QDate nextFrom(QDate today, int tries, At at)
{
    for (int n = 0; n < tries; ++n) {
        if (const QDate date = at(n); date.isValid() && date >= today)
            return date;
    }
    return {};
}

bool isWord(const QString &typed, const QString &english, const QString &shown)
{
    const QString word = foldText(typed);
    return word.size() >= 3 && (foldText(english).startsWith(word) || foldText(shown).startsWith(word));
}

} // namespace

Result<std::optional<TypedBirthDate>> parseBirthDate(const QString &text, QDate today)
{
    const QString typed = withAsciiDigits(text).simplified();
    if (typed.isEmpty())
        return std::nullopt;
    std::optional<TypedBirthDate> birth = wholeDate(typed, today);
    if (!birth)
        birth = monthOrYear(typed);
    if (!birth)
        birth = ageStated(typed, today);
    if (!birth || !birth->date.isValid())
        return invalid({}, words("Write a date like 12.3.1990, a year, or an age like 40."));
    if (birth->date > today)
        return invalid({}, words("This lies in the future."));
    if (birth->date.year() < oldest)
        return invalid({}, words("Use a date after 1880."));
    return birth;
}

QString describeBirthDate(const TypedBirthDate &birth, QDate today)
{
    PatientSummary person;
    person.birthDate = birth.date;
    const QString age = words("%n years", person.ageOn(today).value_or(0));
    switch (birth.precision) {
    case BirthPrecision::Day:
        return words("%1 · %2").arg(dateText(birth.date, u"d MMMM yyyy"_s), age);
    case BirthPrecision::Month:
        return words("%1 · %2").arg(dateText(birth.date, u"MMMM yyyy"_s), age);
    case BirthPrecision::Year:
        return words("%1 · about %2").arg(QString::number(birth.date.year()), age);
    case BirthPrecision::Estimated:
        return words("born about %1 · about %2").arg(QString::number(birth.date.year()), age);
    }
    Q_UNREACHABLE();
}

Result<QDate> parseDay(const QString &text, QDate today)
{
    const QString typed = withAsciiDigits(text).simplified();
    QDate day;
    if (typed.isEmpty() || isWord(typed, u"today"_s, words("today")))
        day = today;
    else if (isWord(typed, u"tomorrow"_s, words("tomorrow")))
        day = today.addDays(1);
    else if (const auto m = match("^\\+(\\d{1,3})$", typed); m.hasMatch())
        day = today.addDays(m.captured(1).toInt());
    else if (const int weekday = weekdayNamed(typed); weekday > 0)
        day = nextFrom(today.addDays(1), 8, [&](int n) {
            const QDate date = today.addDays(n + 1);
            return date.dayOfWeek() == weekday ? date : QDate();
        });
    else if (const auto only = match("^(\\d{1,2})\\.?$", typed); only.hasMatch())
        day = nextFrom(today, 12, [&](int n) {
            const QDate month = QDate(today.year(), today.month(), 1).addMonths(n);
            return QDate(month.year(), month.month(), only.captured(1).toInt());
        });
    else if (const auto both = match("^(\\d{1,2})[-./ ](\\d{1,2})\\.?$", typed); both.hasMatch())
        day = nextFrom(today, 8, [&](int n) {
            return dateOf(today.year() + n, both.captured(1).toInt(), both.captured(2).toInt());
        });
    else if (const auto whole = wholeDate(typed, today.addYears(50)))
        day = whole->date;
    if (!day.isValid())
        return invalid({}, words("Write a day like 24.11., tomorrow, mon or +7."));
    return day;
}

Result<QTime> parseTime(const QString &text)
{
    const QString typed = withAsciiDigits(text).simplified();
    const auto m = match("^(\\d{1,2})(?:[:.h ]?(\\d{2}))?\\s*([ap]m?)?$", typed);
    int hour = m.captured(1).toInt();
    const QString half = m.captured(3).toLower();
    if (half.startsWith(u'p') && hour < 12)
        hour += 12;
    else if (half.startsWith(u'a') && hour == 12)
        hour = 0;
    const QTime time(hour, m.captured(2).toInt());
    if (!m.hasMatch() || !time.isValid())
        return invalid({}, words("Write a time like 10:15."));
    return time;
}

} // namespace medcrm::ui
