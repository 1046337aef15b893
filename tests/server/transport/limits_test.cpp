// SPDX-License-Identifier: GPL-3.0-or-later
// Deadlines, places and the heartbeat, with small settings.
#include "tests/server/transport/door.h"
#include "tests/server/transport/rawclient.h"
#include "tests/server/transport/webclient.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <vector>

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QTcpSocket> idle(Door &door)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(u"127.0.0.1"_s, door.listener().port());
    REQUIRE(await([&] { return socket->state() != QAbstractSocket::ConnectingState; }));
    return socket;
}

std::vector<std::unique_ptr<QTcpSocket>> strangers(Door &door, int count)
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets(count);
    for (auto &socket : sockets)
        socket = idle(door);
    REQUIRE(await([&] { return door.listener().unauthenticated() == count; }));
    return sockets;
}

} // namespace

TEST_CASE("who does not begin TLS is cut off at its deadline")
{
    TransportLimits limits;
    limits.tlsDeadline = Milliseconds(50);
    Door door(limits);
    const auto silent = idle(door);
    CHECK(await([&] { return silent->state() == QAbstractSocket::UnconnectedState; }));
    CHECK(door.listener().unauthenticated() == 0);
}

TEST_CASE("who does not ask for a WebSocket is told so at the login deadline")
{
    TransportLimits limits;
    limits.loginDeadline = Milliseconds(500);
    Door door(limits);
    RawClient silent;
    REQUIRE(silent.connectTls(door.listener().port()));
    REQUIRE(silent.isCut());
    CHECK(silent.received.startsWith("HTTP/1.1 408 "));
}

TEST_CASE("who does not sign in is told so at the deadline; who does may stay")
{
    TransportLimits limits;
    limits.loginDeadline = Milliseconds(1000);
    Door door(limits);
    WebClient user;
    user.open(door.url());
    REQUIRE(user.isLetIn());
    Channel *channel = door.next();
    REQUIRE(channel);
    REQUIRE(channel->setAuthenticated());

    WebClient stranger;
    stranger.open(door.url());
    REQUIRE(stranger.isLetIn());
    REQUIRE(stranger.isSentAway());
    CHECK(stranger.closeCode() == int(CloseCode::Policy));
    CHECK(stranger.socket.closeReason().contains(u"Sign in"));
    CHECK_FALSE(user.ended); // it came first, so its deadline has passed as well
}

TEST_CASE("one address over its share of strangers is told 429, and may come when one has gone")
{
    TransportLimits limits;
    limits.unauthenticatedPerAddress = 3;
    Door door(limits);
    auto held = strangers(door, 3);
    WebClient fourth;
    fourth.open(door.url());
    CHECK_FALSE(fourth.isLetIn());
    CHECK(fourth.refusal.contains(u"429"));

    held.pop_back();
    REQUIRE(await([&] { return door.listener().unauthenticated() == 2; }));
    WebClient again;
    again.open(door.url());
    CHECK(again.isLetIn());
}

TEST_CASE("a server with too many strangers answers 503")
{
    TransportLimits limits;
    limits.unauthenticated = 3;
    Door door(limits);
    const auto held = strangers(door, 3);
    WebClient fourth;
    fourth.open(door.url());
    CHECK_FALSE(fourth.isLetIn());
    CHECK(fourth.refusal.contains(u"503"));
}

TEST_CASE("when enough are being told why, the rest is dropped without TLS")
{
    TransportLimits limits;
    limits.unauthenticated = 1;
    limits.answeredRefusals = 1;
    Door door(limits);
    const auto held = strangers(door, 1);
    const auto told = idle(door); // keeps the one answer waiting
    WebClient third;
    third.open(door.url());
    CHECK_FALSE(third.isLetIn());
    CHECK_FALSE(third.refusal.contains(u"503"));
    CHECK(door.listener().unauthenticated() == 1);
}

TEST_CASE("one sign-in more than the server may have is an error for its reply, not a cut")
{
    TransportLimits limits;
    limits.authenticated = 1;
    Door door(limits);
    WebClient clients[2];
    QPointer<Channel> channels[2];
    for (int i = 0; i < 2; ++i) {
        clients[i].open(door.url());
        REQUIRE(clients[i].isLetIn());
        channels[i] = door.next();
        REQUIRE(channels[i]);
    }
    REQUIRE(channels[0]->setAuthenticated());
    CHECK(channels[0]->setAuthenticated()); // a repeat is harmless
    const auto refused = channels[1]->setAuthenticated();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::TooMany);
    CHECK(refused.error().current.value(u"retryAfter"_s).toInt() > 0);
    channels[1]->send("the reply");
    CHECK(await([&] { return clients[1].received == QByteArrayList{"the reply"}; }));

    channels[0]->abort();
    CHECK(door.listener().authenticated() == 0);
    CHECK(channels[1]->setAuthenticated());
}

TEST_CASE("signed-in connections of one address count against its share")
{
    TransportLimits limits;
    limits.perAddress = 2;
    Door door(limits);
    WebClient clients[2];
    for (WebClient &client : clients) {
        client.open(door.url());
        REQUIRE(client.isLetIn());
        Channel *channel = door.next();
        REQUIRE(channel);
        REQUIRE(channel->setAuthenticated());
    }
    WebClient third;
    third.open(door.url());
    CHECK_FALSE(third.isLetIn());
    CHECK(third.refusal.contains(u"429"));
}

TEST_CASE("a client that answers pings stays, and is cut when it stops")
{
    constexpr int Ping = 0x9;
    constexpr int Pong = 0xA;
    TransportLimits limits;
    limits.pingInterval = Milliseconds(20);
    limits.pongDeadline = Milliseconds(500);
    Door door(limits);
    RawClient client;
    REQUIRE(client.connectWebSocket(door.listener().port()));
    QPointer<Channel> channel = door.next();
    REQUIRE(channel);
    for (int answered = 0; answered < 3; ++answered) {
        REQUIRE(await([&] { return client.received.contains(char(0x80 | Ping)); }));
        CHECK(channel);
        client.received.clear();
        client.sendFrame(Pong);
    }
    CHECK(client.isCut());
    CHECK(await([&] { return !channel; }));
}
