// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/result.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;

TEST_CASE("A failure carries its code, field, sentence and the current record")
{
    const QJsonObject current{{u"revision"_s, 7}};
    const Result<int> result = fail(ErrorCode::Conflict, u"visit"_s, u"Somebody was first."_s, current);
    REQUIRE_FALSE(result);
    CHECK(result.error() == Error{ErrorCode::Conflict, u"visit"_s, u"Somebody was first."_s, current});
}

TEST_CASE("An invalid value names its field")
{
    const Result<> result = invalid(u"minutes"_s, u"Use a number from 5 to 480."_s);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::Invalid);
    CHECK(result.error().field == u"minutes"_s);
    CHECK(result.error().current.isEmpty());
}

TEST_CASE("A result that holds a value is no failure")
{
    const Result<int> result = 5;
    REQUIRE(result);
    CHECK(*result == 5);
    CHECK(Result<>());
}
