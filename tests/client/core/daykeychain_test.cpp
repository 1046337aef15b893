// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a kept day when the keychain is silent, locked or broken.
#include "tests/client/core/keptdesk.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;
using Phase = LoginState::Phase;

TEST_CASE("A start with a keychain that gives nothing leaves the day alone, and opens it when it answers")
{
    KeptDesk kept;
    kept.signIn();
    kept.awaitFile();
    kept.desk.end();
    kept.desk.keychainTimeout = Milliseconds(30);
    const auto start = [&] {
        kept.desk.start().start();
        REQUIRE(await([&] { return kept.session().login().phase() == Phase::SignedOut; }));
    };
    SECTION("silent, the server there")
    {
        kept.desk.keychain.silent = true;
        start();
    }
    SECTION("broken, the server there")
    {
        kept.desk.keychain.broken = true;
        start();
    }
    SECTION("locked away, the server there")
    {
        const auto secrets = std::exchange(kept.desk.keychain.secrets, {});
        start();
        kept.desk.keychain.secrets = secrets;
    }
    SECTION("silent, and a wrong password is typed")
    {
        kept.desk.keychain.silent = true;
        start();
        bool failed = false;
        QObject::connect(&kept.session().login(), &LoginState::loginFailed, &kept.session(),
                         [&] { failed = true; });
        kept.session().login().login(u"sara"_s, u"wrong"_s);
        REQUIRE(await([&] { return failed; }));
    }
    SECTION("silent in an outage, answering late")
    {
        kept.desk.keychain.silent = true;
        kept.clinic.kill();
        start();
        bool recalled = false;
        QObject::connect(&kept.session().keeper(), &DayKeeper::recalled, &kept.session(),
                         [&] { recalled = true; });
        kept.desk.keychain.silent = false;
        kept.desk.keychain.held.takeFirst()();
        CHECK(await([&] { return recalled; }));
    }
    kept.desk.end();
    CHECK(kept.exists());
    kept.desk.keychain.held.clear();
    kept.desk.keychain.running = 0;
    kept.desk.keychain.silent = kept.desk.keychain.broken = false;
    kept.clinic.kill();
    CHECK(kept.startWithoutServer() == u"recalled");
}

TEST_CASE("Signing out before a silent keychain leaves no day, and no key that the next start would use")
{
    KeptDesk kept;
    kept.signIn();
    kept.awaitFile();
    kept.clinic.kill();
    REQUIRE(await([&] { return kept.session().outage().isOn(); }));
    kept.desk.keychain.silent = true;
    kept.session().login().logout();
    kept.desk.end();
    CHECK_FALSE(kept.exists());
    CHECK(kept.desk.keychain.secrets.size() == 2);
    kept.desk.keychain.held.clear();
    kept.desk.keychain.running = 0;
    kept.desk.keychain.silent = false;
    CHECK(kept.startWithoutServer().isEmpty());
    CHECK(kept.session().login().phase() == Phase::SignedOut);
    CHECK(await([&] { return kept.desk.keychain.secrets.isEmpty(); }));
}
