// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transport/incoming.h"

#include "server/transport/guardedsocket.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWebSocket>
#include <QWebSocketServer>

namespace medcrm {

Incoming::Incoming(const TransportLimits &limits, std::unique_ptr<GuardedSocket> socket,
                   std::unique_ptr<Admission::Ticket> ticket, std::optional<HttpRefusal> refusal,
                   QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_socket(std::move(socket))
    , m_ticket(std::move(ticket))
    , m_refusal(std::move(refusal))
    , m_loginDeadline(limits.loginDeadline)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Incoming::onDeadline);
    connect(m_socket.get(), &QAbstractSocket::disconnected, this, &Incoming::end);
    connect(m_socket.get(), &GuardedSocket::backlogExceeded, this, &Incoming::end);
    connect(m_socket.get(), &GuardedSocket::budgetExceeded, this, &Incoming::end);
    connect(m_socket.get(), &QIODevice::readyRead, this, &Incoming::readRequest);
    connect(m_socket.get(), &QSslSocket::encrypted, this,
            [this] { m_timer.start(Milliseconds(m_loginDeadline.remainingTime())); });
}

Incoming::~Incoming()
{
    // The sockets are destroyed after this body and may say goodbye; there is nobody left to hear it.
    if (m_webSocket)
        m_webSocket->disconnect(this);
    if (m_socket)
        m_socket->disconnect(this);
}

void Incoming::start(const QSslConfiguration &tls)
{
    m_timer.start(m_limits.tlsDeadline);
    m_socket->setSslConfiguration(tls);
    m_socket->startServerEncryption();
}

void Incoming::readRequest()
{
    if (m_answered || m_ended)
        return;
    const QByteArray header = m_socket->peek(m_limits.requestBytes);
    const qsizetype end = header.indexOf("\r\n\r\n");
    if (end < 0) {
        if (header.size() >= m_limits.requestBytes)
            answer({431, "Request Header Fields Too Large", "The request is too long."});
        return;
    }
    if (m_refusal)
        return answer(*m_refusal);
    const qsizetype length = end + 4;
    if (const auto objection = objectionTo(header.first(length)))
        return answer(*objection);
    // What came along would be read before anybody listens for it (RFC 6455, 4.1 has the client wait, too).
    if (m_socket->bytesAvailable() > length)
        return answer({400, "Bad Request", "Wait for the answer before sending frames."});
    openWebSocket();
}

void Incoming::openWebSocket()
{
    disconnect(m_socket.get(), &QIODevice::readyRead, this, &Incoming::readRequest);
    // A server object for each connection, which listens nowhere: only so is it certain whose WebSocket it
    // made.
    m_server = std::make_unique<QWebSocketServer>(QString(), QWebSocketServer::NonSecureMode);
    m_server->setSupportedSubprotocols({QString::fromLatin1(websocketSubprotocol)});
    connect(m_server.get(), &QWebSocketServer::newConnection, this, &Incoming::onWebSocket);
    m_server->handleConnection(m_socket.get());
    // It would delete the socket, which is ours.
    disconnect(m_socket.get(), &QAbstractSocket::disconnected, m_server.get(), nullptr);
}

void Incoming::onWebSocket()
{
    m_webSocket.reset(m_server->nextPendingConnection());
    // Qt 6.4 may have more calls of its request reader in the queue, which would take frames for a second
    // request.
    QCoreApplication::removePostedEvents(m_server.get(), QEvent::MetaCall);
    m_server.release()->deleteLater();
    m_timer.stop();
    // Outside of the server's own function, which still writes to the socket.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_ended)
                Q_EMIT upgraded();
        },
        Qt::QueuedConnection);
}

Incoming::Upgraded Incoming::take()
{
    m_socket->disconnect(this);
    m_ended = true;
    return {std::move(m_socket), std::move(m_webSocket), std::move(m_ticket), m_loginDeadline};
}

void Incoming::onDeadline()
{
    if (m_socket->isEncrypted() && !m_answered)
        answer({408, "Request Timeout", "The request took too long."});
    else
        end();
}

void Incoming::answer(const HttpRefusal &refusal)
{
    m_answered = true;
    m_timer.start(m_limits.closeDeadline);
    m_socket->readAll(); // a socket closed with input unread would tear the answer down with it
    m_socket->write(refusal.toBytes());
    m_socket->disconnectFromHost();
}

void Incoming::end()
{
    if (m_ended)
        return;
    m_ended = true;
    m_timer.stop();
    m_ticket.reset();
    m_socket->abort();
    QMetaObject::invokeMethod(this, &Incoming::ended, Qt::QueuedConnection);
}

} // namespace medcrm
