// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/station.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

bool isClosed(const WireClient &client)
{
    return await([&] { return client.isClosed(); }, 60'000);
}

} // namespace

TEST_CASE("Signing out closes every connection of the login, and its tokens are worth nothing")
{
    OpenClinic clinic;
    WireClient window(clinic.server);
    const Tokens tokens = window.signIn(clinic.desk.username, clinic.desk.password).tokens;
    WireClient secondWindow(clinic.server);
    secondWindow.get(ResumeLogin{tokens.accessToken});
    WireClient otherLogin(clinic.server);
    otherLogin.signIn(clinic.desk.username, clinic.desk.password);

    window.get(Logout{});
    CHECK(isClosed(window));
    CHECK(isClosed(secondWindow));
    WireClient thief(clinic.server);
    for (const QString &token : {tokens.accessToken, tokens.refreshToken}) {
        CHECK(thief.refusal(ResumeLogin{token}).code == ErrorCode::Unauthenticated);
    }
    CHECK(otherLogin.ask(ListRooms{clinic.clinic.id})); // the account's other login stays
    CHECK_FALSE(otherLogin.isClosed());
}

TEST_CASE("An account that is deactivated is out at once, everywhere")
{
    OpenClinic clinic;
    WireClient window(clinic.server);
    const SignedIn account = window.signIn(clinic.desk.username, clinic.desk.password);
    UserDetails details = account.user;
    details.active = false;
    clinic.admin.get(UpdateUser{account.user.id, account.user.revision, details});
    CHECK(isClosed(window));
    WireClient again(clinic.server);
    CHECK(again.refusal(Login{clinic.desk.username, clinic.desk.password}).code
          == ErrorCode::Unauthenticated);
}

TEST_CASE("A spent refresh token that comes back ends the login for the thief and the robbed")
{
    OpenClinic clinic;
    WireClient window(clinic.server);
    const QString first = window.signIn(clinic.desk.username, clinic.desk.password).tokens.refreshToken;
    const QString second = window.get(RefreshLogin{first}).refreshToken;
    window.get(RefreshLogin{second});
    WireClient thief(clinic.server);
    CHECK(thief.refusal(ResumeLogin{first}).code == ErrorCode::Unauthenticated);
    CHECK(isClosed(window));
}

TEST_CASE("Who lost the answer to a refresh may show the same token again")
{
    OpenClinic clinic;
    QString token;
    {
        WireClient window(clinic.server);
        token = window.signIn(clinic.desk.username, clinic.desk.password).tokens.refreshToken;
        window.get(RefreshLogin{token}); // its answer is what gets lost
    }
    WireClient again(clinic.server);
    CHECK(again.ask(ResumeLogin{token}));
}

TEST_CASE("Before signing in nothing is answered but hello and the login")
{
    OpenClinic clinic;
    WireClient stranger(clinic.server);
    CHECK(stranger.refusal(ListRooms{clinic.clinic.id}).code == ErrorCode::Unauthenticated);
    CHECK(stranger.refusal(Subscribe{clinic.clinic.id, {}, {}}).code == ErrorCode::Unauthenticated);
    CHECK(stranger.refusal(Login{clinic.desk.username, u"not the password"_s}).code
          == ErrorCode::Unauthenticated);
    CHECK(stranger.events().isEmpty());
}

TEST_CASE("A server that stops tells its clients, ends well, and they come back to it by themselves")
{
    OpenClinic clinic;
    Station desk(clinic, clinic.desk);
    WireClient window(clinic.server);
    window.signIn(clinic.desk.username, clinic.desk.password);
    const Patient patient = clinic.addPatient(u"Gonzalez"_s);

    CHECK(clinic.server.stop() == 0);
    CHECK(isClosed(window));
    CHECK(window.closeCode() == 1001);
    CHECK(window.closeReason() == u"The server is stopping."_s);
    CHECK(await([&] { return !desk.session().connection().isOpen(); }, 60'000));

    clinic.server.start();
    REQUIRE(await([&] { return desk.session().login().phase() == LoginState::Phase::SignedIn; }, 60'000));
    CHECK(desk.ask(AddWalkIn{clinic.omar.id, patient.id, {}, Priority::Routine, {}, false}));
}
