// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transport/websocketchannel.h"

#include <QStringConverter>
#include <QWebSocket>

namespace medcrm {

using namespace Qt::StringLiterals;

namespace {

// A control frame carries 125 bytes, two of them the code (RFC 6455, 5.5.1). Qt would cut inside a character.
QString fitting(QString reason)
{
    while (reason.toUtf8().size() > 123)
        reason.chop(reason.back().isLowSurrogate() ? 2 : 1);
    return reason;
}

qint64 seconds(Milliseconds duration)
{
    return std::chrono::ceil<std::chrono::seconds>(duration).count();
}

} // namespace

WebSocketChannel::WebSocketChannel(const TransportLimits &limits, Incoming::Upgraded upgraded,
                                   std::shared_ptr<FrameEncoder> encoder, QObject *parent)
    : Channel(parent)
    , m_limits(limits)
    , m_encoder(std::move(encoder))
    , m_ticket(std::move(upgraded.ticket))
    , m_socket(std::move(upgraded.socket))
    , m_webSocket(std::move(upgraded.webSocket))
    , m_peerAddress(plainAddress(m_socket->peerAddress()).toString())
{
    setLimits(m_limits.stranger);
    listen();
    m_deadline.setSingleShot(true);
    m_heartbeat.setSingleShot(true);
    m_deadline.start(Milliseconds(upgraded.loginDeadline.remainingTime()));
    m_heartbeat.start(m_limits.pingInterval);
}

WebSocketChannel::~WebSocketChannel()
{
    // The sockets are destroyed after this body and may say goodbye; there is nobody left to hear it.
    m_webSocket->disconnect(this);
    m_socket->disconnect(this);
}

void WebSocketChannel::listen()
{
    connect(m_webSocket.get(), &QWebSocket::binaryMessageReceived, this, &WebSocketChannel::receive);
    connect(m_webSocket.get(), &QWebSocket::textFrameReceived, this, &WebSocketChannel::refuseText);
    connect(m_webSocket.get(), &QWebSocket::pong, this, &WebSocketChannel::onPong);
    connect(m_webSocket.get(), &QWebSocket::aboutToClose, this, &WebSocketChannel::onClosing);
    connect(m_socket.get(), &QAbstractSocket::disconnected, this, &WebSocketChannel::finish);
    connect(m_socket.get(), &GuardedSocket::backlogExceeded, this, &WebSocketChannel::abort);
    connect(m_socket.get(), &GuardedSocket::budgetExceeded, this,
            [this] { close(CloseCode::Policy, u"Too much was sent at once; come back more slowly."_s); });
    connect(&m_deadline, &QTimer::timeout, this, &WebSocketChannel::onDeadline);
    connect(&m_heartbeat, &QTimer::timeout, this, &WebSocketChannel::onHeartbeat);
}

void WebSocketChannel::send(const QByteArray &frame)
{
    if (m_state != State::Open)
        return;
    const QByteArray bytes = m_encoder->binaryFrame(frame);
    if (!m_socket->hasRoomFor(bytes.size()))
        m_socket->flush(); // the system may take it right away; only what it does not take counts
    if (m_state == State::Open)
        m_socket->write(bytes);
}

void WebSocketChannel::close(CloseCode code, const QString &reason)
{
    if (m_state != State::Open)
        return;
    onClosing();
    m_inbox.clear();
    m_webSocket->close(QWebSocketProtocol::CloseCode(code), fitting(reason));
}

void WebSocketChannel::abort()
{
    m_inbox.clear();
    m_socket->abort();
    finish();
}

Result<> WebSocketChannel::setAuthenticated()
{
    if (m_state != State::Open)
        return {};
    if (!m_ticket->promote())
        return fail(ErrorCode::TooMany, {},
                    u"Too many desks are signed in to this server. Try again in a minute."_s,
                    {{u"retryAfter"_s, 60}});
    m_deadline.stop();
    setLimits(m_limits.user);
    return {};
}

Milliseconds WebSocketChannel::silence() const
{
    return m_socket->silence();
}

qint64 WebSocketChannel::backlog() const
{
    return m_socket->backlog();
}

// Frames are handed on from the event loop only. Inside the socket's own functions they would let the
// receiver reach back into a parser that is not finished with the frame, and find itself called from its own
// send().
void WebSocketChannel::receive(const QByteArray &message)
{
    if (m_state != State::Open)
        return;
    m_inbox.append(message);
    if (m_inbox.size() == 1)
        QMetaObject::invokeMethod(this, &WebSocketChannel::deliver, Qt::QueuedConnection);
}

void WebSocketChannel::deliver()
{
    while (!m_inbox.isEmpty())
        Q_EMIT frameReceived(m_inbox.takeFirst());
}

void WebSocketChannel::refuseText()
{
    // Later, for the same reason.
    QMetaObject::invokeMethod(
        this, [this] { close(CloseCode::Unsupported, u"Only binary frames are spoken here, not text."_s); },
        Qt::QueuedConnection);
}

void WebSocketChannel::onDeadline()
{
    if (m_state == State::Open)
        close(CloseCode::Policy,
              u"Sign in within %1 seconds of connecting."_s.arg(seconds(m_limits.loginDeadline)));
    else
        abort();
}

void WebSocketChannel::onHeartbeat()
{
    if (m_awaitingPong)
        return abort();
    m_awaitingPong = true;
    m_heartbeat.start(m_limits.pongDeadline);
    m_webSocket->ping();
}

void WebSocketChannel::onPong()
{
    m_awaitingPong = false;
    if (m_state == State::Open)
        m_heartbeat.start(m_limits.pingInterval);
}

// Also when the other side closes, or Qt does because of a broken or oversized frame.
void WebSocketChannel::onClosing()
{
    if (m_state != State::Open)
        return;
    m_state = State::Closing;
    m_heartbeat.stop();
    m_deadline.start(m_limits.closeDeadline);
}

void WebSocketChannel::finish()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_heartbeat.stop();
    m_deadline.stop();
    m_ticket.reset();
    QMetaObject::invokeMethod(
        this,
        [this] {
            Q_EMIT closed();
            deleteLater();
        },
        Qt::QueuedConnection);
}

void WebSocketChannel::setLimits(const ConnectionLimits &limits)
{
    m_socket->setLimits(limits);
    m_webSocket->setMaxAllowedIncomingFrameSize(quint64(limits.frameBytes));
    m_webSocket->setMaxAllowedIncomingMessageSize(quint64(limits.frameBytes));
}

} // namespace medcrm
