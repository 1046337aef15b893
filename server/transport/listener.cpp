// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transport/listener.h"

#include "server/transport/guardedsocket.h"
#include "server/transport/incoming.h"
#include "server/transport/websocketchannel.h"

#include <QLoggingCategory>
#include <QWebSocket>

namespace medcrm {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(transportLog, "medcrm.transport")

std::optional<HttpRefusal> refusalFor(Admission::Verdict verdict)
{
    switch (verdict) {
    case Admission::Verdict::AddressFull:
        return HttpRefusal{429, "Too Many Requests", "Too many connections come from this address.",
                           "Retry-After: 5\r\n"};
    case Admission::Verdict::ServerFull:
        return HttpRefusal{503, "Service Unavailable", "The server is busy letting others in.",
                           "Retry-After: 5\r\n"};
    case Admission::Verdict::Welcome:
        break;
    }
    return {};
}

} // namespace

Listener::Listener(const TransportLimits &limits, const QSslConfiguration &tls, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_tls(tls)
    , m_admission(std::make_shared<Admission>(limits))
    , m_encoder(std::make_shared<FrameEncoder>())
    , m_acceptor(limits)
{
    connect(&m_acceptor, &Acceptor::accepted, this, &Listener::onAccepted);
    connect(&m_acceptor, &Acceptor::exhausted, this,
            [] {
                qCWarning(transportLog)
                    << "Connections are turned away: the system has no descriptors left for more.";
            });
}

Listener::~Listener() = default;

Result<> Listener::listen(const QHostAddress &address, quint16 port)
{
    if (m_acceptor.listen(address, port))
        return {};
    return fail(ErrorCode::Unavailable, u"port"_s,
                u"Cannot listen on %1, port %2: %3."_s.arg(address.toString())
                    .arg(port)
                    .arg(m_acceptor.errorString()));
}

void Listener::stopAccepting()
{
    m_acceptor.close();
}

void Listener::onAccepted(qintptr descriptor)
{
    auto socket = std::make_unique<GuardedSocket>();
    if (!socket->setSocketDescriptor(descriptor) || socket->peerAddress().isNull())
        return; // gone before it began
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    const auto refusal = refusalFor(m_admission->judge(socket->peerAddress()));
    if (!refusal || m_refused < m_limits.answeredRefusals)
        begin(std::move(socket), refusal);
}

void Listener::begin(std::unique_ptr<GuardedSocket> socket, std::optional<HttpRefusal> refusal)
{
    std::unique_ptr<Admission::Ticket> ticket;
    if (refusal)
        ++m_refused;
    else
        ticket = m_admission->admit(socket->peerAddress());
    auto *incoming = new Incoming(m_limits, std::move(socket), std::move(ticket), std::move(refusal), this);
    m_incoming.insert(incoming);
    connect(incoming, &Incoming::upgraded, this, [this, incoming] { onUpgraded(incoming); });
    connect(incoming, &Incoming::ended, this, [this, incoming] { forget(incoming); });
    incoming->start(m_tls);
}

void Listener::onUpgraded(Incoming *incoming)
{
    auto *channel = new WebSocketChannel(m_limits, incoming->take(), m_encoder, this);
    m_channels.insert(channel);
    connect(channel, &Channel::closed, this, [this, channel] {
        m_channels.remove(channel);
        QMetaObject::invokeMethod(this, &Listener::checkAllClosed, Qt::QueuedConnection);
    });
    forget(incoming);
    Q_EMIT newChannel(channel);
}

void Listener::forget(Incoming *incoming)
{
    if (!m_incoming.remove(incoming))
        return;
    if (incoming->isRefused())
        --m_refused;
    incoming->deleteLater();
    checkAllClosed();
}

void Listener::closeAll(CloseCode code, const QString &reason)
{
    m_closing = true;
    for (Incoming *incoming : std::as_const(m_incoming))
        incoming->end();
    for (Channel *channel : std::as_const(m_channels))
        channel->close(code, reason);
    QMetaObject::invokeMethod(this, &Listener::checkAllClosed, Qt::QueuedConnection);
}

void Listener::checkAllClosed()
{
    if (!m_closing || !m_incoming.isEmpty() || !m_channels.isEmpty())
        return;
    m_closing = false;
    Q_EMIT allClosed();
}

} // namespace medcrm
