// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/core/line.h"
#include "tests/client/core/peers.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QSettings>

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

TEST_CASE("The pinned server is trusted and the connection opens")
{
    FakeServer server;
    Line line(server.port());
    line.connection.open();
    REQUIRE(await([&] { return line.state() == ConnectionState::Live; }));
    CHECK(line.opened == 1);
    CHECK(line.connection.isOpen());
}

TEST_CASE("A server with another key is told nothing and not tried again")
{
    SilentPeer impostor(impostorIdentity().serverConfiguration());
    Line line(impostor.serverPort());
    line.connection.open();
    REQUIRE(await([&] { return line.state() == ConnectionState::PinMismatch; }));
    CHECK(line.connection.metFingerprint() == impostorIdentity().fingerprint());
    CHECK_FALSE(line.connection.status().reason.isEmpty());

    line.connection.open();
    line.connection.retryNow();
    CHECK(line.state() == ConnectionState::PinMismatch);
    CHECK(line.connection.status().retryIn == Milliseconds(0));

    // A stranger who comes later is heard, so a second try of the client would have been as well.
    Line sentinel(impostor.serverPort(), impostorIdentity().fingerprint());
    sentinel.connection.open();
    REQUIRE(await([&] { return !impostor.heard().isEmpty(); }));
    CHECK(impostor.handshakes() <= 2);
    CHECK(impostor.heard().count("GET / HTTP/1.1") == 1);
    CHECK(line.opened == 0);
}

TEST_CASE("Control: the same peer is told the request when its key is the pinned one")
{
    SilentPeer peer(impostorIdentity().serverConfiguration());
    Line line(peer.serverPort(), impostorIdentity().fingerprint());
    line.connection.open();
    CHECK(await([&] { return peer.heard().startsWith("GET / HTTP/1.1"); }));
}

TEST_CASE("An unknown server is told nothing until a person confirmed its fingerprint")
{
    SilentPeer peer(serverIdentity().serverConfiguration());
    Line line(peer.serverPort(), std::nullopt);
    KeyFingerprint asked;
    int questions = 0;
    QObject::connect(&line.connection, &Connection::serverUnknown, &line.connection,
                     [&](const KeyFingerprint &fingerprint) {
                         asked = fingerprint;
                         ++questions;
                     });
    line.connection.open();
    REQUIRE(await([&] { return questions == 1; }));
    CHECK(line.state() == ConnectionState::UnknownServer);
    CHECK(asked == serverIdentity().fingerprint());
    CHECK(peer.heard().isEmpty());

    line.connection.open();
    line.connection.retryNow();
    CHECK(line.state() == ConnectionState::UnknownServer);

    line.connection.confirmServer(asked);
    CHECK(await([&] { return peer.heard().startsWith("GET / HTTP/1.1"); }));
    CHECK(questions == 1);
}

TEST_CASE("A confirmed fingerprint is asked for once and kept for the next start")
{
    FakeServer server;
    Line line(server.port(), std::nullopt);
    line.connection.open();
    REQUIRE(await([&] { return line.state() == ConnectionState::UnknownServer; }));
    line.connection.confirmServer(line.connection.metFingerprint());
    REQUIRE(await([&] { return line.state() == ConnectionState::Live; }));

    const ServerIdentity next(line.profile.filePath(u"client.ini"_s));
    CHECK(next.pinOf(line.connection.server()) == serverIdentity().fingerprint());
    CHECK_FALSE(next.pinOf({u"127.0.0.1"_s, 1}));
}

TEST_CASE("What was confirmed holds: another key than that is a mismatch")
{
    FakeServer server;
    Line line(server.port(), std::nullopt);
    line.connection.open();
    REQUIRE(await([&] { return line.state() == ConnectionState::UnknownServer; }));
    line.connection.confirmServer(impostorIdentity().fingerprint());
    CHECK(await([&] { return line.state() == ConnectionState::PinMismatch; }));
    CHECK(server.linesEver() == 0);
}

TEST_CASE("A pinned key in a certificate that is wrong otherwise is told nothing")
{
    const auto [tls, fingerprint] = expiredIdentity();
    SilentPeer peer(tls);
    ConnectionTimings timings = Line::quick();
    timings.backoffBase = timings.backoffLimit = std::chrono::hours(1);
    Line line(peer.serverPort(), fingerprint, timings);
    line.connection.open();
    REQUIRE(await([&] { return line.state() == ConnectionState::Offline; }));
    CHECK(line.connection.status().reason.contains(u"certificate"));
    CHECK(peer.heard().isEmpty());
}

TEST_CASE("A damaged pin trusts no server and asks no question")
{
    const QTemporaryDir profile;
    const QString file = profile.filePath(u"client.ini"_s);
    const ServerAddress address{u"desk"_s, 8743};
    REQUIRE(ServerIdentity(file).confirm(address, serverIdentity().fingerprint()));
    QSettings settings(file, QSettings::IniFormat);
    for (const QString &key : settings.allKeys())
        settings.setValue(key, u"zz"_s);
    settings.sync();
    const auto pin = ServerIdentity(file).pinOf(address);
    REQUIRE(pin);
    CHECK_FALSE(*pin == serverIdentity().fingerprint());
}

TEST_CASE("The pin of the command line comes before a confirmed one")
{
    const QTemporaryDir profile;
    const QString file = profile.filePath(u"client.ini"_s);
    const ServerAddress address{u"desk"_s, 8743};
    REQUIRE(ServerIdentity(file).confirm(address, impostorIdentity().fingerprint()));
    const ServerIdentity given(file, serverIdentity().fingerprint());
    CHECK(given.pinOf(address) == serverIdentity().fingerprint());
}

TEST_CASE("A fingerprint that can't be kept is said, and holds until the end")
{
    const QTemporaryDir profile;
    QFile notAFolder(profile.filePath(u"file"_s));
    REQUIRE(notAFolder.open(QIODevice::WriteOnly));
    ServerIdentity identity(profile.filePath(u"file/client.ini"_s));
    const ServerAddress address{u"desk"_s, 8743};
    const Result<> kept = identity.confirm(address, serverIdentity().fingerprint());
    REQUIRE_FALSE(kept);
    CHECK(kept.error().code == ErrorCode::Unavailable);
    CHECK(identity.pinOf(address) == serverIdentity().fingerprint());
}
