// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/core/desk.h"
#include "tests/support/catch.h"

#include <QFile>

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;
using Phase = LoginState::Phase;

namespace {

const QString password = u"correct horse battery"_s;

bool awaitPhase(Desk &desk, Phase phase)
{
    return await([&] { return desk.session().login().phase() == phase; });
}

/// A desk that was closed with a remembered login.
struct Remembered
{
    Remembered()
    {
        desk.start().login().login(u"sara"_s, password, true);
        REQUIRE(await([&] { return desk.keychain.secrets.size() == 1; }));
        settle();
        desk.end();
    }
    /// The keychain has confirmed everything.
    void settle()
    {
        REQUIRE(await([&] {
            QFile notes(desk.options.profileDir + u"/medcrm-test.keychain"_s);
            return !notes.open(QIODevice::ReadOnly) || !notes.readAll().contains("owed");
        }));
    }
    /// What the keychain did not do before the program ended is never done.
    ClientSession &startAgain()
    {
        desk.end();
        desk.keychain.held.clear();
        desk.keychain.running = 0;
        desk.keychain.silent = false;
        ClientSession &session = desk.start();
        session.start();
        return session;
    }

    FakeClinic clinic;
    Desk desk{clinic};
};

} // namespace

TEST_CASE("A remembered login is taken up at the next start, with the newest token")
{
    FakeClinic clinic;
    Desk desk(clinic);
    desk.start().login().login(u"sara"_s, password, true);
    REQUIRE(awaitPhase(desk, Phase::SignedIn));
    REQUIRE(await([&] { return desk.keychain.secrets.size() == 1; }));
    for (int start = 0; start < 3; ++start) {
        const QString kept = desk.keychain.secrets.begin().value();
        CHECK(kept.startsWith(u"7:refresh"));
        desk.start().start();
        REQUIRE(awaitPhase(desk, Phase::SignedIn));
        REQUIRE(await([&] { return desk.keychain.secrets.begin().value() != kept; }));
    }
    CHECK(clinic.logins() == 1);
}

TEST_CASE("Without being asked to, nothing is remembered")
{
    FakeClinic clinic;
    Desk desk(clinic);
    desk.signIn();
    desk.start().start();
    REQUIRE(awaitPhase(desk, Phase::SignedOut));
    CHECK(desk.keychain.secrets.isEmpty());
}

TEST_CASE("Logging out forgets a remembered login")
{
    FakeClinic clinic;
    Desk desk(clinic);
    desk.start().login().login(u"sara"_s, password, true);
    REQUIRE(await([&] { return desk.keychain.secrets.size() == 1; }));
    desk.session().login().logout();
    REQUIRE(awaitPhase(desk, Phase::SignedOut));
    CHECK(await([&] { return desk.keychain.secrets.isEmpty(); }));
}

TEST_CASE("A remembered login that is over is forgotten and asks for the password")
{
    FakeClinic clinic;
    Desk desk(clinic);
    desk.start().login().login(u"sara"_s, password, true);
    REQUIRE(await([&] { return desk.keychain.secrets.size() == 1; }));
    desk.end();
    clinic.revokeTokens();
    desk.start().start();
    REQUIRE(awaitPhase(desk, Phase::SignedOut));
    CHECK(await([&] { return desk.keychain.secrets.isEmpty(); }));
    desk.session().login().login(u"sara"_s, password);
    CHECK(awaitPhase(desk, Phase::SignedIn));
}

TEST_CASE("A keychain that does not take the login is said once, and the password is asked for again")
{
    FakeClinic clinic;
    clinic.accessLifetime = std::chrono::seconds(1); // renewed soon, and refused again
    Desk desk(clinic);
    desk.keychain.broken = GENERATE(true, false);
    int said = 0;
    desk.start();
    QObject::connect(&desk.session().login(), &LoginState::notRemembered, &desk.session(), [&] { ++said; });
    desk.session().login().login(u"sara"_s, password, true);
    REQUIRE(awaitPhase(desk, Phase::SignedIn));
    REQUIRE(await([&] { return clinic.requestsOf<RefreshLogin>().size() >= 2; }));
    CHECK(said == (desk.keychain.broken ? 1 : 0));
    if (desk.keychain.broken) {
        desk.start().start();
        CHECK(awaitPhase(desk, Phase::SignedOut));
    }
}

TEST_CASE("A keychain that waits for somebody does not keep a user from signing in")
{
    Remembered before;
    before.desk.keychain.silent = true;
    before.desk.start().start();
    REQUIRE(await([&] { return before.desk.keychain.held.size() == 1; }));
    CHECK(before.desk.session().login().phase() == Phase::Looking);
    before.desk.session().login().login(u"sara"_s, password);
    CHECK(awaitPhase(before.desk, Phase::SignedIn));
}

TEST_CASE("A keychain that somebody unlocks late signs in after all, but not under who already types")
{
    Remembered before;
    before.desk.keychainTimeout = Milliseconds(30);
    before.desk.keychain.silent = true;
    before.desk.start().start();
    LoginState &login = before.desk.session().login();
    REQUIRE(awaitPhase(before.desk, Phase::SignedOut));
    const bool types = GENERATE(false, true);
    if (types)
        login.preferPassword();
    before.desk.keychain.silent = false;
    before.desk.keychain.held.takeFirst()();
    CHECK(await([&] { return login.phase() == Phase::SignedIn; }, types ? 200 : 10'000) == !types);
    if (types) { // and the next start has it
        before.startAgain();
        CHECK(awaitPhase(before.desk, Phase::SignedIn));
    }
}

TEST_CASE(
    "Who signed out before a silent keychain is not signed in by the next start, and ended at the server")
{
    Remembered before;
    LoginState &login = before.startAgain().login();
    REQUIRE(awaitPhase(before.desk, Phase::SignedIn));
    before.settle();
    before.desk.keychain.silent = true;
    before.clinic.kill();
    REQUIRE(await([&] { return login.phase() == Phase::Resuming; }));
    login.logout();
    REQUIRE(before.desk.keychain.secrets.size() == 1);
    CHECK(before.clinic.requestsOf<Logout>().isEmpty());

    SECTION("the server is back at the next start")
    {
        before.clinic.restart();
        before.startAgain();
    }
    SECTION("or only after it")
    {
        before.startAgain();
        before.clinic.restart();
    }
    SECTION("or somebody signs in first")
    {
        before.startAgain();
        before.clinic.restart();
        before.desk.session().login().login(u"sara"_s, password);
        REQUIRE(awaitPhase(before.desk, Phase::SignedIn));
        CHECK(before.desk.keychain.secrets.isEmpty());
        return;
    }
    REQUIRE(await([&] { return before.clinic.requestsOf<Logout>().size() == 1; }));
    REQUIRE(awaitPhase(before.desk, Phase::SignedOut));
    CHECK(before.desk.keychain.secrets.isEmpty());
    before.desk.session().login().login(u"sara"_s, password);
    CHECK(awaitPhase(before.desk, Phase::SignedIn));
    before.startAgain();
    CHECK(awaitPhase(before.desk, Phase::SignedOut));
}

TEST_CASE("A password sign-in replaces a remembered login that could not be read, or has it removed")
{
    Remembered before;
    before.desk.keychainTimeout = Milliseconds(30);
    before.desk.keychain.silent = true;
    before.desk.start().start();
    REQUIRE(awaitPhase(before.desk, Phase::SignedOut));
    const bool remember = GENERATE(false, true);
    before.desk.session().login().login(u"sara"_s, password, remember);
    REQUIRE(awaitPhase(before.desk, Phase::SignedIn));
    before.startAgain(); // the keychain has done nothing of it
    CHECK(awaitPhase(before.desk, Phase::SignedOut));
    CHECK(await([&] { return before.desk.keychain.secrets.isEmpty(); }));
}

TEST_CASE("A login that was locked is locked at the next start, until it is unlocked or somebody signs in")
{
    Remembered before;
    LoginState *login = &before.startAgain().login();
    REQUIRE(awaitPhase(before.desk, Phase::SignedIn));
    CHECK_FALSE(login->remembered().isLocked()); // control
    login->setLocked(true);
    before.settle();
    login = &before.startAgain().login();
    REQUIRE(awaitPhase(before.desk, Phase::SignedIn));
    CHECK(login->remembered().isLocked());
    SECTION("unlocked")
    {
        login->setLocked(false);
    }
    SECTION("signed out and in")
    {
        login->logout();
        REQUIRE(awaitPhase(before.desk, Phase::SignedOut));
        login->login(u"sara"_s, password, true);
        REQUIRE(awaitPhase(before.desk, Phase::SignedIn));
    }
    CHECK_FALSE(login->remembered().isLocked());
    before.settle();
    login = &before.startAgain().login();
    REQUIRE(awaitPhase(before.desk, Phase::SignedIn));
    CHECK_FALSE(login->remembered().isLocked());
}
