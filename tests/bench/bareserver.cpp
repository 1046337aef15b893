// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bareserver.h"

#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <memory>
#include <vector>

namespace medcrm::bench {

namespace {

/// Lives in its thread.
class FanOut : public QTcpServer
{
public:
    explicit FanOut(int bytes)
        : m_payload(bytes, 'x')
    {
        setListenBacklogSize(1024);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
                m_sockets.append(socket);
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                    socket->readAll();
                    for (QTcpSocket *each : std::as_const(m_sockets))
                        each->write(m_payload);
                });
            }
        });
    }

private:
    const QByteArray m_payload;
    QList<QTcpSocket *> m_sockets;
};

} // namespace

Latencies bareFanOut(int count, int bytes, int rounds)
{
    QThread thread;
    thread.start();
    auto *server = new FanOut(bytes);
    REQUIRE(server->listen(QHostAddress::LocalHost));
    const quint16 port = server->serverPort();
    server->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, server, &QObject::deleteLater);

    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<QTcpSocket>());
        clients.back()->connectToHost(QHostAddress::LocalHost, port);
        REQUIRE(test::await([&] { return clients.back()->state() == QAbstractSocket::ConnectedState; }));
    }
    Latencies latencies;
    for (int round = 0; round < rounds; ++round) {
        std::vector<bool> heard(clients.size());
        std::size_t left = clients.size();
        QElapsedTimer timer;
        timer.start();
        clients.front()->write("go");
        REQUIRE(test::await([&] {
            for (std::size_t i = 0; i < clients.size(); ++i) {
                if (!heard[i] && clients[i]->bytesAvailable() >= bytes) {
                    clients[i]->readAll();
                    heard[i] = true;
                    --left;
                    latencies.add(double(timer.nsecsElapsed()) / 1e6);
                }
            }
            return left == 0;
        }));
    }
    clients.clear();
    thread.quit();
    thread.wait();
    return latencies;
}

} // namespace medcrm::bench
