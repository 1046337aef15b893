// SPDX-License-Identifier: GPL-3.0-or-later
// Clients that mean harm. Each has a control: the same against Qt's own server, which must give way.
#include "tests/server/transport/door.h"
#include "tests/server/transport/rawclient.h"
#include "tests/server/transport/webclient.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QSslServer>
#include <QWebSocketServer>
#include <algorithm>
#include <vector>

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Ping = 0x9;
constexpr qint64 Megabyte = 1024 * 1024;

std::vector<std::unique_ptr<QTcpSocket>> idleConnections(quint16 port, int count)
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < count; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(u"127.0.0.1"_s, port);
    }
    return sockets;
}

/// Writes pings and reads nothing, until `enough` or the connection is gone; true when it is gone.
template <typename Condition>
bool floodWithPings(RawClient &client, Condition enough)
{
    client.stopReading();
    QByteArray pings;
    while (pings.size() < 64 * 1024)
        pings += RawClient::maskedFrame(Ping, QByteArray(100, 'p'));
    return await([&] {
        if (client.socket.state() == QAbstractSocket::ConnectedState
            && client.socket.encryptedBytesToWrite() == 0)
            client.socket.write(pings);
        return enough();
    });
}

TransportLimits limitsWithoutByteBudget()
{
    TransportLimits limits;
    limits.stranger.bytesPerSecond = limits.stranger.burstBytes = 1024 * Megabyte;
    return limits;
}

} // namespace

TEST_CASE("30 idle TCP connections do not keep a good client out")
{
    TransportLimits limits;
    limits.unauthenticatedPerAddress = limits.unauthenticated; // all of them come from this machine
    Door door(limits);
    const auto idle = idleConnections(door.listener().port(), 30);
    REQUIRE(await([&] { return door.listener().unauthenticated() == 30; }));
    WebClient client;
    client.open(door.url());
    CHECK(client.isLetIn());
}

TEST_CASE(
    "Control: Qt's own server is blocked by 30 idle TCP connections, so letting the client in must fail")
{
    QWebSocketServer stock({}, QWebSocketServer::SecureMode);
    stock.setSslConfiguration(identity().serverConfiguration());
    REQUIRE(stock.listen(QHostAddress::LocalHost));
    const auto idle = idleConnections(stock.serverPort(), 30);
    REQUIRE(await([&] {
        return std::all_of(idle.begin(), idle.end(), [](const auto &socket) {
            return socket->state() == QAbstractSocket::ConnectedState;
        });
    }));
    WebClient client;
    client.open(QUrl(u"wss://127.0.0.1:%1/"_s.arg(stock.serverPort())));
    CHECK_FALSE(await([&] { return client.connected; }, 2000));
}

TEST_CASE("a client that pings and never reads is cut off at the backlog limit")
{
    Door door(limitsWithoutByteBudget());
    RawClient client;
    REQUIRE(client.connectWebSocket(door.listener().port()));
    QPointer<Channel> channel = door.next();
    REQUIRE(channel);
    qint64 largest = 0;
    CHECK(floodWithPings(client, [&] {
        if (channel)
            largest = std::max(largest, channel->backlog());
        return !channel;
    }));
    INFO("largest backlog seen: " << largest);
    CHECK(largest <= 2 * TransportLimits().stranger.backlogBytes); // TLS adds a few bytes to each record
}

TEST_CASE("Control: with Qt's own socket the answers to pings pile up without end, so a bound must fail")
{
    QWebSocketServer stock({}, QWebSocketServer::NonSecureMode);
    QSslServer tls;
    tls.setSslConfiguration(identity().serverConfiguration());
    REQUIRE(tls.listen(QHostAddress::LocalHost));
    QPointer<QSslSocket> unguarded;
    QObject::connect(&tls, &QTcpServer::pendingConnectionAvailable, &tls, [&] {
        unguarded = qobject_cast<QSslSocket *>(tls.nextPendingConnection());
        stock.handleConnection(unguarded);
    });
    RawClient client;
    REQUIRE(client.connectWebSocket(tls.serverPort()));
    REQUIRE(unguarded);
    CHECK(floodWithPings(client, [&] { return unguarded->encryptedBytesToWrite() > 8 * Megabyte; }));
    CHECK(unguarded->bytesToWrite() < Megabyte); // what QWebSocket goes by sees nothing of it
}

TEST_CASE("a listener that never reads is cut off at its backlog limit and resumes later")
{
    TransportLimits limits;
    Door door(limits);
    RawClient slow;
    REQUIRE(slow.connectWebSocket(door.listener().port()));
    QPointer<Channel> channel = door.next();
    REQUIRE(channel);
    REQUIRE(channel->setAuthenticated());
    slow.stopReading();
    const QByteArray event(32 * 1024, 'e');
    qint64 largest = 0;
    CHECK(await([&] {
        if (!channel)
            return true;
        for (int i = 0; i < 8; ++i)
            channel->send(event);
        largest = std::max(largest, channel->backlog());
        return false;
    }));
    INFO("largest backlog seen: " << largest);
    CHECK(largest > limits.user.backlogBytes / 2);
    CHECK(largest <= limits.user.backlogBytes + limits.user.backlogBytes / 16);
    CHECK(door.listener().authenticated() == 0);
}

TEST_CASE("a client that sends more than its byte budget is told so and sent away")
{
    TransportLimits limits;
    limits.stranger.burstBytes = 8 * 1024;
    limits.stranger.bytesPerSecond = 1024;
    Door door(limits);
    WebClient client;
    client.open(door.url());
    REQUIRE(client.isLetIn());
    REQUIRE(door.next());
    for (int i = 0; i < 6; ++i)
        client.socket.sendBinaryMessage(QByteArray(2000, 'x'));
    REQUIRE(client.isSentAway());
    CHECK(client.closeCode() == int(CloseCode::Policy));
    CHECK(client.socket.closeReason().contains(u"slowly"));
}

TEST_CASE("signing in widens the byte budget but does not forget what was used")
{
    TransportLimits limits;
    limits.stranger.burstBytes = 16 * 1024;
    limits.stranger.bytesPerSecond = 1;
    limits.user.burstBytes = 64 * 1024;
    limits.user.bytesPerSecond = 1;
    Door door(limits);
    WebClient client;
    client.open(door.url());
    REQUIRE(client.isLetIn());
    Channel *channel = door.next();
    REQUIRE(channel);
    qsizetype received = 0;
    QObject::connect(channel, &Channel::frameReceived, channel,
                     [&](const QByteArray &f) { received += f.size(); });
    REQUIRE(channel->setAuthenticated());
    client.socket.sendBinaryMessage(QByteArray(32 * 1024, 'x'));
    REQUIRE(await([&] { return received == 32 * 1024; }));
    client.socket.sendBinaryMessage(QByteArray(32 * 1024, 'x'));
    REQUIRE(client.isSentAway());
    CHECK(client.closeCode() == int(CloseCode::Policy));
}

TEST_CASE("random bytes instead of frames harm nobody else")
{
    Door door;
    WebClient good;
    good.open(door.url());
    REQUIRE(good.isLetIn());
    Channel *channel = door.next();
    REQUIRE(channel);
    QObject::connect(channel, &Channel::frameReceived, channel, &Channel::send);

    quint32 state = 1;
    for (int round = 0; round < 20; ++round) {
        RawClient bad;
        REQUIRE(bad.connectWebSocket(door.listener().port()));
        QByteArray noise;
        for (int i = 0; i < 3000; ++i)
            noise.append(char((state = state * 1664525 + 1013904223) >> 24));
        bad.socket.write(noise);
        bad.socket.flush();
        bad.socket.abort();
    }
    good.socket.sendBinaryMessage("still here");
    CHECK(await([&] { return good.received == QByteArrayList{"still here"}; }));
    CHECK(await([&] { return door.listener().unauthenticated() == 1; }));
}
