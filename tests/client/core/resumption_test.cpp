// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/core/desk.h"
#include "tests/support/catch.h"

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
