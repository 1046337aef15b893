// SPDX-License-Identifier: GPL-3.0-or-later
// Who is let in, and what those are told who are not.
#include "tests/server/transport/door.h"
#include "tests/server/transport/rawclient.h"
#include "tests/server/transport/webclient.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

/// What the server answers to a request by hand, once it has closed the connection.
QByteArray answerTo(Door &door, const QByteArray &request)
{
    RawClient client;
    REQUIRE(client.connectTls(door.listener().port()));
    client.socket.write(request);
    REQUIRE(client.isCut());
    return client.received;
}

} // namespace

TEST_CASE("a client with the right subprotocol is let in, and frames go both ways unchanged")
{
    Door door;
    WebClient client;
    client.open(door.url());
    REQUIRE(client.isLetIn());
    CHECK(client.socket.subprotocol() == u"medcrm.v1");
    Channel *channel = door.next();
    REQUIRE(channel);
    CHECK(channel->peerAddress() == u"127.0.0.1");
    QObject::connect(channel, &Channel::frameReceived, channel, &Channel::send);

    const QByteArrayList messages{"one", QByteArray("\0\xff", 2), QByteArray(4000, 'x'), {}};
    for (const QByteArray &message : messages)
        client.socket.sendBinaryMessage(message);
    REQUIRE(await([&] { return client.received.size() == messages.size(); }));
    CHECK(client.received == messages);
}

TEST_CASE("the client sees the server's own key in a TLS 1.3 connection")
{
    Door door;
    RawClient client;
    REQUIRE(client.connectTls(door.listener().port()));
    CHECK(client.socket.sessionProtocol() == QSsl::TlsV1_3);
    CHECK(KeyFingerprint::ofPublicKey(client.socket.peerCertificate().publicKey().toDer())
          == identity().fingerprint());
}

TEST_CASE("TLS 1.2 is refused")
{
    Door door;
    RawClient old;
    CHECK_FALSE(old.connectTls(door.listener().port(), QSsl::TlsV1_2));
    CHECK(await([&] { return door.listener().unauthenticated() == 0; }));
}

TEST_CASE("plain text instead of TLS is cut off")
{
    Door door;
    QTcpSocket plain;
    plain.connectToHost(u"127.0.0.1"_s, door.listener().port());
    plain.write(RawClient::request());
    CHECK(await([&] { return plain.state() == QAbstractSocket::UnconnectedState; }));
    CHECK_FALSE(plain.readAll().startsWith("HTTP"));
}

TEST_CASE("a missing or another subprotocol is refused")
{
    Door door;
    for (const QStringList &offer : {QStringList(), QStringList(u"medcrm.v2"_s)}) {
        WebClient client;
        client.open(door.url(), offer);
        CHECK_FALSE(client.isLetIn());
        CHECK(client.ended);
    }
    CHECK(answerTo(door, RawClient::request("")).contains("Ask for the subprotocol medcrm.v1."));
    CHECK(door.letIn() == 0);
}

TEST_CASE("a request with an Origin is refused")
{
    Door door;
    WebClient page(u"https://clinic.example"_s);
    page.open(door.url());
    CHECK_FALSE(page.isLetIn());
    const QByteArray answer =
        answerTo(door, RawClient::request("Sec-WebSocket-Protocol: medcrm.v1\r\nOrigin: null\r\n"));
    CHECK(answer.startsWith("HTTP/1.1 403 "));
    CHECK(door.letIn() == 0);
}

TEST_CASE("a request that is none, is too long, or is followed by frames before its answer is refused")
{
    Door door;
    CHECK(answerTo(door, "GET /status HTTP/1.1\r\nHost: localhost\r\n\r\n").startsWith("HTTP/1.1 426 "));
    CHECK(answerTo(door, "hello\r\n\r\n").startsWith("HTTP/1.1 426 "));
    CHECK(answerTo(door, QByteArray(9000, 'x')).startsWith("HTTP/1.1 431 "));
    CHECK(answerTo(door, RawClient::request() + "more").startsWith("HTTP/1.1 400 "));
    CHECK(door.letIn() == 0);
}

TEST_CASE("a text frame ends the connection with a reason")
{
    Door door;
    WebClient client;
    client.open(door.url());
    REQUIRE(client.isLetIn());
    Channel *channel = door.next();
    REQUIRE(channel);
    int frames = 0;
    QObject::connect(channel, &Channel::frameReceived, channel, [&] { ++frames; });
    client.socket.sendTextMessage(u"{}"_s);
    REQUIRE(client.isSentAway());
    CHECK(client.closeCode() == int(CloseCode::Unsupported));
    CHECK(client.socket.closeReason().contains(u"binary"));
    CHECK(frames == 0);
}

TEST_CASE("a frame over 4 KiB is refused before signing in, and up to 64 KiB is allowed after")
{
    Door door;
    WebClient stranger;
    stranger.open(door.url());
    REQUIRE(stranger.isLetIn());
    REQUIRE(door.next());
    stranger.socket.sendBinaryMessage(QByteArray(4097, 'x'));
    REQUIRE(stranger.isSentAway());
    CHECK(stranger.closeCode() == int(CloseCode::TooBig));

    WebClient user;
    user.open(door.url());
    REQUIRE(user.isLetIn());
    Channel *channel = door.next();
    REQUIRE(channel);
    REQUIRE(channel->setAuthenticated());
    QByteArray received;
    QObject::connect(channel, &Channel::frameReceived, channel,
                     [&](const QByteArray &frame) { received = frame; });
    const QByteArray largest(64 * 1024, 'x');
    user.socket.sendBinaryMessage(largest);
    REQUIRE(await([&] { return !received.isEmpty(); }));
    CHECK(received == largest);
    user.socket.sendBinaryMessage(largest + 'x');
    REQUIRE(user.isSentAway());
    CHECK(user.closeCode() == int(CloseCode::TooBig));
}

TEST_CASE("many small fragments do not make a message larger than the limit")
{
    Door door;
    WebClient client;
    client.open(door.url());
    REQUIRE(client.isLetIn());
    REQUIRE(door.next());
    client.socket.setOutgoingFrameSize(1000);
    client.socket.sendBinaryMessage(QByteArray(5000, 'x'));
    REQUIRE(client.isSentAway());
    CHECK(client.closeCode() == int(CloseCode::TooBig));
}
