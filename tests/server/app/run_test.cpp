// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/app/runningserver.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QFileInfo>
#include <QWebSocket>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace medcrm::test;

namespace {

void connectTo(QWebSocket &socket, quint16 port)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.setSslConfiguration(tls);
    QNetworkRequest request(QUrl(u"wss://127.0.0.1:%1/"_s.arg(port)));
    request.setRawHeader("Sec-WebSocket-Protocol", "medcrm.v1");
    socket.open(request);
}

} // namespace

TEST_CASE("A first start sets itself up, privately, and says how to sign in; a second does not")
{
    RunningServer server;
    CHECK(server.said(u"fingerprint"_s).size() == 95);
    CHECK(server.said(u"first start"_s).contains(u"one-time password"_s));
    CHECK(server.stop() == 0);
#ifdef Q_OS_UNIX
    const QString data = server.directory.filePath(u"data"_s);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &name : {u"/medcrm.db"_s, u"/identity.pem"_s, QString()})
        CHECK_FALSE(QFileInfo(data + name).permissions() & others);
#endif
    server.restart();
    server.said(u"fingerprint"_s);
    CHECK_FALSE(server.hasSaid(u"first start"_s));
    CHECK(server.stop() == 0);
}

TEST_CASE("A stopping server tells its clients that it is going away, and leaves its database closed")
{
    RunningServer server;
    QWebSocket client;
    connectTo(client, server.port());
    REQUIRE(await([&] { return client.state() == QAbstractSocket::ConnectedState; }));
    CHECK(server.stop() == 0);
    CHECK(await([&] { return client.state() == QAbstractSocket::UnconnectedState; }));
    CHECK(client.closeCode() == QWebSocketProtocol::CloseCodeGoingAway);
    CHECK(client.closeReason() == u"The server is stopping."_s);
    CHECK_FALSE(QFileInfo::exists(server.directory.filePath(u"data/medcrm.db-wal"_s)));
}

TEST_CASE("Wrong settings, a taken port and a data directory in use are said, with an exit code")
{
    const auto exitCodeOf = [](RunningServer &server) {
        REQUIRE(await([&] { return server.process.state() == QProcess::NotRunning; }));
        return server.process.exitCode();
    };
    RunningServer wrong({u"--set"_s, u"login.idle=never"_s});
    CHECK(exitCodeOf(wrong) == 2);

    RunningServer first;
    RunningServer samePort({u"--port"_s, QString::number(first.port())});
    CHECK(exitCodeOf(samePort) == 1);
    RunningServer sameData({u"--data"_s, first.directory.filePath(u"data"_s)});
    CHECK(exitCodeOf(sameData) == 1);
}

#ifdef Q_OS_UNIX
TEST_CASE("A service manager hears that the server is ready, alive and stopping")
{
    const QTemporaryDir directory;
    const QByteArray path = directory.filePath(u"notify"_s).toUtf8();
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    REQUIRE(path.size() < qsizetype(sizeof(address.sun_path)));
    std::copy(path.begin(), path.end(), address.sun_path);
    const int manager = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
    REQUIRE(::bind(manager, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0);

    QProcessEnvironment environment = RunningServer::systemEnvironment();
    environment.insert(u"NOTIFY_SOCKET"_s, QString::fromUtf8(path));
    environment.insert(u"WATCHDOG_USEC"_s, u"100000"_s);
    RunningServer server({}, environment);
    QByteArray heard;
    const auto hears = [&](const QByteArray &notice) {
        return await([&] {
            char buffer[512];
            const ssize_t size = ::recv(manager, buffer, sizeof(buffer), 0);
            if (size > 0)
                heard += QByteArray(buffer, size) + '\n';
            return heard.contains(notice);
        });
    };
    CHECK(hears("READY=1"));
    CHECK(hears("WATCHDOG=1"));
    CHECK(server.stop() == 0);
    CHECK(hears("STOPPING=1"));
    ::close(manager);
}
#endif
