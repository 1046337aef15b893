// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/core/peers.h"

#include <QSslSocket>
#include <QTcpSocket>

namespace medcrm::test {

SilentPeer::SilentPeer(const TlsIdentity &identity)
{
    setSslConfiguration(identity.serverConfiguration());
    connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
        ++m_handshakes;
        QTcpSocket *socket = nextPendingConnection();
        const auto listen = [this, socket] { m_heard += socket->readAll(); };
        connect(socket, &QTcpSocket::readyRead, this, listen);
        listen();
    });
    listen(QHostAddress::LocalHost);
}

// Children outlive members, and their last signals must not find them gone.
SilentPeer::~SilentPeer()
{
    for (QTcpSocket *socket : findChildren<QTcpSocket *>())
        socket->disconnect(this);
}

Wire::Wire(quint16 serverPort)
    : m_serverPort(serverPort)
{
    connect(this, &QTcpServer::newConnection, this, &Wire::accept);
    listen(QHostAddress::LocalHost);
}

Wire::~Wire()
{
    for (QTcpSocket *socket : findChildren<QTcpSocket *>())
        socket->disconnect();
}

void Wire::thaw()
{
    m_frozen = false;
    for (const auto &[a, b] : m_pairs) {
        pump(a, b);
        pump(b, a);
    }
}

void Wire::accept()
{
    ++m_connections;
    QTcpSocket *client = nextPendingConnection();
    auto *server = new QTcpSocket(client);
    m_pairs.emplaceBack(client, server);
    connect(client, &QTcpSocket::readyRead, this, [=, this] { pump(client, server); });
    connect(server, &QTcpSocket::readyRead, this, [=, this] { pump(server, client); });
    connect(server, &QTcpSocket::connected, this, [=, this] { pump(client, server); });
    connect(client, &QTcpSocket::disconnected, server, [=, this] {
        if (!m_frozen)
            server->disconnectFromHost();
    });
    connect(server, &QTcpSocket::disconnected, client, [=, this] {
        if (!m_frozen)
            client->disconnectFromHost();
    });
    server->connectToHost(QHostAddress::LocalHost, m_serverPort);
}

void Wire::pump(QTcpSocket *from, QTcpSocket *to)
{
    if (!m_frozen && from && to && to->state() == QAbstractSocket::ConnectedState)
        to->write(from->readAll());
}

} // namespace medcrm::test
