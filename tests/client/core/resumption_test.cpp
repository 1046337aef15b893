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

/// Cuts the line and waits until the login is taken up again.
bool resumed(FakeClinic &clinic, Desk &desk)
{
    clinic.cutLines();
    return awaitPhase(desk, Phase::Resuming) && awaitPhase(desk, Phase::SignedIn);
}

QString tokenOf(const RequestFrame &resume)
{
    return resume.params.value("token"_L1).toString();
}

} // namespace

TEST_CASE("After a lost line the login is taken up again silently")
{
    FakeClinic clinic;
    Desk desk(clinic);
    desk.signIn();
    int announced = 0;
    int ready = 0;
    LoginState &login = desk.session().login();
    QObject::connect(&login, &LoginState::signedIn, &login, [&] { ++announced; });
    QObject::connect(&login, &LoginState::sessionReady, &login, [&] { ++ready; });
    REQUIRE(resumed(clinic, desk));
    CHECK(announced == 0);
    CHECK(ready == 1);
    CHECK(clinic.logins() == 1);
    CHECK(tokenOf(clinic.requestsOf<ResumeLogin>().last()).startsWith(u"access"));
}

TEST_CASE("With an expired access token the refresh token resumes, also after earlier resumptions")
{
    FakeClinic clinic;
    Desk desk(clinic);
    desk.signIn();
    REQUIRE(resumed(clinic, desk));
    clinic.clock.advance(std::chrono::minutes(11));
    desk.clock.advance(std::chrono::minutes(11));
    REQUIRE(resumed(clinic, desk));
    CHECK(tokenOf(clinic.requestsOf<ResumeLogin>().last()).startsWith(u"refresh"));
    REQUIRE(resumed(clinic, desk));
    CHECK(clinic.logins() == 1);
}

TEST_CASE("A restarted server forgets access tokens; the refresh token resumes")
{
    FakeClinic clinic;
    Desk desk(clinic);
    desk.signIn();
    QString refused;
    clinic.onRequest = [&](const RequestFrame &request) {
        if (request.method == QLatin1StringView(ResumeLogin::method) && refused.isEmpty()) {
            refused = tokenOf(request);
            clinic.forgetToken(refused);
        }
    };
    REQUIRE(resumed(clinic, desk));
    CHECK(refused.startsWith(u"access"));
    CHECK(tokenOf(clinic.requestsOf<ResumeLogin>().last()).startsWith(u"refresh"));
}

TEST_CASE("A revoked session ends as expired, and a password begins the next")
{
    FakeClinic clinic;
    Desk desk(clinic);
    desk.signIn();
    LoginState &login = desk.session().login();
    QList<SignedOutReason> reasons;
    QObject::connect(&login, &LoginState::signedOut, &login,
                     [&](SignedOutReason reason) { reasons += reason; });
    clinic.revokeTokens();
    clinic.cutLines();
    REQUIRE(awaitPhase(desk, Phase::SignedOut));
    CHECK(reasons == QList{SignedOutReason::Expired});
    // The same person goes on where they were: the day is still there.
    CHECK(desk.session().day().isLoaded());

    login.login(u"sara"_s, password);
    REQUIRE(awaitPhase(desk, Phase::SignedIn));
    CHECK(await([&] { return desk.isCurrent(); }));
}

TEST_CASE("A server that cannot resume now is asked again until it can")
{
    FakeClinic clinic;
    Desk desk(clinic);
    desk.signIn();
    int refusals = 0;
    clinic.onRequest = [&](const RequestFrame &request) {
        if (request.method != QLatin1StringView(ResumeLogin::method) || refusals == 3)
            return;
        ++refusals;
        clinic.cutLines();
    };
    REQUIRE(resumed(clinic, desk));
    CHECK(refusals == 3);
    CHECK(clinic.logins() == 1);
}

TEST_CASE("Tokens are renewed before they expire")
{
    FakeClinic clinic;
    clinic.accessLifetime = Milliseconds(60);
    Desk desk(clinic);
    desk.signIn();
    REQUIRE(await([&] { return clinic.requestsOf<RefreshLogin>().size() >= 3; }));
    CHECK(desk.session().login().phase() == Phase::SignedIn);
    CHECK(clinic.linesEver() == 1);
}

TEST_CASE("A renewal that the server refuses ends the session")
{
    FakeClinic clinic;
    clinic.accessLifetime = Milliseconds(60);
    Desk desk(clinic);
    desk.signIn();
    clinic.revokeTokens();
    REQUIRE(awaitPhase(desk, Phase::SignedOut));
}

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

namespace {

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

TEST_CASE("A write made while the line was away is done after the silent resumption")
{
    FakeClinic clinic;
    clinic.answer<CallNext>([](const CallNext &) { return std::optional<Visit>(); });
    Desk desk(clinic);
    desk.signIn();
    clinic.kill();
    REQUIRE(awaitPhase(desk, Phase::Resuming));
    bool done = false;
    QObject page;
    desk.session().api().call(CallNext{DoctorId(1)}, &page,
                              [&](const Result<std::optional<Visit>> &reply) { done = reply.has_value(); });
    clinic.restart();
    REQUIRE(await([&] { return done; }));
    CHECK(clinic.requestsOf<CallNext>().size() == 1);
}

TEST_CASE("With a password file the program signs in by itself, and again after an expiry")
{
    FakeClinic clinic;
    Desk desk(clinic);
    desk.options.user = u"sara"_s;
    desk.options.password = password;
    desk.automaticLoginRetry = Milliseconds(5);
    clinic.kill();
    desk.start().start();
    REQUIRE(awaitPhase(desk, Phase::SignedOut));
    clinic.restart();
    REQUIRE(awaitPhase(desk, Phase::SignedIn));
    clinic.revokeTokens();
    clinic.cutLines();
    REQUIRE(await([&] { return clinic.logins() == 2; }));
    CHECK(awaitPhase(desk, Phase::SignedIn));
}
