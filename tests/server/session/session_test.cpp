// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/session/testserver.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

TEST_CASE("A bucket lets its burst pass at once and then so many a second")
{
    SetClock clock;
    RateLimit limit({.perSecond = 20, .burst = 40});
    int passed = 0;
    while (limit.take(clock.now()))
        ++passed;
    CHECK(passed == 40);
    CHECK(limit.take(clock.now()).error().current.value(u"retryAfter"_s).toInt() >= 1);
    clock.advance(std::chrono::milliseconds(49));
    CHECK_FALSE(limit.take(clock.now()));
    clock.advance(std::chrono::milliseconds(1));
    CHECK(limit.take(clock.now()));
    CHECK_FALSE(limit.take(clock.now()));
    clock.advance(std::chrono::hours(1));
    passed = 0;
    while (limit.take(clock.now()))
        ++passed;
    CHECK(passed == 40);
}

TEST_CASE("A session that writes too fast is told to wait, and may still read")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    server.service.write = [](Context &, const TestWrite &) -> Result<TestReply> { return TestReply{}; };
    for (int i = 0; i < 40; ++i)
        CHECK(server.ask(*desk, server.room(u"x"_s)));
    const auto refused = server.ask(*desk, server.room(u"x"_s));
    CHECK(refused.error().code == ErrorCode::TooMany);
    CHECK(refused.error().current.contains(u"retryAfter"_s));
    CHECK(server.ask(*desk, TestRead{server.clinic}));
    server.clock.advance(std::chrono::seconds(1));
    CHECK(server.ask(*desk, server.room(u"x"_s)));
}

TEST_CASE("A session that asks too fast is told to wait")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    for (int i = 0; i < 200; ++i)
        CHECK(server.ask(*desk, TestRead{server.clinic}));
    CHECK(server.ask(*desk, TestRead{server.clinic}).error().code == ErrorCode::TooMany);
}

TEST_CASE("Refusals that are written down are bounded like writes")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    for (int i = 0; i < 40; ++i)
        CHECK(server.ask(*desk, TestRead{server.otherClinic}).error().code == ErrorCode::NotFound);
    CHECK(server.ask(*desk, TestRead{server.otherClinic}).error().code == ErrorCode::TooMany);
}

TEST_CASE("An account is signed in at five places at most")
{
    TestServer server;
    std::vector<std::unique_ptr<TestClient>> clients;
    for (int i = 0; i < 5; ++i)
        clients.push_back(server.signedIn(Role::Receptionist));
    const auto sixth = server.connect();
    CHECK(server.sessions.admit(*sixth->session, server.actorOf(Role::Receptionist)).error().code
          == ErrorCode::TooMany);
    CHECK(server.sessions.admit(*sixth->session, server.actorOf(Role::Administrator)));

    clients.front()->session->abort();
    CHECK(server.sessions.admit(*sixth->session, server.actorOf(Role::Receptionist)));
}

TEST_CASE("A line that its client has lost makes way for the account's next one, the longest silent first")
{
    TestServer server;
    std::vector<std::unique_ptr<TestClient>> clients;
    for (int i = 0; i < 5; ++i)
        clients.push_back(server.signedIn(Role::Receptionist));
    const auto desk = server.signedIn(Role::Administrator);
    desk->channel.silent = std::chrono::minutes(5);
    clients[1]->channel.silent = SessionLimits().goneAfter - Milliseconds(1);
    const auto sixth = server.connect();
    CHECK_FALSE(server.sessions.admit(*sixth->session, server.actorOf(Role::Receptionist)));

    clients[1]->channel.silent = SessionLimits().goneAfter;
    clients[3]->channel.silent = SessionLimits().goneAfter + Milliseconds(1);
    CHECK(server.sessions.admit(*sixth->session, server.actorOf(Role::Receptionist)));
    CHECK(clients[3]->channel.aborted);
    CHECK_FALSE(clients[1]->channel.aborted);
    CHECK_FALSE(desk->channel.aborted);
}

TEST_CASE("On a full server a line that its client has lost makes way for anybody")
{
    TestServer server;
    const auto lost = server.signedIn(Role::Administrator);
    const auto living = server.signedIn(Role::Doctor);
    const auto client = server.connect();
    client->channel.serverIsFull = true;
    QObject::connect(&lost->channel, &Channel::closed, [&] { client->channel.serverIsFull = false; });
    lost->channel.silent = SessionLimits().goneAfter;
    CHECK_FALSE(server.sessions.admit(*client->session, server.actorOf(Role::Receptionist)));
    CHECK(lost->channel.aborted);
    CHECK_FALSE(living->channel.aborted);
    REQUIRE(await([&] { return !client->channel.serverIsFull; }));
    CHECK(server.sessions.admit(*client->session, server.actorOf(Role::Receptionist)));
}

TEST_CASE("A sign-in takes effect with its commit; a full server refuses it and undoes what it wrote")
{
    TestServer server;
    const auto client = server.connect();
    client->session->greet(u"PC"_s);
    Actor actor = server.actorOf(Role::Receptionist);
    actor.session = LoginSessionId(7);
    server.service.login = [&](Context &ctx) -> Result<TestReply> {
        store::RoomStore(server.database).insert(roomNamed(server.clinic, u"2"_s));
        ctx.signIn(actor, server.clock.now() + std::chrono::minutes(10));
        return TestReply{};
    };
    SECTION("room left")
    {
        CHECK(server.ask(*client, TestLogin{}));
        CHECK(client->session->state() == Session::State::SignedIn);
        CHECK(server.hasRoom(u"2"_s));
        CHECK(server.ask(*client, TestLogin{}).error().code == ErrorCode::Malformed);
    }
    SECTION("full")
    {
        client->channel.serverIsFull = true;
        CHECK(server.ask(*client, TestLogin{}).error().code == ErrorCode::TooMany);
        CHECK(client->session->state() == Session::State::Greeted);
        CHECK_FALSE(server.hasRoom(u"2"_s));
    }
}

TEST_CASE("A full server refuses the sign-in")
{
    TestServer server;
    const auto client = server.connect();
    client->channel.serverIsFull = true;
    CHECK(server.sessions.admit(*client->session, server.actorOf(Role::Receptionist)).error().code
          == ErrorCode::TooMany);
}

TEST_CASE("Ending a login ends all its connections and no others; the one that asked gets its answer")
{
    TestServer server;
    Actor actor = server.actorOf(Role::Receptionist);
    actor.session = LoginSessionId(7);
    const auto asker = server.signedIn(actor);
    const auto same = server.signedIn(actor);
    actor.session = LoginSessionId(8);
    const auto other = server.signedIn(actor);
    server.service.write = [](Context &ctx, const TestWrite &) -> Result<TestReply> {
        ctx.disconnect(ctx.actor().session);
        return TestReply{};
    };
    CHECK(server.ask(*asker, server.room(u"x"_s)));
    CHECK(asker->channel.closeCode == CloseCode::Normal);
    CHECK(same->channel.aborted);
    CHECK_FALSE(other->channel.isClosed());
}

TEST_CASE("Ending an account's logins may spare one")
{
    TestServer server;
    Actor actor = server.actorOf(Role::Receptionist);
    actor.session = LoginSessionId(7);
    const auto spared = server.signedIn(actor);
    actor.session = LoginSessionId(8);
    const auto ended = server.signedIn(actor);
    const auto somebodyElse = server.signedIn(Role::Administrator);
    server.sessions.disconnect({{}, actor.user.id, LoginSessionId(7)}, nullptr);
    CHECK_FALSE(spared->channel.isClosed());
    CHECK(ended->channel.aborted);
    CHECK_FALSE(somebodyElse->channel.isClosed());
}

TEST_CASE("A closed session hears and says nothing more, and is forgotten")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    desk->session->close(CloseCode::Normal, u"Bye."_s);
    CHECK(server.sessions.count() == 0);
    desk->send(TestRead{server.clinic});
    server.dispatcher.flush();
    CHECK(desk->channel.frames.isEmpty());
    // Without a running event loop nobody deletes what is to be deleted later.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(desk->session.isNull());
}

TEST_CASE("A stopping server says so to everybody")
{
    TestServer server;
    const auto one = server.signedIn(Role::Receptionist);
    const auto two = server.connect();
    server.sessions.closeAll(CloseCode::GoingAway, u"The server is stopping."_s);
    CHECK(one->channel.closeCode == CloseCode::GoingAway);
    CHECK(two->channel.closeReason == u"The server is stopping."_s);
}
