// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/auditstore.h"
#include "server/store/eventstore.h"
#include "tests/server/session/testserver.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"
#include "tests/support/refusedwrites.h"

#include <QSemaphore>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

void follow(TestServer &server, TestClient &client)
{
    if (!server.ask(client, Subscribe{server.clinic, {}, {}}))
        throw std::runtime_error("no subscription");
    client.channel.frames.clear();
}

} // namespace

TEST_CASE("Writes of one turn share one commit")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    const auto outside = store::Database::openReadOnly(server.house.database.directory()).value();
    const auto seenOutside = [&] {
        return store::RoomStore(*outside).findNamed(server.clinic, u"2"_s).has_value();
    };
    QList<bool> firstIsCommitted;
    server.service.write = [&](Context &ctx, const TestWrite &request) {
        firstIsCommitted.append(seenOutside());
        return server.makeRoom(ctx, request);
    };
    const qint64 first = desk->send(server.room(u"2"_s), server.newKey());
    const qint64 second = desk->send(server.room(u"3"_s), server.newKey());
    CHECK(desk->channel.frames.isEmpty());
    server.dispatcher.flush();

    CHECK(firstIsCommitted == QList<bool>{false, false});
    CHECK(seenOutside());
    CHECK(desk->reply(first)->has_value());
    CHECK(desk->reply(second)->has_value());
}

TEST_CASE("The requests of a turn run at its end, without anybody's doing")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    const qint64 id = desk->send(server.room(u"2"_s), server.newKey());
    CHECK(await([&] { return desk->reply(id).has_value(); }));
}

TEST_CASE("A refused write leaves nothing, and the others of its turn stay")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    follow(server, *desk);
    server.service.write = [&](Context &ctx, const TestWrite &request) -> Result<TestReply> {
        const auto made = server.makeRoom(ctx, request);
        if (request.text == u"bad")
            return invalid(u"text"_s, u"Not that."_s);
        return made;
    };
    const qint64 good = desk->send(server.room(u"2"_s), server.newKey());
    const qint64 bad = desk->send(server.room(u"bad"_s), server.newKey());
    const qint64 last = desk->send(server.room(u"3"_s), server.newKey());
    server.dispatcher.flush();

    CHECK(desk->reply(bad)->error().code == ErrorCode::Invalid);
    CHECK_FALSE(server.hasRoom(u"bad"_s));
    CHECK(server.hasRoom(u"2"_s));
    CHECK(server.hasRoom(u"3"_s));
    CHECK(desk->heard()
          == QStringList{QString::number(good), QString::number(bad), QString::number(last),
                         u"room.changed"_s, u"room.changed"_s});
    CHECK(desk->events()[0].sequence == 1);
    CHECK(desk->events()[1].sequence == 2);
}

TEST_CASE("An event says who caused it, and comes after the reply of who did")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    const auto other = server.signedIn(Role::Receptionist);
    follow(server, *desk);
    follow(server, *other);
    REQUIRE(server.ask(*desk, server.room(u"2"_s)));

    REQUIRE(desk->heard().size() == 2);
    CHECK(desk->heard()[1] == u"room.changed"_s);
    REQUIRE(other->events().size() == 1);
    const EventRecord event = other->events()[0];
    CHECK(event.actor->session == desk->session->actor().session);
    CHECK(event.actor->name == desk->session->actor().user.fullName);
    CHECK(event.at == server.clock.now());
    CHECK(decode<RoomChanged>(event.payload)->room.name == u"2"_s);
}

TEST_CASE("The audit entry is written with the change, by who made it")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    REQUIRE(server.ask(*desk, server.room(u"2"_s)));
    const auto entries = store::AuditStore(server.database).list(0, 10);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].entity == u"room"_s);
    CHECK(entries[0].method == u"test.write"_s);
    CHECK(entries[0].session == desk->session->actor().session);
}

TEST_CASE("A write that leaves no audit entry is undone as a fault of the server")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    SECTION("it changed a row")
    {
        server.service.write = [&](Context &, const TestWrite &request) -> Result<TestReply> {
            store::RoomStore(server.database).insert(roomNamed(server.clinic, request.text));
            return TestReply{};
        };
    }
    SECTION("it told an event")
    {
        server.service.write = [&](Context &ctx, const TestWrite &) -> Result<TestReply> {
            ctx.publish(server.arrival(server.farouk));
            return TestReply{};
        };
    }
    CHECK(server.ask(*desk, server.room(u"2"_s)).error().code == ErrorCode::Internal);
    CHECK_FALSE(server.hasRoom(u"2"_s));
    CHECK(store::EventStore(server.database).lastSequence(server.clinic) == 0);
}

TEST_CASE("A write that changes nothing needs no audit entry")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    server.service.write = [](Context &, const TestWrite &) -> Result<TestReply> { return TestReply{}; };
    CHECK(server.ask(*desk, server.room(u"2"_s)));
}

TEST_CASE("A fault tells the client an id and nothing else, and does not disturb the others")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    server.service.write = [&](Context &ctx, const TestWrite &request) -> Result<TestReply> {
        const auto made = server.makeRoom(ctx, request);
        if (request.text == u"bad")
            throw store::DbError(store::DbError::Kind::Other, u"SELECT secret FROM room"_s);
        return made;
    };
    const qint64 bad = desk->send(server.room(u"bad"_s), server.newKey());
    const qint64 good = desk->send(server.room(u"2"_s), server.newKey());
    server.dispatcher.flush();

    const Error error = desk->reply(bad)->error();
    CHECK(error.code == ErrorCode::Internal);
    CHECK_FALSE(error.message.contains(u"SELECT"_s));
    CHECK_FALSE(server.hasRoom(u"bad"_s));
    CHECK(desk->reply(good)->has_value());
    CHECK(server.hasRoom(u"2"_s));
}

TEST_CASE("What runs after the commit does not run after a refusal")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    int ran = 0;
    server.service.write = [&](Context &ctx, const TestWrite &request) -> Result<TestReply> {
        ctx.afterCommit([&] { ++ran; });
        if (request.text == u"bad")
            return invalid(u"text"_s, u"Not that."_s);
        return TestReply{};
    };
    CHECK_FALSE(server.ask(*desk, server.room(u"bad"_s)));
    CHECK(ran == 0);
    CHECK(server.ask(*desk, server.room(u"good"_s)));
    CHECK(ran == 1);
}

TEST_CASE("A refusal may leave its trace")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    server.service.write = [&](Context &ctx, const TestWrite &) -> Result<TestReply> {
        ctx.keepDespiteError();
        ctx.audit("user", 1, {}, {}, u"tried"_s);
        return fail(ErrorCode::Forbidden, {}, u"No."_s);
    };
    CHECK_FALSE(server.ask(*desk, server.room(u"x"_s)));
    CHECK(store::AuditStore(server.database).list(0, 10).value(0).reason == u"tried"_s);
}

TEST_CASE("Without room on the disk writes are refused and reads go on")
{
    TestServer server({}, {.leastFreeBytes = std::numeric_limits<qint64>::max()});
    const auto desk = server.signedIn(Role::Receptionist);
    CHECK(server.ask(*desk, server.room(u"2"_s)).error().code == ErrorCode::Unavailable);
    CHECK(server.ask(*desk, TestRead{server.clinic}));
}

#ifdef Q_OS_UNIX
TEST_CASE("When the commit fails nobody is answered and nothing more is done")
{
    TestServer server;
    QStringList told;
    server.database.onFailStop([&](const QString &why) { told += why; });
    const auto desk = server.signedIn(Role::Receptionist);
    const auto follower = server.signedIn(Role::Receptionist);
    follow(server, *follower);
    {
        const RefusedWrites refused(4096);
        desk->send(TestRead{server.clinic});
        desk->send(server.room(u"2"_s), server.newKey());
        desk->send(server.room(u"3"_s), server.newKey());
        server.dispatcher.flush();
    }
    CHECK(told.size() == 1);
    desk->send(TestRead{server.clinic});
    server.dispatcher.flush();
    CHECK(desk->channel.frames.isEmpty());
    CHECK(follower->channel.frames.isEmpty());
}
#endif

TEST_CASE("A full disk is told to everybody of the turn, and reads go on in the next")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    server.service.write = [&](Context &ctx, const TestWrite &request) -> Result<TestReply> {
        const auto made = server.makeRoom(ctx, request);
        if (request.text == u"last straw")
            throw store::DbError(store::DbError::Kind::Full, u"no room"_s);
        return made;
    };
    const qint64 first = desk->send(server.room(u"2"_s), server.newKey());
    const qint64 last = desk->send(server.room(u"last straw"_s), server.newKey());
    const qint64 late = desk->send(TestRead{server.clinic});
    server.dispatcher.flush();
    for (const qint64 id : {first, last, late})
        CHECK(desk->reply(id)->error().code == ErrorCode::Unavailable);
    CHECK_FALSE(server.hasRoom(u"2"_s));
    CHECK(desk->events().isEmpty());
    CHECK(server.ask(*desk, TestRead{server.clinic}));
}

TEST_CASE("Slow work is done in another thread, and the others are served meanwhile")
{
    TestServer server;
    const auto admin = server.signedIn(Role::Administrator);
    server.service.makeSecret = [](Context &) -> Result<TestReply> { return TestReply{u"s3cret"_s}; };
    const qint64 secret = admin->send(TestSecret{}, server.newKey());
    const qint64 read = admin->send(TestRead{server.clinic});
    server.dispatcher.flush();
    CHECK(admin->reply(read));
    CHECK_FALSE(admin->reply(secret));
    REQUIRE(await([&] { return admin->reply(secret).has_value(); }));
    CHECK(server.service.workedIn != std::this_thread::get_id());
}

TEST_CASE("A session has one piece of slow work at a time")
{
    TestServer server;
    const auto admin = server.signedIn(Role::Administrator);
    server.service.makeSecret = [](Context &) -> Result<TestReply> { return TestReply{}; };
    const qint64 first = admin->send(TestSecret{}, server.newKey());
    const qint64 second = admin->send(TestSecret{}, server.newKey());
    server.dispatcher.flush();
    CHECK(admin->reply(second)->error().code == ErrorCode::TooMany);
    REQUIRE(await([&] { return admin->reply(first).has_value(); }));
    CHECK(admin->reply(first)->has_value());
    CHECK(server.ask(*admin, TestSecret{}));
}

TEST_CASE("More requests than a turn takes wait for the next, in order")
{
    TestServer server({}, {.requestsPerTurn = 3});
    const auto desk = server.signedIn(Role::Receptionist);
    for (int i = 0; i < 7; ++i)
        desk->send(TestRead{server.clinic});
    server.dispatcher.flush();
    CHECK(desk->heard().size() == 3);
    CHECK(await([&] { return desk->heard().size() == 7; }));
    CHECK(desk->heard() == QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s});
}

TEST_CASE("A client that leaves while its slow work runs hurts nobody")
{
    TestServer server;
    auto admin = server.signedIn(Role::Administrator);
    server.service.makeSecret = [](Context &) -> Result<TestReply> {
        throw std::logic_error("ran for nobody");
    };
    admin->send(TestSecret{}, server.newKey());
    server.dispatcher.flush();
    admin->session->abort();
    admin.reset();
    const auto desk = server.signedIn(Role::Receptionist);
    CHECK(server.ask(*desk, TestRead{server.clinic}));
    CHECK(await([&] { return server.sessions.count() == 1; }));
}

TEST_CASE("Long reads wait behind each other, and hold up nobody who signs in")
{
    QSemaphore go;
    TestServer server;
    server.service.readLong = [&go] {
        go.acquire();
        return 7;
    };
    const auto admin = server.signedIn(Role::Administrator);
    const auto desk = server.signedIn(Role::Receptionist);
    const auto other = server.signedIn(Role::Administrator);
    const qint64 first = desk->send(TestReport{});
    const qint64 second = other->send(TestReport{});
    const qint64 third = admin->send(TestReport{});
    REQUIRE(await([&] { return admin->reply(third).has_value(); }));
    CHECK(admin->reply(third)->error().code == ErrorCode::TooMany);
    CHECK(admin->reply(third)->error().message.contains(u"reports"_s));

    server.service.makeSecret = [](Context &) -> Result<TestReply> { return TestReply{}; };
    CHECK(server.ask(*admin, TestSecret{})); // while both reports hang
    CHECK_FALSE(desk->reply(first));
    go.release(2);
    REQUIRE(await([&] { return desk->reply(first).has_value() && other->reply(second).has_value(); }));
    CHECK(desk->reply(first)->value().toObject().value(u"text"_s) == u"7"_s);
}
