// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/holdnotices.h"

#include "common/protocol/booking.h"
#include "tests/server/session/testserver.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

/// A server that tells of holds.
struct HoldServer : TestServer
{
    HoldBook holds;
    HoldNotices notices{holds, hub, sessions, clock};

    std::unique_ptr<TestClient> following(Role role, std::optional<DoctorId> doctor = {})
    {
        auto client = signedIn(role, doctor);
        REQUIRE(ask(*client, Subscribe{clinic, {}, {}}));
        return client;
    }

    void hold(const TestClient &client, DoctorId doctor)
    {
        SlotHold hold;
        hold.doctor = doctor;
        hold.start = clock.now() + std::chrono::hours(1);
        hold.end = clock.now() + std::chrono::hours(2);
        hold.session = client.session->actor().session;
        hold.expiresAt = clock.now() + std::chrono::minutes(5);
        holds.put(client.session->actor().connection, clinic, hold);
    }
};

/// Whether the last notice a client heard names as many holds.
bool hears(const TestClient &client, int count)
{
    return await([&] {
        const QList<NoticeRecord> heard = client.notices();
        return !heard.isEmpty()
            && decode<SlotHoldsChanged>(heard.last().payload).value().holds.size() == count;
    });
}

} // namespace

TEST_CASE("Right after the reply to subscribe comes the list of holds, also when it is empty")
{
    HoldServer server;
    const auto desk = server.following(Role::Receptionist);
    CHECK(hears(*desk, 0));
    CHECK(desk->heard() == QStringList{u"1"_s, u"slots.held"_s});
    server.hold(*desk, server.farouk);
    const auto second = server.following(Role::Receptionist);
    CHECK(hears(*second, 1));
}

TEST_CASE("Who follows the clinic hears each change; who does not, or is a display, hears none")
{
    HoldServer server;
    const auto desk = server.following(Role::Receptionist);
    const auto administrator = server.following(Role::Administrator);
    const auto display = server.following(Role::Display);
    const auto stranger = server.signedIn(Role::Receptionist);
    server.hold(*desk, server.farouk);
    CHECK(hears(*administrator, 1));
    CHECK(hears(*desk, 1));
    server.holds.release(desk->session->actor().connection);
    CHECK(hears(*administrator, 0));
    CHECK(display->notices().isEmpty());
    CHECK(stranger->notices().isEmpty());
}

TEST_CASE("A doctor's account hears of its own times only")
{
    HoldServer server;
    const auto one = server.following(Role::Receptionist);
    const auto other = server.following(Role::Receptionist);
    const auto farouk = server.following(Role::Doctor, server.farouk);
    const auto haddad = server.following(Role::Doctor, server.haddad);
    const auto nobody = server.following(Role::Doctor);
    server.hold(*one, server.farouk);
    server.hold(*other, server.farouk);
    CHECK(hears(*one, 2));
    CHECK(hears(*farouk, 2));
    CHECK(hears(*haddad, 0));
    CHECK(hears(*nobody, 0));
}

TEST_CASE("A connection that ends frees what it held, and only that")
{
    HoldServer server;
    auto leaving = server.following(Role::Receptionist);
    const auto staying = server.following(Role::Receptionist);
    server.hold(*leaving, server.farouk);
    server.hold(*staying, server.haddad);
    CHECK(hears(*staying, 2));
    leaving->channel.abort();
    CHECK(hears(*staying, 1));
    CHECK(server.holds.list(server.clinic, server.clock.now()).first().doctor == server.haddad);
}

TEST_CASE("A hold that runs out is told, without anybody asking")
{
    HoldServer server;
    const auto holder = server.following(Role::Receptionist);
    const auto desk = server.following(Role::Receptionist);
    server.hold(*holder, server.farouk);
    CHECK(hears(*desk, 1));
    server.clock.advance(std::chrono::minutes(5));
    CHECK(hears(*desk, 0));
}

TEST_CASE("Changes of one turn make one notice, with the list as it is then")
{
    HoldServer server;
    const auto desk = server.following(Role::Receptionist);
    CHECK(hears(*desk, 0));
    const qsizetype before = desk->notices().size();
    for (int i = 0; i < 100; ++i)
        server.hold(*desk, i % 2 ? server.farouk : server.haddad);
    CHECK(hears(*desk, 1));
    CHECK(desk->notices().size() == before + 1);
}

TEST_CASE("Two connections of one login hold a time each")
{
    HoldServer server;
    Actor actor = server.actorOf(Role::Receptionist);
    actor.session = LoginSessionId(77);
    const auto one = server.signedIn(actor);
    const auto other = server.signedIn(actor);
    CHECK(one->session->actor().connection.isValid());
    CHECK(one->session->actor().connection != other->session->actor().connection);
    server.hold(*one, server.farouk);
    server.hold(*other, server.haddad);
    CHECK(server.holds.list(server.clinic, server.clock.now()).size() == 2);
}
