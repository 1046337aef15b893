// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/id.h"
#include "common/model/checks.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;

TEST_CASE("Text is between its bounds, counted after trimming from below and as it is from above")
{
    CHECK(check::text("name", u"ab"_s, 2, 4));
    CHECK(check::text("name", u"abcd"_s, 2, 4));
    CHECK(check::text("name", u""_s, 0, 4));
    CHECK_FALSE(check::text("name", u"abcde"_s, 2, 4));
    CHECK_FALSE(check::text("name", u"a  "_s, 2, 4));
    CHECK_FALSE(check::text("name", u"   "_s, 1, 4));
}

TEST_CASE("Text may have line breaks and letters of any script, but no other control characters")
{
    CHECK(check::text("notes", u"فاطمة\nMüller 🙂"_s, 1, 100));
    for (const QChar control : {QChar(0), QChar(u'\t'), QChar(u'\x1b'), QChar(u'\r'), QChar(0x85)})
        CHECK_FALSE(check::text("notes", u"a"_s + control, 1, 100));
}

TEST_CASE("A number is in its range, both ends included")
{
    CHECK(check::range("minutes", 5, 5, 480));
    CHECK(check::range("minutes", 480, 5, 480));
    CHECK_FALSE(check::range("minutes", 4, 5, 480));
    CHECK_FALSE(check::range("minutes", 481, 5, 480));
    CHECK_FALSE(check::range("minutes", std::numeric_limits<qint64>::min(), 5, 480));
}

TEST_CASE("An id that names nothing is not given")
{
    CHECK(check::given("clinic", ClinicId(1)));
    CHECK_FALSE(check::given("clinic", ClinicId()));
}

TEST_CASE("Every check is an invalid value that names the field and says what is allowed")
{
    for (const Result<> &result : {check::text("it", u""_s, 1, 4), check::text("it", u"a"_s, 2, 4),
                                   check::text("it", u"abcde"_s, 0, 4), check::text("it", u"\x01"_s, 0, 4),
                                   check::range("it", 9, 1, 5), check::given("it", ClinicId())}) {
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::Invalid);
        CHECK(result.error().field == u"it"_s);
        CHECK(result.error().message.endsWith(u'.'));
    }
}

TEST_CASE("Of several checks the first failure counts")
{
    const Result<> first = invalid(u"a"_s, u"first"_s);
    const Result<> second = invalid(u"b"_s, u"second"_s);
    CHECK(check::all(Result<>(), first, second).error().field == u"a"_s);
    CHECK(check::all(Result<>(), Result<>()));
}

TEST_CASE("A failure under a parent is named by its path")
{
    CHECK(check::under("clinic", invalid(u"name"_s, u"…"_s)).error().field == u"clinic.name"_s);
    CHECK(check::under("clinic", invalid({}, u"…"_s)).error().field == u"clinic"_s);
    CHECK(check::under("clinic", Result<>()));
}
