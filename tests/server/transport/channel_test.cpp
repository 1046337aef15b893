// SPDX-License-Identifier: GPL-3.0-or-later
// What a session may rely on once it has a channel.
#include "tests/server/transport/door.h"
#include "tests/server/transport/rawclient.h"
#include "tests/server/transport/webclient.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

struct Pair
{
    explicit Pair(const TransportLimits &limits = {})
        : door(limits)
    {
        client.open(door.url());
        REQUIRE(client.isLetIn());
        channel = door.next();
        REQUIRE(channel);
        QObject::connect(channel, &Channel::closed, &door.listener(), [this] { ++closed; });
    }
    bool isOver()
    {
        return await([this] { return closed > 0 && !channel; });
    }

    Door door;
    WebClient client;
    QPointer<Channel> channel;
    int closed = 0;
};

} // namespace

TEST_CASE("what was sent before an orderly end still arrives, then the code and the reason")
{
    Pair pair;
    pair.channel->send("last words");
    pair.channel->close(CloseCode::GoingAway, u"The server stops."_s);
    pair.channel->send("nobody hears this");
    REQUIRE(pair.client.isSentAway());
    CHECK(pair.client.received == QByteArrayList{"last words"});
    CHECK(pair.client.closeCode() == int(CloseCode::GoingAway));
    CHECK(pair.client.socket.closeReason() == u"The server stops.");
    REQUIRE(pair.isOver());
    CHECK(pair.closed == 1);
}

TEST_CASE("a long reason is cut between characters")
{
    Pair pair;
    pair.channel->close(CloseCode::Policy, QString(100, u'é'));
    REQUIRE(pair.client.isSentAway());
    CHECK(pair.client.closeCode() == int(CloseCode::Policy));
    CHECK(pair.client.socket.closeReason() == QString(61, u'é'));
}

TEST_CASE("an abort cuts the connection at once and throws away what waits")
{
    Pair pair;
    int frames = 0;
    QObject::connect(pair.channel, &Channel::frameReceived, pair.channel, [&] {
        ++frames;
        pair.channel->abort();
    });
    pair.client.socket.sendBinaryMessage("one");
    pair.client.socket.sendBinaryMessage("two");
    REQUIRE(pair.client.isSentAway());
    REQUIRE(pair.isOver());
    CHECK(frames == 1);
    CHECK(pair.closed == 1);
    CHECK(pair.door.listener().unauthenticated() == 0);
}

TEST_CASE("no frame is delivered after an orderly end was begun")
{
    Pair pair;
    int frames = 0;
    QObject::connect(pair.channel, &Channel::frameReceived, pair.channel, [&] {
        ++frames;
        pair.channel->close(CloseCode::Normal, {});
    });
    for (int i = 0; i < 5; ++i)
        pair.client.socket.sendBinaryMessage("x");
    REQUIRE(pair.isOver());
    CHECK(frames == 1);
}

TEST_CASE("no signal comes from inside a call, and the peer's address outlives the connection")
{
    Pair pair;
    bool inside = false;
    int signalsInside = 0;
    const auto count = [&] { signalsInside += inside ? 1 : 0; };
    QObject::connect(pair.channel, &Channel::frameReceived, pair.channel, count);
    QObject::connect(pair.channel, &Channel::closed, pair.channel, [&] {
        count();
        CHECK(pair.channel->peerAddress() == u"127.0.0.1");
    });
    pair.client.socket.sendBinaryMessage("x");
    inside = true;
    for (int i = 0; i < 100; ++i)
        pair.channel->send(QByteArray(200, 'x'));
    pair.channel->abort();
    inside = false;
    REQUIRE(pair.isOver());
    CHECK(signalsInside == 0);
}

TEST_CASE(
    "a burst within the byte budget arrives whole and in order, also if the client leaves right after it")
{
    Pair pair;
    REQUIRE(pair.channel->setAuthenticated());
    QByteArrayList sent;
    QByteArrayList received;
    QObject::connect(pair.channel, &Channel::frameReceived, pair.channel,
                     [&](const QByteArray &frame) { received.append(frame); });
    for (int i = 0; i < 14; ++i)
        sent.append(QByteArray(60 * 1024, char('a' + i)));
    for (int i = 0; i < 1000; ++i)
        sent.append(QByteArray::number(i));
    for (const QByteArray &frame : std::as_const(sent))
        pair.client.socket.sendBinaryMessage(frame);
    pair.client.socket.close();
    REQUIRE(pair.isOver());
    CHECK(received == sent);
}

TEST_CASE("a client that leaves closes its channel")
{
    Pair pair;
    pair.client.socket.close();
    REQUIRE(pair.isOver());
    CHECK(pair.closed == 1);
}

TEST_CASE("a client that does not answer an orderly end is cut after the deadline")
{
    TransportLimits limits;
    limits.closeDeadline = Milliseconds(50);
    limits.user.backlogBytes =
        64 * 1024 * 1024; // more than the operating system takes for a client that does not read
    Door door(limits);
    RawClient client;
    REQUIRE(client.connectWebSocket(door.listener().port()));
    QPointer<Channel> channel = door.next();
    REQUIRE(channel);
    REQUIRE(channel->setAuthenticated());
    client.stopReading();
    for (int i = 0; i < 32; ++i)
        channel->send(QByteArray(1024 * 1024, 'x'));
    channel->close(CloseCode::Normal, {});
    CHECK(await([&] { return !channel; }));
}

TEST_CASE("several replies in one turn may together be larger than the backlog if the client reads")
{
    TransportLimits limits;
    limits.user.backlogBytes = 300 * 1024;
    Pair pair(limits);
    REQUIRE(pair.channel->setAuthenticated());
    const QByteArray page(256 * 1024, 'p');
    for (int i = 0; i < 4; ++i)
        pair.channel->send(page);
    REQUIRE(await([&] { return pair.client.received.size() == 4 || pair.closed; }));
    CHECK(pair.closed == 0);
    CHECK(pair.client.received.size() == 4);
}

TEST_CASE("an orderly stop closes everybody with the reason and tells when all are gone")
{
    Door door;
    WebClient clients[3];
    for (WebClient &client : clients) {
        client.open(door.url());
        REQUIRE(client.isLetIn());
        REQUIRE(door.next());
    }
    QTcpSocket halfway;
    halfway.connectToHost(u"127.0.0.1"_s, door.listener().port());
    REQUIRE(await([&] { return door.listener().unauthenticated() == 4; }));

    const QUrl url = door.url();
    bool allClosed = false;
    QObject::connect(&door.listener(), &Listener::allClosed, &door.listener(), [&] { allClosed = true; });
    door.listener().stopAccepting();
    door.listener().closeAll(CloseCode::GoingAway, u"The server stops."_s);
    REQUIRE(await([&] { return allClosed; }));
    for (WebClient &client : clients) {
        REQUIRE(client.isSentAway());
        CHECK(client.closeCode() == int(CloseCode::GoingAway));
    }
    CHECK(await([&] { return halfway.state() == QAbstractSocket::UnconnectedState; }));
    CHECK(door.listener().unauthenticated() == 0);

    WebClient late;
    late.open(url);
    CHECK_FALSE(late.isLetIn());
}

TEST_CASE("a listener that is destroyed cuts its connections")
{
    WebClient client;
    {
        Door door;
        client.open(door.url());
        REQUIRE(client.isLetIn());
    }
    CHECK(client.isSentAway());
}

TEST_CASE("a port that is taken is a clear error")
{
    Door door;
    Listener second({}, identity().serverConfiguration());
    const auto listening = second.listen(QHostAddress::LocalHost, door.listener().port());
    REQUIRE_FALSE(listening);
    CHECK(listening.error().code == ErrorCode::Unavailable);
    CHECK(listening.error().field == u"port");
}
