// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/core/line.h"
#include "tests/client/core/peers.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

TEST_CASE("The waits between tries double up to the limit")
{
    const ConnectionTimings timings;
    CHECK(longestBackoff(0, timings) == Milliseconds(500));
    CHECK(longestBackoff(1, timings) == Milliseconds(1000));
    CHECK(longestBackoff(5, timings) == Milliseconds(16'000));
    CHECK(longestBackoff(6, timings) == Milliseconds(30'000));
    CHECK(longestBackoff(1'000'000, timings) == Milliseconds(30'000));
}

TEST_CASE("A lost line is shown as offline since then, and comes back by itself")
{
    FakeServer server;
    Line line(server.port());
    line.connection.open();
    REQUIRE(await([&] { return line.opened == 1; }));
    server.kill();
    REQUIRE(await([&] { return line.state() == ConnectionState::Offline; }));
    CHECK(line.lost == 1);
    CHECK(line.connection.status().offlineSince);
    CHECK_FALSE(line.connection.status().reason.isEmpty());
    CHECK_FALSE(line.connection.send("x"));

    server.restart();
    REQUIRE(await([&] { return line.opened == 2; }));
    CHECK(line.state() == ConnectionState::Live);
    CHECK_FALSE(line.connection.status().offlineSince);
    CHECK(line.lost == 1);
}

TEST_CASE("A server that is away for long is tried again and again")
{
    FakeServer server;
    Line line(server.port());
    server.kill();
    int tries = 0;
    QObject::connect(&line.connection, &Connection::statusChanged, &line.connection,
                     [&, before = ConnectionState::Resting](const ConnectionStatus &status) mutable {
                         tries += status.state == ConnectionState::Connecting && before != status.state;
                         before = status.state;
                     });
    line.connection.open();
    REQUIRE(await([&] { return tries >= 12; }));
    CHECK(line.lost == 0);
    server.restart();
    CHECK(await([&] { return line.opened == 1; }));
}

TEST_CASE("A server that can't be reached is asked for often, and one that answers and hangs up is spared")
{
    FakeServer server;
    ConnectionTimings timings = Line::quick();
    timings.awayLimit = Milliseconds(5);
    timings.backoffBase = timings.backoffLimit = std::chrono::hours(1);
    SECTION("nobody there: back at once when it is")
    {
        Line line(server.port(), serverIdentity().fingerprint(), timings);
        server.kill();
        line.connection.open();
        REQUIRE(await([&] { return line.state() == ConnectionState::Offline; }));
        server.restart();
        CHECK(await([&] { return line.opened == 1; }));
    }
    SECTION("taken and hung up on, as by a full server: waits")
    {
        QTcpServer full;
        REQUIRE(full.listen(QHostAddress::LocalHost));
        QObject::connect(&full, &QTcpServer::newConnection, &full,
                         [&] { full.nextPendingConnection()->abort(); });
        Line line(full.serverPort(), serverIdentity().fingerprint(), timings);
        line.connection.open();
        REQUIRE(await([&] { return line.state() == ConnectionState::Offline; }));
        CHECK(line.connection.status().retryIn > std::chrono::seconds(1));
    }
    SECTION("taken and left without a word: waits")
    {
        QTcpServer deaf;
        REQUIRE(deaf.listen(QHostAddress::LocalHost));
        timings.connectDeadline = Milliseconds(50);
        Line line(deaf.serverPort(), serverIdentity().fingerprint(), timings);
        line.connection.open();
        REQUIRE(await([&] { return line.state() == ConnectionState::Offline; }));
        CHECK(line.connection.status().retryIn > std::chrono::seconds(1));
    }
    SECTION("answered: waits")
    {
        server.speakNothing();
        Line line(server.port(), serverIdentity().fingerprint(), timings);
        line.connection.open();
        REQUIRE(await([&] { return line.state() == ConnectionState::Offline; }));
        CHECK(line.connection.status().retryIn > std::chrono::seconds(1));
    }
}

TEST_CASE("A server stopped in the middle is noticed within ten seconds, a clinic is back within seconds")
{
    // By the figures alone: the system tries to connect after 0, 1, 3 and 7 seconds, and anew with each of our tries.
    const ConnectionTimings timings;
    CHECK(timings.silenceLimit <= std::chrono::seconds(10));
    CHECK(timings.probeAfter * 2 <= timings.silenceLimit);
    CHECK(timings.connectDeadline - std::chrono::seconds(7) + timings.awayLimit <= std::chrono::seconds(4));
}

TEST_CASE("Who accepts and says nothing is given up after the connect deadline")
{
    QTcpServer deaf;
    REQUIRE(deaf.listen(QHostAddress::LocalHost));
    ConnectionTimings timings = Line::quick();
    timings.connectDeadline = Milliseconds(50);
    timings.backoffBase = timings.backoffLimit = std::chrono::hours(1);
    Line line(deaf.serverPort(), serverIdentity().fingerprint(), timings);
    line.connection.open();
    REQUIRE(await([&] { return line.state() == ConnectionState::Offline; }));
    CHECK(line.connection.status().reason == "The server does not answer."_L1);
}

TEST_CASE("Silence is shown as behind, and ends with the next sign of life")
{
    FakeServer server;
    Wire wire(server.port());
    ConnectionTimings timings = Line::quick();
    timings.probeAfter = Milliseconds(20);
    timings.behindAfter = Milliseconds(60);
    Line line(wire.serverPort(), serverIdentity().fingerprint(), timings);
    line.connection.open();
    REQUIRE(await([&] { return line.opened == 1; }));
    wire.freeze();
    REQUIRE(await([&] { return line.state() == ConnectionState::Behind; }));
    CHECK(line.connection.status().behind >= timings.behindAfter);
    CHECK(line.connection.isOpen());
    wire.thaw();
    REQUIRE(await([&] { return line.state() == ConnectionState::Live; }));
    CHECK(line.lost == 0);
    CHECK(wire.connections() == 1);
}

TEST_CASE("A line silent for too long is given up and dialled anew")
{
    FakeServer server;
    Wire wire(server.port());
    ConnectionTimings timings = Line::quick();
    timings.probeAfter = Milliseconds(20);
    timings.behindAfter = Milliseconds(30);
    timings.silenceLimit = Milliseconds(80);
    Line line(wire.serverPort(), serverIdentity().fingerprint(), timings);
    line.connection.open();
    REQUIRE(await([&] { return line.opened == 1; }));
    wire.freeze();
    REQUIRE(await([&] { return line.lost == 1; }));
    wire.thaw();
    CHECK(await([&] { return line.opened >= 2; }));
}

TEST_CASE("A quiet but living server stays live")
{
    FakeServer server;
    ConnectionTimings timings = Line::quick();
    timings.probeAfter = Milliseconds(10);
    timings.behindAfter = std::chrono::seconds(20);
    timings.silenceLimit = std::chrono::seconds(20);
    Line line(server.port(), serverIdentity().fingerprint(), timings);
    line.connection.open();
    REQUIRE(await([&] { return line.opened == 1; }));
    // Nothing but probes and their answers keeps it alive here.
    REQUIRE(await([&, ticks = 0]() mutable { return ++ticks > 30; }));
    CHECK(line.state() == ConnectionState::Live);
    CHECK(line.lost == 0);
}

TEST_CASE("Another WebSocket server is not taken for ours")
{
    FakeServer server;
    server.speakNothing();
    ConnectionTimings timings = Line::quick();
    timings.backoffBase = timings.backoffLimit = std::chrono::hours(1);
    Line line(server.port(), serverIdentity().fingerprint(), timings);
    line.connection.open();
    REQUIRE(await([&] { return line.state() == ConnectionState::Offline; }));
    CHECK(line.opened == 0);
    CHECK_FALSE(line.connection.status().reason.isEmpty());
}

TEST_CASE("A resting connection stays away until it is opened again")
{
    FakeServer server;
    Line line(server.port());
    line.connection.open();
    REQUIRE(await([&] { return line.opened == 1 && server.lines() == 1; }));
    line.connection.rest();
    CHECK(line.state() == ConnectionState::Resting);
    CHECK(line.lost == 1);
    REQUIRE(await([&] { return server.lines() == 0; }));
    CHECK(server.linesEver() == 1);
    line.connection.open();
    CHECK(await([&] { return line.opened == 2; }));
}

TEST_CASE("What was sent last before resting still arrives")
{
    FakeServer server;
    Line line(server.port());
    line.connection.open();
    REQUIRE(await([&] { return line.opened == 1; }));
    REQUIRE(line.connection.send(requestFrame(1, "auth.logout", "{}")));
    line.connection.rest();
    CHECK(await([&] { return server.requests().size() == 1; }));
}

TEST_CASE("A frame larger than any the server should send is still taken")
{
    FakeServer server;
    Line line(server.port());
    qsizetype size = 0;
    QObject::connect(&line.connection, &Connection::frameReceived, &line.connection,
                     [&](const QByteArray &frame) { size = frame.size(); });
    line.connection.open();
    REQUIRE(await([&] { return line.opened == 1 && server.lines() == 1; }));
    server.send(QByteArray(3 * maxFrameOut, 'x'));
    REQUIRE(await([&] { return size > 0; }));
    CHECK(size == 3 * maxFrameOut);
    CHECK(line.lost == 0);
}

TEST_CASE("A server that says why it ends the connection is quoted")
{
    FakeServer server;
    Line line(server.port());
    line.connection.open();
    REQUIRE(await([&] { return line.opened == 1 && server.lines() == 1; }));
    server.closeLines(u"The server stops."_s);
    REQUIRE(await([&] { return line.lost == 1; }));
    CHECK(line.connection.status().reason.contains(u"The server stops."));
}

TEST_CASE("A refusal says why and is tried again after the longest wait")
{
    FakeServer server;
    Line line(server.port());
    line.connection.open();
    REQUIRE(await([&] { return line.opened == 1; }));
    line.connection.refuse(u"This desk runs 1.4, the server 1.5: please update."_s);
    CHECK(line.state() == ConnectionState::Refused);
    CHECK(line.connection.status().reason == "This desk runs 1.4, the server 1.5: please update."_L1);
    CHECK(line.connection.status().retryIn == Milliseconds(50));
    CHECK(await([&] { return line.opened == 2; }));
}

TEST_CASE("The countdown to the next try is told as it goes")
{
    FakeServer server;
    server.kill();
    ConnectionTimings timings = Line::quick();
    timings.backoffBase = timings.backoffLimit = std::chrono::hours(1);
    Line line(server.port(), serverIdentity().fingerprint(), timings);
    line.connection.open();
    REQUIRE(await([&] { return line.state() == ConnectionState::Offline; }));
    const Milliseconds first = line.connection.status().retryIn;
    CHECK(await([&] { return line.connection.status().retryIn < first; }));
    line.connection.retryNow();
    CHECK(line.state() == ConnectionState::Connecting);
}
