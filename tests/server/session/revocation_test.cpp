// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/session/testserver.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

// A turn carries out together what arrived together. What comes after the end of a login is not done, although the
// connection is still open until the turn's answers leave.

namespace {

/// A service whose write of the room "end" ends what the test says, and makes other rooms.
struct EndingServer : TestServer
{
    std::function<void(Context &)> end;

    EndingServer()
    {
        service.write = [this](Context &ctx, const TestWrite &request) -> Result<TestReply> {
            if (request.text != u"end")
                return makeRoom(ctx, request);
            ctx.audit("user", 0, {}, {}, u"ended"_s);
            end(ctx);
            return TestReply{u"ended"_s};
        };
    }
};

Actor deskOf(const TestServer &server, qint64 login)
{
    Actor actor = server.actorOf(Role::Receptionist);
    actor.session = LoginSessionId(login);
    return actor;
}

} // namespace

TEST_CASE("What follows on a sign-out in the same turn is not done, what came before it is")
{
    EndingServer server;
    server.end = [](Context &ctx) { ctx.disconnect(ctx.actor().session); };
    const auto desk = server.signedIn(deskOf(server, 7));
    const auto other = server.signedIn(deskOf(server, 7)); // of the same login
    const qint64 before = desk->send(server.room(u"2"_s), server.newKey());
    const qint64 end = desk->send(server.room(u"end"_s), server.newKey());
    const qint64 write = desk->send(server.room(u"3"_s), server.newKey());
    const qint64 read = desk->send(TestRead{server.clinic});
    other->send(server.room(u"4"_s), server.newKey());
    server.dispatcher.flush();

    CHECK(desk->reply(before)->has_value());
    CHECK(desk->reply(end)->has_value());
    CHECK(desk->reply(write)->error().code == ErrorCode::Unauthenticated);
    CHECK(desk->reply(read)->error().code == ErrorCode::Unauthenticated);
    CHECK(server.hasRoom(u"2"_s));
    CHECK_FALSE(server.hasRoom(u"3"_s));
    CHECK_FALSE(server.hasRoom(u"4"_s));
    CHECK(desk->channel.isClosed());
    CHECK(other->channel.aborted);
}

TEST_CASE("What a revoked account sends in the turn of its revocation is not done; others are served")
{
    EndingServer server;
    const auto victim = server.signedIn(deskOf(server, 7));
    const UserId revoked = victim->session->actor().user.id;
    server.end = [revoked](Context &ctx) { ctx.disconnect(revoked); };
    const auto admin = server.signedIn(Role::Administrator);
    admin->send(server.room(u"end"_s), server.newKey());
    victim->send(server.room(u"3"_s), server.newKey());
    const qint64 own = admin->send(server.room(u"4"_s), server.newKey());
    server.dispatcher.flush();

    CHECK_FALSE(server.hasRoom(u"3"_s));
    CHECK(victim->channel.aborted);
    CHECK(admin->reply(own)->has_value());
    CHECK(server.hasRoom(u"4"_s));
}

TEST_CASE("An end that was refused ends nothing in its turn")
{
    EndingServer server;
    const auto desk = server.signedIn(deskOf(server, 7));
    server.service.write = [&](Context &ctx, const TestWrite &request) -> Result<TestReply> {
        if (request.text != u"end")
            return server.makeRoom(ctx, request);
        ctx.disconnect(ctx.actor().session);
        return invalid(u"text"_s, u"Not now."_s);
    };
    desk->send(server.room(u"end"_s), server.newKey());
    const qint64 write = desk->send(server.room(u"3"_s), server.newKey());
    server.dispatcher.flush();
    CHECK(desk->reply(write)->has_value());
    CHECK_FALSE(desk->channel.isClosed());
}

TEST_CASE("Of an account's logins the one that is kept goes on in the same turn")
{
    EndingServer server;
    const auto kept = server.signedIn(deskOf(server, 7));
    const auto ended = server.signedIn(deskOf(server, 8));
    server.end = [](Context &ctx) { ctx.disconnect(ctx.actor().user.id, ctx.actor().session); };
    kept->send(server.room(u"end"_s), server.newKey());
    kept->send(server.room(u"3"_s), server.newKey());
    ended->send(server.room(u"4"_s), server.newKey());
    server.dispatcher.flush();
    CHECK(server.hasRoom(u"3"_s));
    CHECK_FALSE(server.hasRoom(u"4"_s));
    CHECK_FALSE(kept->channel.isClosed());
    CHECK(ended->channel.aborted);
}
