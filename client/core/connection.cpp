// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/connection.h"

#include "client/core/refusals.h"
#include "client/core/serveridentity.h"
#include "common/protocol/frame.h"

#include <QLoggingCategory>
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslKey>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

Q_LOGGING_CATEGORY(log, "medcrm.connection")

// More than any frame a server sends: a limit against nonsense, not one that a busy day could reach.
constexpr quint64 largestFrame = 16 * quint64(maxFrameOut);

QSslConfiguration tlsConfiguration()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    // No authority vouches for the server, its pinned key does: so each certificate is judged by us.
    tls.setCaCertificates({});
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return tls;
}

// What is wrong with every self-signed certificate, whoever shows it. An expired one, say, is another matter.
bool comesWithSelfSigned(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
    case QSslError::HostNameMismatch:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return true;
    default:
        return false;
    }
}

// Whether a computer took the connection at all, be it only to hang up because it is full.
bool wasTaken(const QWebSocket &socket)
{
    switch (socket.error()) {
    case QAbstractSocket::ConnectionRefusedError:
    case QAbstractSocket::HostNotFoundError:
    case QAbstractSocket::NetworkError:
    case QAbstractSocket::SocketTimeoutError:
        return false;
    case QAbstractSocket::UnknownSocketError: // none yet: our own deadline
        return socket.localPort() != 0;
    default:
        return true;
    }
}

KeyFingerprint fingerprintOf(const QWebSocket &socket)
{
    const QSslCertificate certificate = socket.sslConfiguration().peerCertificate();
    if (certificate.isNull())
        return {};
    return KeyFingerprint::ofPublicKey(certificate.publicKey().toDer());
}

} // namespace

Connection::Connection(const ServerAddress &server, ServerIdentity &identity,
                       const ConnectionTimings &timings, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_identity(identity)
    , m_timings(timings)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(m_timings.connectDeadline);
    connect(&m_deadline, &QTimer::timeout, this, [this] { giveUp(tr("The server does not answer.")); });
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Connection::dial);
    m_tick.setInterval(m_timings.tick);
    connect(&m_tick, &QTimer::timeout, this, &Connection::tick);
}

Connection::~Connection()
{
    dropSocket(Goodbye::None);
}

void Connection::open()
{
    if (m_status.state == ConnectionState::Resting)
        dial();
}

void Connection::retryNow()
{
    if (m_retry.isActive())
        dial();
}

void Connection::rest()
{
    const bool stopped = m_status.state == ConnectionState::PinMismatch;
    close(Goodbye::Polite, stopped ? ConnectionState::PinMismatch : ConnectionState::Resting,
          stopped ? m_status.reason : QString());
}

void Connection::confirmServer(const KeyFingerprint &fingerprint)
{
    if (m_status.state != ConnectionState::UnknownServer)
        return;
    if (const Result<> kept = m_identity.confirm(m_server, fingerprint); !kept)
        qCWarning(log) << kept.error().message;
    dial();
}

void Connection::refuse(const QString &reason)
{
    m_status.retryIn = m_timings.backoffLimit;
    close(Goodbye::Polite, ConnectionState::Refused, reason);
}

void Connection::giveUp(const QString &reason)
{
    if (!m_socket)
        return;
    const Milliseconds longest = m_reached || wasTaken(*m_socket)
        ? longestBackoff(m_attempt++, m_timings)
        : std::min(m_timings.awayLimit, m_timings.backoffLimit);
    m_status.retryIn = Milliseconds(QRandomGenerator::global()->bounded(qint64(longest.count()) + 1));
    close(Goodbye::None, ConnectionState::Offline, reason);
}

bool Connection::send(const QByteArray &frame)
{
    return m_open && m_socket->sendBinaryMessage(frame) == frame.size();
}

void Connection::dial()
{
    m_retry.stop();
    dropSocket(Goodbye::None);
    makeSocket();
    m_reached = false;
    setState(ConnectionState::Connecting, m_status.reason);
    m_deadline.start();
    m_tick.start();
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QString::fromLatin1(subprotocolName)});
    m_socket->open(QNetworkRequest(m_server.url()), options);
}

void Connection::makeSocket()
{
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setSslConfiguration(tlsConfiguration());
    m_socket->setProxy(QNetworkProxy::NoProxy); // the server is the clinic's own machine
    m_socket->setMaxAllowedIncomingFrameSize(largestFrame);
    m_socket->setMaxAllowedIncomingMessageSize(largestFrame);
    connect(m_socket, &QWebSocket::sslErrors, this, &Connection::judgeSslErrors, Qt::DirectConnection);
    connect(m_socket, &QWebSocket::connected, this, &Connection::webSocketConnected);
    connect(m_socket, &QWebSocket::pong, this, &Connection::heard);
    // Later: while a try fails, the socket tells that it is over before it knows why.
    connect(
        m_socket, &QWebSocket::disconnected, this,
        [this, socket = m_socket] {
            if (socket && socket == m_socket)
                giveUp(whyDisconnected());
        },
        Qt::QueuedConnection);
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &frame) {
        heard();
        Q_EMIT frameReceived(frame);
    });
}

void Connection::dropSocket(Goodbye goodbye)
{
    QWebSocket *const socket = m_socket;
    const bool wasOpen = std::exchange(m_open, false);
    m_socket = nullptr;
    m_deadline.stop();
    if (!socket)
        return;
    socket->disconnect(this);
    if (goodbye == Goodbye::None || !wasOpen) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    // What was sent last shall still arrive; a server that does not close in turn is not waited for.
    connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(std::chrono::seconds(2), socket, &QObject::deleteLater);
    socket->close();
}

QString Connection::whyDisconnected() const
{
    if (!m_open)
        return whyUnreachable();
    if (!m_socket->closeReason().isEmpty())
        return tr("The server ended the connection: %1").arg(refusalText(m_socket->closeReason()));
    return tr("The connection to the server was lost.");
}

/// For the person who looks after the network: which part of the way fails.
QString Connection::whyUnreachable() const
{
    switch (m_socket->error()) {
    case QAbstractSocket::ConnectionRefusedError:
        return tr("The computer is there, but no server answers on it at port %1.").arg(m_server.port);
    case QAbstractSocket::HostNotFoundError:
        return tr("No computer of that name was found: %1.").arg(m_server.host);
    case QAbstractSocket::RemoteHostClosedError:
        return tr("The server hung up before the connection stood.");
    case QAbstractSocket::NetworkError:
    case QAbstractSocket::SocketTimeoutError:
        return tr("The network does not lead there.");
    default:
        return m_socket->errorString();
    }
}

Connection::Verdict Connection::judge(const KeyFingerprint &met) const
{
    const std::optional<KeyFingerprint> pin = m_identity.pinOf(m_server);
    if (!pin)
        return Verdict::Unknown;
    return *pin == met ? Verdict::Trusted : Verdict::Mismatch;
}

void Connection::stopAt(Verdict verdict, const KeyFingerprint &met)
{
    m_met = met;
    if (verdict == Verdict::Unknown) {
        close(Goodbye::None, ConnectionState::UnknownServer);
        Q_EMIT serverUnknown(met);
        return;
    }
    qCWarning(log) << "The server's key is" << met.text() << "and not the pinned one.";
    close(Goodbye::None, ConnectionState::PinMismatch,
          tr("Another computer answers in place of the server, or the server has a new identity. Nothing "
             "was sent. Ask the person who looks after the server."));
}

void Connection::judgeSslErrors(const QList<QSslError> &errors)
{
    // The handshake stands here, the HTTP request is not sent yet: an untrusted server gets not even that.
    m_reached = true;
    const auto odd =
        std::find_if_not(errors.begin(), errors.end(), [](auto &e) { return comesWithSelfSigned(e); });
    if (odd != errors.end()) {
        giveUp(tr("The server's certificate can't be used: %1.").arg(odd->errorString()));
        return;
    }
    const KeyFingerprint met = fingerprintOf(*m_socket);
    if (const Verdict verdict = judge(met); verdict != Verdict::Trusted)
        stopAt(verdict, met);
    else
        m_socket->ignoreSslErrors(errors);
}

void Connection::webSocketConnected()
{
    // Once more, and this time in any case: a certificate without any error is no reason to trust it.
    m_reached = true;
    const KeyFingerprint met = fingerprintOf(*m_socket);
    if (const Verdict verdict = judge(met); verdict != Verdict::Trusted) {
        stopAt(verdict, met);
        return;
    }
    if (m_socket->subprotocol() != QLatin1StringView(subprotocolName)) {
        giveUp(tr("The server does not speak this program's protocol."));
        return;
    }
    m_deadline.stop();
    m_open = true;
    m_status.offlineSince.reset();
    heard();
    setState(ConnectionState::Live);
    Q_EMIT opened();
}

void Connection::close(Goodbye goodbye, ConnectionState state, const QString &reason)
{
    const bool wasOpen = m_open;
    dropSocket(goodbye);
    m_retry.stop();
    const bool again = state == ConnectionState::Offline || state == ConnectionState::Refused;
    if (again) {
        if (!m_status.offlineSince)
            m_status.offlineSince = SystemClock().now();
        m_retry.start(m_status.retryIn);
    } else {
        m_tick.stop();
        m_status.offlineSince.reset();
    }
    setState(state, reason);
    if (wasOpen)
        Q_EMIT lost();
}

void Connection::heard()
{
    m_lastHeard.start();
    m_probing = false;
    if (m_status.state == ConnectionState::Behind)
        setState(ConnectionState::Live);
}

void Connection::tick()
{
    if (m_retry.isActive()) {
        m_status.retryIn = m_retry.remainingTimeAsDuration();
        Q_EMIT statusChanged(m_status);
    }
    if (!m_open)
        return;
    const Milliseconds quiet(m_lastHeard.elapsed());
    if (quiet >= m_timings.silenceLimit) {
        giveUp(tr("The server was not heard of any more."));
        return;
    }
    if (quiet >= m_timings.probeAfter && !m_probing) {
        // The server's own pings are answered inside QWebSocket, unseen; so life is proved by its pongs.
        m_probing = true;
        m_socket->ping();
    }
    if (quiet >= m_timings.behindAfter) {
        m_status.behind = quiet;
        m_status.state = ConnectionState::Behind;
        Q_EMIT statusChanged(m_status);
    }
}

void Connection::setState(ConnectionState state, const QString &reason)
{
    m_status.state = state;
    m_status.reason = reason;
    m_status.behind = {};
    if (!m_retry.isActive())
        m_status.retryIn = {};
    Q_EMIT statusChanged(m_status);
}

} // namespace medcrm
