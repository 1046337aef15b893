// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/eventstore.h"
#include "tests/server/session/testserver.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

Subscription subscribe(TestServer &server, TestClient &client, std::optional<qint64> since = {},
                       std::optional<QString> epoch = {})
{
    const auto reply = server.ask(client, Subscribe{server.clinic, epoch, since});
    if (!reply)
        throw std::runtime_error(reply.error().message.toStdString());
    return decode<Subscription>(*reply).value();
}

/// Puts events of rooms straight into the database, as if they had happened before.
void tell(TestServer &server, int count, const QByteArray &name = "room")
{
    server.house.database.write([&] {
        for (int i = 0; i < count; ++i) {
            Room room = roomNamed(server.clinic, QString::fromLatin1(name));
            room.id = RoomId(1);
            store::EventStore(server.database)
                .append(server.clinic, server.clock.now(), QString::fromLatin1(RoomChanged::type),
                        encode(RoomChanged{room}), Audience::everyone(server.clinic).toText());
        }
    });
}

QString epochOf(TestServer &server)
{
    return store::EventStore(server.database).epoch();
}

} // namespace

TEST_CASE("Who follows for the first time gets a snapshot")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    const Subscription reply = subscribe(server, *desk);
    CHECK(reply.epoch == epochOf(server));
    CHECK(reply.sequence == 0);
    CHECK(reply.businessDay == QDate(2026, 5, 28));
    REQUIRE(reply.snapshot);
    CHECK(reply.snapshot->clinic->id == server.clinic);
    CHECK(reply.snapshot->rooms.size() == 1);
    CHECK(reply.snapshot->doctors.size() == 2);
    CHECK(reply.snapshot->services.size() == 1);
}

TEST_CASE("300 missed events are told one by one, 301 make a snapshot")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    tell(server, 300);
    const Subscription replay = subscribe(server, *desk, 0, epochOf(server));
    CHECK_FALSE(replay.snapshot);
    REQUIRE(replay.events.size() == 300);
    CHECK(replay.events.first().sequence == 1);
    CHECK(replay.events.last().sequence == 300);
    CHECK(replay.sequence == 300);

    tell(server, 1);
    const Subscription snapshot = subscribe(server, *desk, 0, epochOf(server));
    CHECK(snapshot.snapshot);
    CHECK(snapshot.events.isEmpty());
    CHECK(snapshot.sequence == 301);
}

TEST_CASE("Missed events that would not fit a frame make a snapshot")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    tell(server, 60, QByteArray(4000, 'x'));
    CHECK(subscribe(server, *desk, 0, epochOf(server)).snapshot);
    CHECK_FALSE(subscribe(server, *desk, 30, epochOf(server)).snapshot);
}

TEST_CASE("Events of another epoch, or of none, make a snapshot")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    tell(server, 3);
    CHECK(subscribe(server, *desk, 3, QString(32, u'0')).snapshot);
    CHECK(subscribe(server, *desk, 3, {}).snapshot);
    CHECK(subscribe(server, *desk, 4, epochOf(server)).snapshot);
    CHECK_FALSE(subscribe(server, *desk, 3, epochOf(server)).snapshot);
}

TEST_CASE("After the reply every event comes once, with the next number")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    tell(server, 2);
    // All of one turn: a write before the subscription is in it, one after it is an event.
    desk->send(server.room(u"2"_s), server.newKey());
    const qint64 id = desk->send(Subscribe{server.clinic, {}, {}});
    desk->send(server.room(u"3"_s), server.newKey());
    server.dispatcher.flush();

    const auto reply = decode<Subscription>(desk->reply(id)->value()).value();
    CHECK(reply.sequence == 3);
    CHECK(reply.snapshot->rooms.size() == 2);
    REQUIRE(desk->events().size() == 1);
    CHECK(desk->events()[0].sequence == 4);
}

TEST_CASE("Subscribing again does not double the events")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    subscribe(server, *desk);
    subscribe(server, *desk);
    REQUIRE(server.ask(*desk, server.room(u"2"_s)));
    CHECK(desk->events().size() == 1);
}

TEST_CASE("A large snapshot comes in pages that fit a frame, none repeating a record")
{
    TestServer server;
    server.house.database.write([&] {
        for (int i = 0; i < 1500; ++i) {
            Service service = serviceNamed(server.clinic, u"%1 "_s.arg(i) + QString(300, u'x'));
            store::ServiceStore(server.database).insert(service);
        }
    });
    const auto desk = server.signedIn(Role::Receptionist);
    const Subscription reply = subscribe(server, *desk);
    const int pages = reply.snapshot->pages;
    CHECK(pages >= 3);
    QSet<ServiceId> seen;
    qsizetype count = 0;
    const auto take = [&](const SnapshotPage &page) {
        CHECK(encode(page).size() <= maxFrameOut - 1024);
        count += page.services.size();
        for (const Service &service : page.services)
            seen.insert(service.id);
    };
    take(*reply.snapshot);
    for (int i = 1; i < pages; ++i)
        take(decode<SnapshotPage>(server.ask(*desk, GetSnapshotPage{server.clinic, i}).value()).value());
    CHECK(count == 1501);
    CHECK(seen.size() == 1501);
    CHECK(server.ask(*desk, GetSnapshotPage{server.clinic, 1}).error().field == u"page"_s);
}

TEST_CASE("A replay tells a doctor no more than the events did")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    server.service.write = [&](Context &ctx, const TestWrite &) -> Result<TestReply> {
        ctx.audit("visit", 1, {}, {});
        ctx.publish(server.arrival(server.haddad));
        ctx.publish(server.arrival(server.farouk));
        return TestReply{};
    };
    REQUIRE(server.ask(*desk, server.room(u"x"_s)));

    const auto doctor = server.signedIn(Role::Doctor, server.farouk);
    const Subscription reply = subscribe(server, *doctor, 0, epochOf(server));
    REQUIRE(reply.events.size() == 2);
    CHECK(reply.events[0].type == u"none"_s);
    CHECK(reply.events[0].payload.isEmpty());
    CHECK_FALSE(reply.events[0].actor);
    CHECK(reply.events[1].type == u"visit.checkedIn"_s);
    CHECK(reply.events[1].actor->session == desk->session->actor().session);
}

TEST_CASE("Nobody follows a clinic that is not theirs")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    CHECK(server.ask(*desk, Subscribe{server.otherClinic, {}, {}}).error().code == ErrorCode::NotFound);
    CHECK(server.hub.followerCount(server.otherClinic) == 0);
}
