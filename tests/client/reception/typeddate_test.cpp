// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/typeddate.h"

#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;

namespace {

const QDate today(2026, 11, 22); // a Sunday

std::optional<TypedBirthDate> birth(const QString &text)
{
    return parseBirthDate(text, today).value_or(std::nullopt);
}

} // namespace

TEST_CASE("A whole birth date is read in the usual spellings")
{
    const TypedBirthDate day{QDate(1990, 3, 12), BirthPrecision::Day};
    for (const QString &text :
         {u"12.3.1990"_s, u"12/3/90"_s, u"12-03-1990"_s, u"1990-03-12"_s, u"12 3 1990"_s, u"12031990"_s,
          u"12 Mar 1990"_s, u"12 march 90"_s, u" 12.03.1990 "_s, u"١٢/٣/١٩٩٠"_s, u"12 مارس 1990"_s}) {
        INFO(text.toStdString());
        CHECK(birth(text) == day);
    }
    CHECK(birth(u"3/25/1990"_s) == TypedBirthDate{QDate(1990, 3, 25), BirthPrecision::Day});
}

TEST_CASE("A month, a year or an age is kept as no more than it is")
{
    CHECK(birth(u"3.1990"_s) == TypedBirthDate{QDate(1990, 3, 1), BirthPrecision::Month});
    CHECK(birth(u"Mar 1990"_s) == TypedBirthDate{QDate(1990, 3, 1), BirthPrecision::Month});
    CHECK(birth(u"1990"_s) == TypedBirthDate{QDate(1990, 1, 1), BirthPrecision::Year});
    CHECK(birth(u"40"_s) == TypedBirthDate{QDate(1986, 1, 1), BirthPrecision::Estimated});
    CHECK(birth(u"٤٠ سنة"_s) == TypedBirthDate{QDate(1986, 1, 1), BirthPrecision::Estimated});
    CHECK(birth(u"18 months"_s) == TypedBirthDate{QDate(2025, 5, 1), BirthPrecision::Estimated});
    CHECK(birth(u""_s) == std::nullopt);
}

TEST_CASE("A year of two digits is never in the future")
{
    CHECK(birth(u"1.1.26"_s)->date == QDate(2026, 1, 1));
    CHECK(birth(u"1.1.27"_s)->date == QDate(1927, 1, 1));
}

TEST_CASE("What is no birth date is refused with a word on how to write one")
{
    for (const QString &text : {u"31.2.1990"_s, u"13.13.1990"_s, u"yesterday"_s, u"131"_s, u"1.1.1700"_s,
                                u"23.11.2026"_s, u"0"_s + u"x"_s}) {
        INFO(text.toStdString());
        const auto parsed = parseBirthDate(text, today);
        REQUIRE_FALSE(parsed);
        CHECK_FALSE(parsed.error().message.isEmpty());
    }
}

TEST_CASE("A day to book is read as people at a desk write it")
{
    CHECK(parseDay(u""_s, today) == today);
    CHECK(parseDay(u"today"_s, today) == today);
    CHECK(parseDay(u"tom"_s, today) == today.addDays(1));
    CHECK(parseDay(u"+7"_s, today) == today.addDays(7));
    CHECK(parseDay(u"mon"_s, today) == QDate(2026, 11, 23));
    CHECK(parseDay(u"sun"_s, today) == QDate(2026, 11, 29)); // not today
    CHECK(parseDay(u"24"_s, today) == QDate(2026, 11, 24));
    CHECK(parseDay(u"3"_s, today) == QDate(2026, 12, 3));
    CHECK(parseDay(u"31."_s, today) == QDate(2026, 12, 31)); // November has no such day
    CHECK(parseDay(u"24.11"_s, today) == QDate(2026, 11, 24));
    CHECK(parseDay(u"5.1."_s, today) == QDate(2027, 1, 5));
    CHECK(parseDay(u"٢٤.١١.٢٠٢٦"_s, today) == QDate(2026, 11, 24));
    CHECK_FALSE(parseDay(u"soon"_s, today));
    CHECK_FALSE(parseDay(u"32"_s, today));
}

TEST_CASE("A time is read with or without a colon, in twelve or twenty-four hours")
{
    CHECK(parseTime(u"10"_s) == QTime(10, 0));
    CHECK(parseTime(u"1015"_s) == QTime(10, 15));
    CHECK(parseTime(u"930"_s) == QTime(9, 30));
    CHECK(parseTime(u"10.15"_s) == QTime(10, 15));
    CHECK(parseTime(u"9:30 pm"_s) == QTime(21, 30));
    CHECK(parseTime(u"12 am"_s) == QTime(0, 0));
    CHECK(parseTime(u"١٠:١٥"_s) == QTime(10, 15));
    CHECK_FALSE(parseTime(u"25"_s));
    CHECK_FALSE(parseTime(u"10:75"_s));
    CHECK_FALSE(parseTime(u""_s));
}
