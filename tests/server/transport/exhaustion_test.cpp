// SPDX-License-Identifier: GPL-3.0-or-later
// A server that ran out of file descriptors must accept again when it has some.
#include "tests/server/transport/webclient.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QProcess>
#include <QTcpSocket>
#include <csignal>
#include <memory>
#include <vector>

using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

/// The server in its own process with 40 descriptors.
class Exhaustible
{
public:
    explicit Exhaustible(const QString &kind)
    {
        m_process.start(qEnvironmentVariable("MEDCRM_BIN_DIR", u"."_s) + u"/transport_exhaustible"_s,
                        {kind, u"40"_s});
        port = quint16(nextNumber());
        url = QUrl(u"%1://127.0.0.1:%2/"_s.arg(kind == u"guarded" ? u"wss"_s : u"ws"_s).arg(port));
    }
    ~Exhaustible()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

    /// How often its event loop woke up since it started.
    int wakeups()
    {
        m_process.write("?\n");
        return nextNumber();
    }

    bool letsIn(int deadlineMs = 10000) const
    {
        WebClient client;
        client.open(url);
        return await([&] { return client.connected; }, deadlineMs);
    }

    qint64 processId() const { return m_process.processId(); }

    quint16 port = 0;
    QUrl url;

private:
    int nextNumber()
    {
        REQUIRE(await([this] { return m_process.canReadLine(); }));
        return m_process.readLine().trimmed().toInt();
    }

    QProcess m_process;
};

/// More idle connections than the server has descriptors. It is held still until the operating system has queued all of
/// them, so that it meets them as one rush.
std::vector<std::unique_ptr<QTcpSocket>> flood(const Exhaustible &server)
{
    kill(pid_t(server.processId()), SIGSTOP);
    std::vector<std::unique_ptr<QTcpSocket>> idle(45); // Qt's own server has a queue of 50
    size_t connected = 0;
    for (auto &socket : idle) {
        socket = std::make_unique<QTcpSocket>();
        QObject::connect(socket.get(), &QAbstractSocket::connected, socket.get(), [&] { ++connected; });
        socket->connectToHost(u"127.0.0.1"_s, server.port);
    }
    const bool queued = await([&] { return connected == idle.size(); });
    kill(pid_t(server.processId()), SIGCONT);
    REQUIRE(queued);
    return idle;
}

constexpr int Busy = 3000; // wakeups that only a loop that spins gets to

} // namespace

TEST_CASE(
    "a server short of descriptors turns clients away without spinning, and lets them in when it has some")
{
    Exhaustible server(u"guarded"_s);
    REQUIRE(server.letsIn());
    auto idle = flood(server);
    CHECK_FALSE(server.letsIn(500));
    CHECK(server.wakeups() < Busy);
    idle.clear();
    CHECK(await([&] { return server.letsIn(500); }));
}

TEST_CASE("Control: Qt's own server never accepts again after its first rush took the last descriptor, so it "
          "must fail")
{
    Exhaustible server(u"stock"_s);
    flood(server);
    CHECK_FALSE(server.letsIn(2000));
}

TEST_CASE("Control: Qt's own server spins if the last descriptor is taken later, so staying calm must fail")
{
    Exhaustible server(u"stock"_s);
    REQUIRE(server.letsIn());
    const auto idle = flood(server);
    CHECK(await([&] { return server.wakeups() > Busy; }));
}
