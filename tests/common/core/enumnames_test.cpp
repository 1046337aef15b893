// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/enumnames.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;

namespace {

enum class Fruit { Apple, Pear };

constexpr auto enumNames(Fruit)
{
    return medcrm::nameTable<Fruit>({{Fruit::Apple, "apple"}, {Fruit::Pear, "pear"}});
}

enum class Nameless { One };

static_assert(medcrm::NamedEnum<Fruit>);
static_assert(!medcrm::NamedEnum<Nameless>);
static_assert(!medcrm::NamedEnum<int>);

} // namespace

TEST_CASE("A value and its name lead to each other")
{
    CHECK(medcrm::toText(Fruit::Pear) == u"pear"_s);
    CHECK(medcrm::fromText<Fruit>(u"apple"_s) == Fruit::Apple);
}

TEST_CASE("Only the exact spelling is a name")
{
    for (const QString &text : {u"Apple"_s, u"apple "_s, u""_s, u"appl"_s, u"applepear"_s, u"plum"_s})
        CHECK_FALSE(medcrm::fromText<Fruit>(text));
}
