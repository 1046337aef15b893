// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/csv.h"

#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;

namespace {

/// What stands in the file for a row with this one cell.
QString written(const QString &cell)
{
    const QString text = QString::fromUtf8(csv({u"h"_s}, {{cell}})); // takes the mark for no text
    REQUIRE(text.startsWith(u"h\r\n"_s));
    REQUIRE(text.endsWith(u"\r\n"_s));
    return text.sliced(3).chopped(2);
}

} // namespace

TEST_CASE("A table begins with the mark by which spreadsheet programs read Arabic")
{
    CHECK(csv({u"المريض"_s, u"الوقت"_s}, {}) == "\xEF\xBB\xBF" + u"المريض,الوقت\r\n"_s.toUtf8());
}

TEST_CASE("A table without rows is its header")
{
    CHECK(csv({u"Patient"_s, u"Start"_s}, {}) == "\xEF\xBB\xBFPatient,Start\r\n");
}

TEST_CASE("Commas, quotes and line breaks stay in their cell")
{
    CHECK(written(u"Doe"_s) == u"Doe"_s);
    CHECK(written(u"Doe, Jane"_s) == u"\"Doe, Jane\""_s);
    CHECK(written(u"the \"old\" one"_s) == u"\"the \"\"old\"\" one\""_s);
    CHECK(written(u"two\nlines"_s) == u"\"two\nlines\""_s);
    CHECK(written(QString()).isEmpty());
    CHECK(csv({u"a"_s, u"b"_s}, {{u"1"_s, u"2"_s}, {QString(), u"3"_s}})
          == "\xEF\xBB\xBF"
             "a,b\r\n1,2\r\n,3\r\n");
}

TEST_CASE("No cell begins a formula")
{
    for (const QString &begin : {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"＝"_s, u"＋"_s, u"－"_s, u"＠"_s})
        CHECK(written(begin + u"SUM(1)"_s) == u'\'' + begin + u"SUM(1)"_s);
    CHECK(written(u"\tx"_s) == u"\"'\tx\""_s);
    CHECK(written(u"\rx"_s) == u"\"'\rx\""_s);
}

TEST_CASE("A formula behind blanks, quotes or invisible marks is none either")
{
    CHECK(written(u"  =1"_s) == u"\"'  =1\""_s);
    CHECK(written(u"\"=1"_s) == u"\"'\"\"=1\""_s);
    CHECK(written(u"'=1"_s) == u"''=1"_s);
    CHECK(written(u"\u200F=1"_s) == u"'\u200F=1"_s);
    CHECK(written(u"\uFEFF=1"_s) == u"'\uFEFF=1"_s);
}

TEST_CASE("A text does not become a formula where a program separates at semicolons, tabs or line breaks")
{
    CHECK(written(u"pain;=1"_s) == u"\"pain;'=1\""_s);
    CHECK(written(u"pain; -1"_s) == u"\"pain;' -1\""_s);
    CHECK(written(u"pain\t@x"_s) == u"\"pain\t'@x\""_s);
    CHECK(written(u"pain\n+1"_s) == u"\"pain\n'+1\""_s);
}

TEST_CASE("Ordinary texts are written as they are")
{
    for (const QString &text : {u"O'Brien"_s, u"a=b"_s, u"3-4"_s, u"x@y"_s, u"0555-123"_s, u"محمد"_s})
        CHECK(written(text) == text);
}
