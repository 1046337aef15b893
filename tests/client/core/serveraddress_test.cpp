// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/serveraddress.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace Qt::StringLiterals;

namespace {

Result<ServerAddress> parsed(const QString &text)
{
    return ServerAddress::fromText(text, u"server"_s);
}

} // namespace

TEST_CASE("A server's address is read in all its spellings")
{
    CHECK(parsed(u"desk"_s) == ServerAddress{u"desk"_s, 8743});
    CHECK(parsed(u" desk.local:9000 "_s) == ServerAddress{u"desk.local"_s, 9000});
    CHECK(parsed(u"wss://desk/"_s) == ServerAddress{u"desk"_s, 8743});
    CHECK(parsed(u"192.168.1.5:8743"_s) == ServerAddress{u"192.168.1.5"_s, 8743});
    CHECK(parsed(u"[::1]:8743"_s) == ServerAddress{u"::1"_s, 8743});
}

TEST_CASE("What is no address, or not encrypted, is refused by name")
{
    for (const QString &text : {u""_s, u":8743"_s, u"desk:0"_s, u"desk:70000"_s, u"desk:x"_s, u"ws://desk"_s,
                                u"https://desk"_s, u"desk/path"_s, u"user@desk"_s, u"two words"_s}) {
        INFO(text.toStdString());
        const auto address = parsed(text);
        REQUIRE_FALSE(address);
        CHECK(address.error().code == ErrorCode::Invalid);
        CHECK(address.error().field == "server"_L1);
    }
}

TEST_CASE("An address is written as it is read, and always encrypted")
{
    CHECK(ServerAddress{u"desk"_s, 8743}.text() == "desk:8743"_L1);
    CHECK(ServerAddress{u"::1"_s, 8743}.text() == "[::1]:8743"_L1);
    CHECK(ServerAddress{u"desk"_s, 9000}.url().toString() == "wss://desk:9000/"_L1);
    CHECK(parsed(ServerAddress{u"::1"_s, 1}.text()) == ServerAddress{u"::1"_s, 1});
}
