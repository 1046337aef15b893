// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/housekeeping.h"
#include "server/store/eventstore.h"
#include "tests/server/session/testserver.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

const QString key = u"00112233445566778899aabbccddeeff"_s;

/// Sends the same intent once more.
Result<QJsonValue> retry(TestServer &server, TestClient &client, const TestWrite &request)
{
    return server.ask(client, TestWrite::method, toJsonObject(request), key);
}

} // namespace

TEST_CASE("A write without a key is refused")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    const auto answer = server.ask(*desk, TestWrite::method, toJsonObject(server.room(u"2"_s)));
    CHECK(answer.error().field == u"key"_s);
    CHECK_FALSE(server.hasRoom(u"2"_s));
}

TEST_CASE("A retry gets the first answer and does nothing again")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    const auto first = retry(server, *desk, server.room(u"2"_s));
    const auto again = retry(server, *desk, server.room(u"2"_s));
    REQUIRE(first);
    CHECK(again == first);
    CHECK(store::EventStore(server.database).lastSequence(server.clinic) == 1);
}

TEST_CASE("A retry on another connection of the same account gets the first answer too")
{
    TestServer server;
    const auto first = retry(server, *server.signedIn(Role::Receptionist), server.room(u"2"_s));
    const auto again = retry(server, *server.signedIn(Role::Receptionist), server.room(u"2"_s));
    REQUIRE(first);
    CHECK(again == first);
}

TEST_CASE("Both of one turn count as one")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    const qint64 first = desk->send(server.room(u"2"_s), key);
    const qint64 second = desk->send(server.room(u"2"_s), key);
    server.dispatcher.flush();
    REQUIRE(desk->reply(first)->has_value());
    CHECK(desk->reply(second) == desk->reply(first));
    CHECK(store::EventStore(server.database).lastSequence(server.clinic) == 1);
}

TEST_CASE("The same key with other content is a conflict")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    REQUIRE(retry(server, *desk, server.room(u"2"_s)));
    const auto answer = retry(server, *desk, server.room(u"3"_s));
    CHECK(answer.error().code == ErrorCode::Conflict);
    CHECK_FALSE(server.hasRoom(u"3"_s));
}

TEST_CASE("Another account's key is not known")
{
    TestServer server;
    REQUIRE(retry(server, *server.signedIn(Role::Receptionist), server.room(u"2"_s)));
    REQUIRE(retry(server, *server.signedIn(Role::Administrator), server.room(u"3"_s)));
    CHECK(server.hasRoom(u"3"_s));
}

TEST_CASE("A refusal is not kept: the retry may succeed")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    const auto makeRoom = server.service.write;
    server.service.write = [](Context &, const TestWrite &) -> Result<TestReply> {
        return fail(ErrorCode::Conflict, {}, u"Not now."_s);
    };
    CHECK_FALSE(retry(server, *desk, server.room(u"2"_s)));
    server.service.write = makeRoom;
    CHECK(retry(server, *desk, server.room(u"2"_s)));
}

TEST_CASE("A reply that carries a secret is not kept; the retry is told so")
{
    TestServer server;
    const auto admin = server.signedIn(Role::Administrator);
    int made = 0;
    server.service.makeSecret = [&](Context &ctx) -> Result<TestReply> {
        ++made;
        ctx.audit("secret", 1, {}, {});
        return TestReply{u"s3cret"_s};
    };
    REQUIRE(server.ask(*admin, TestSecret::method, {}, key));
    const auto again = server.ask(*admin, TestSecret::method, {}, key);
    CHECK(again.error().code == ErrorCode::Conflict);
    CHECK(made == 1);
    const auto kept = store::RequestKeyStore(server.database)
                          .find(admin->session->actor().user.id, QByteArray::fromHex(key.toLatin1()));
    CHECK_FALSE(kept.value().reply.contains("s3cret"));
}

TEST_CASE("Answers are kept for 48 hours")
{
    TestServer server;
    const UserId user = server.actorOf(Role::Receptionist).user.id;
    REQUIRE(retry(server, *server.signedIn(Role::Receptionist), server.room(u"2"_s)));
    const auto isKept = [&] {
        return store::RequestKeyStore(server.database)
            .find(user, QByteArray::fromHex(key.toLatin1()))
            .has_value();
    };
    Housekeeping housekeeping(server.database, server.clock, {});
    server.clock.advance(std::chrono::hours(48));
    housekeeping.run();
    CHECK(isKept());
    server.clock.advance(std::chrono::milliseconds(1));
    housekeeping.run();
    CHECK_FALSE(isKept());
}
