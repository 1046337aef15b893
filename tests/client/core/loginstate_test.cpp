// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/fingerprint.h"
#include "tests/client/core/desk.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;
using Phase = LoginState::Phase;

namespace {

/// What the login of a desk said, in order.
struct Story
{
    explicit Story(LoginState &login)
    {
        QObject::connect(&login, &LoginState::signedIn, &login, [this] { events += u"signedIn"_s; });
        QObject::connect(&login, &LoginState::sessionReady, &login, [this] { events += u"ready"_s; });
        QObject::connect(&login, &LoginState::mustChangePassword, &login,
                         [this] { events += u"mustChange"_s; });
        QObject::connect(&login, &LoginState::passwordChanged, &login, [this] { events += u"changed"_s; });
        QObject::connect(&login, &LoginState::loginFailed, &login,
                         [this](const Error &error) { events += u"failed "_s + toText(error.code); });
        QObject::connect(&login, &LoginState::signedOut, &login, [this](SignedOutReason reason) {
            events += reason == SignedOutReason::Expired ? u"expired"_s : u"loggedOut"_s;
        });
    }

    int count(const QString &event) const { return int(events.count(event)); }

    QStringList events;
};

const QString password = u"correct horse battery"_s;

bool awaitPhase(Desk &desk, Phase phase)
{
    return await([&] { return desk.session().login().phase() == phase; });
}

} // namespace

TEST_CASE("Hello says who calls and which protocol it speaks, and brings the server's clock")
{
    FakeClinic clinic;
    Desk desk(clinic);
    clinic.clock.advance(std::chrono::minutes(3));
    desk.start().start();
    REQUIRE(await([&] { return desk.session().login().server().has_value(); }));
    const auto hello = clinic.requestsOf<Hello>();
    REQUIRE(hello.size() == 1);
    CHECK(hello[0].params.value("fingerprint"_L1).toString() == protocolFingerprint());
    CHECK(hello[0].params.value("program"_L1).toString() == "medcrm-test"_L1);
    CHECK(hello[0].params.value("deviceName"_L1).toString() == "Desk 1"_L1);
    CHECK(desk.session().clock().now() == clinic.clock.now());
}

TEST_CASE("A start without a remembered login ends at rest, waiting for a password")
{
    FakeClinic clinic;
    Desk desk(clinic);
    desk.start().start();
    CHECK(desk.session().login().phase() == Phase::Looking);
    REQUIRE(awaitPhase(desk, Phase::SignedOut));
    CHECK(desk.session().connection().status().state == ConnectionState::Resting);
    CHECK(await([&] { return clinic.lines() == 0; }));
}

TEST_CASE("The right password signs in once, and the session is ready")
{
    FakeClinic clinic;
    Desk desk(clinic);
    Story story(desk.start().login());
    desk.session().login().login(u"sara"_s, password);
    REQUIRE(awaitPhase(desk, Phase::SignedIn));
    CHECK(story.events == QStringList{u"signedIn"_s, u"ready"_s});
    CHECK(desk.session().login().account().user.fullName == "Sara"_L1);
    CHECK(clinic.logins() == 1);
}

TEST_CASE("A wrong password fails the login and nothing else, and the next try works")
{
    FakeClinic clinic;
    Desk desk(clinic);
    Story story(desk.start().login());
    desk.session().login().login(u"sara"_s, u"wrong"_s);
    REQUIRE(await([&] { return !story.events.isEmpty(); }));
    CHECK(story.events == QStringList{u"failed unauthenticated"_s});
    CHECK(desk.session().login().phase() == Phase::SignedOut);
    desk.session().login().login(u"sara"_s, password);
    REQUIRE(awaitPhase(desk, Phase::SignedIn));
    CHECK(story.events == QStringList{u"failed unauthenticated"_s, u"signedIn"_s, u"ready"_s});
}

TEST_CASE("An empty field fails the login without asking the server")
{
    FakeClinic clinic;
    Desk desk(clinic);
    Story story(desk.start().login());
    desk.session().login().login(u"sara"_s, QString());
    REQUIRE(await([&] { return !story.events.isEmpty(); }));
    CHECK(story.events == QStringList{u"failed invalid"_s});
    CHECK(clinic.logins() == 0);
}

TEST_CASE("A server that is away fails the login visibly, and a later try finds it")
{
    FakeClinic clinic;
    Desk desk(clinic);
    clinic.kill();
    Story story(desk.start().login());
    desk.session().login().login(u"sara"_s, password);
    REQUIRE(await([&] { return !story.events.isEmpty(); }));
    CHECK(story.events == QStringList{u"failed unavailable"_s});
    CHECK(desk.session().login().phase() == Phase::SignedOut);
    clinic.restart();
    desk.session().login().login(u"sara"_s, password);
    CHECK(awaitPhase(desk, Phase::SignedIn));
}

TEST_CASE("No password is sent to a server whose key is not the pinned one")
{
    FakeClinic clinic;
    Desk desk(clinic);
    desk.options.pin = impostorIdentity().fingerprint();
    Story story(desk.start().login());
    desk.session().login().login(u"sara"_s, password);
    REQUIRE(await([&] { return !story.events.isEmpty(); }));
    CHECK(story.events == QStringList{u"failed unavailable"_s});
    CHECK(desk.session().connection().status().state == ConnectionState::PinMismatch);
    CHECK(clinic.received().isEmpty());
    CHECK(clinic.linesEver() == 0);

    desk.session().login().login(u"sara"_s, password);
    CHECK(story.count(u"failed unavailable"_s) == 2);
    CHECK(desk.session().connection().status().state == ConnectionState::PinMismatch);
}

TEST_CASE("Control: to the pinned server the password goes")
{
    FakeClinic clinic;
    Desk desk(clinic);
    desk.start().login().login(u"sara"_s, password);
    CHECK(await([&] { return clinic.received().contains(password.toUtf8()); }));
}

TEST_CASE("A login waits while a person compares the fingerprint of a new server")
{
    FakeClinic clinic;
    Desk desk(clinic);
    desk.options.pin.reset();
    desk.start().login().login(u"sara"_s, password);
    Connection &connection = desk.session().connection();
    REQUIRE(await([&] { return connection.status().state == ConnectionState::UnknownServer; }));
    CHECK(clinic.linesEver() == 0);
    desk.session().login().login(u"sara"_s, password); // pressed again while the question stands
    connection.confirmServer(connection.metFingerprint());
    REQUIRE(awaitPhase(desk, Phase::SignedIn));
    CHECK(clinic.logins() == 1);
}

TEST_CASE("A server of another version is shown with its own sentence")
{
    FakeClinic clinic;
    const QString sentence = u"This desk runs 1.4, the server 1.5: please update."_s;
    clinic.answer<Hello>([&](const Hello &) -> Result<ServerHello> {
        return fail(ErrorCode::Conflict, u"fingerprint"_s, sentence);
    });
    Desk desk(clinic);
    Story story(desk.start().login());
    desk.session().login().login(u"sara"_s, password);
    REQUIRE(await([&] { return !story.events.isEmpty(); }));
    CHECK(story.events == QStringList{u"failed unavailable"_s});
    CHECK(desk.session().connection().status().state == ConnectionState::Refused);
    CHECK(desk.session().connection().status().reason == sentence);
    CHECK(clinic.logins() == 0);
}

TEST_CASE("A one-time password must be changed before anything else")
{
    FakeClinic clinic;
    clinic.mustChangePassword = true;
    Desk desk(clinic);
    Story story(desk.start().login());
    LoginState &login = desk.session().login();
    login.login(u"sara"_s, password);
    REQUIRE(awaitPhase(desk, Phase::MustChangePassword));
    CHECK(story.events == QStringList{u"mustChange"_s});

    login.changePassword(password, u"short"_s);
    CHECK(story.count(u"failed invalid"_s) == 1);
    login.changePassword(u"not the old one"_s, u"a sentence is good"_s);
    REQUIRE(await([&] { return story.count(u"failed invalid"_s) == 2; }));
    CHECK(login.phase() == Phase::MustChangePassword);

    login.changePassword(password, u"a sentence is good"_s);
    REQUIRE(awaitPhase(desk, Phase::SignedIn));
    CHECK(story.events.mid(3) == QStringList{u"changed"_s, u"signedIn"_s, u"ready"_s});
}

TEST_CASE("A forced change outlives a lost line, without asking twice")
{
    FakeClinic clinic;
    clinic.mustChangePassword = true;
    Desk desk(clinic);
    Story story(desk.start().login());
    desk.session().login().login(u"sara"_s, password);
    REQUIRE(awaitPhase(desk, Phase::MustChangePassword));
    clinic.cutLines();
    REQUIRE(await([&] { return clinic.requestsOf<ResumeLogin>().size() == 1; }));
    REQUIRE(await([&] { return desk.session().api().calls().session() == Calls::Session::Ready; }));
    CHECK(story.events == QStringList{u"mustChange"_s});
}

TEST_CASE("Logging out ends the session on the server and at the desk")
{
    FakeClinic clinic;
    Desk desk(clinic);
    desk.signIn();
    Story story(desk.session().login());
    desk.session().login().logout();
    REQUIRE(await([&] { return !story.events.isEmpty(); }));
    CHECK(story.events == QStringList{u"loggedOut"_s});
    CHECK(desk.session().login().phase() == Phase::SignedOut);
    CHECK(clinic.requestsOf<Logout>().size() == 1);
    CHECK_FALSE(desk.session().day().isLoaded());
    CHECK(await([&] { return clinic.lines() == 0; }));
}

TEST_CASE("Logging out without a line works at once")
{
    FakeClinic clinic;
    Desk desk(clinic);
    desk.signIn();
    clinic.kill();
    REQUIRE(awaitPhase(desk, Phase::Resuming));
    Story story(desk.session().login());
    desk.session().login().logout();
    CHECK(story.events == QStringList{u"loggedOut"_s});
}

TEST_CASE("Own acts are told from those of others")
{
    FakeClinic clinic;
    Desk desk(clinic);
    desk.signIn();
    EventRecord record;
    CHECK_FALSE(desk.session().login().isOwnAct(record));
    record.actor = EventActor{UserId(7), u"Sara"_s, LoginSessionId(3)};
    CHECK(desk.session().login().isOwnAct(record));
    record.actor->session = LoginSessionId(4); // the same person at another desk
    CHECK_FALSE(desk.session().login().isOwnAct(record));
}
