// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/statusprobe.h"

#include "common/protocol/fingerprint.h"
#include "server/app/backup.h"
#include "server/app/backupstate.h"
#include "server/store/diskspace.h"
#include "server/transport/tlsidentity.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QHostAddress>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// One that listens everywhere is asked on the loopback address.
QString hostToAsk(const QString &address)
{
    const QHostAddress listening(address);
    if (listening == QHostAddress::Any || listening == QHostAddress::AnyIPv4)
        return u"127.0.0.1"_s;
    if (listening == QHostAddress::AnyIPv6)
        return u"[::1]"_s;
    return listening.protocol() == QHostAddress::IPv6Protocol ? u"[%1]"_s.arg(address) : address;
}

/// A connection for one question.
class Probe
{
public:
    Probe(const QUrl &url, const KeyFingerprint &expected)
        : m_expected(expected)
    {
        QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
        ssl.setProtocol(QSsl::TlsV1_3OrLater);
        ssl.setPeerVerifyMode(QSslSocket::QueryPeer); // the key is compared below, nobody signed it
        m_socket.setSslConfiguration(ssl);
        QObject::connect(&m_socket, &QWebSocket::connected, &m_loop, [this] { sayHello(); });
        QObject::connect(&m_socket, &QWebSocket::binaryMessageReceived, &m_loop,
                         [this](const QByteArray &frame) { finish(frame); });
        QObject::connect(&m_socket, &QWebSocket::disconnected, &m_loop, [this] { m_loop.quit(); });
        QObject::connect(&m_socket, &QWebSocket::sslErrors, &m_socket,
                         [this] { m_socket.ignoreSslErrors(); });
        QTimer::singleShot(std::chrono::seconds(10), &m_loop, &QEventLoop::quit);
        QWebSocketHandshakeOptions options;
        options.setSubprotocols({QString::fromLatin1(subprotocolName)});
        m_socket.open(url, options);
    }

    Result<ServerHello> ask()
    {
        m_loop.exec();
        return m_answer;
    }

private:
    void sayHello()
    {
        const QByteArray key = m_socket.sslConfiguration().peerCertificate().publicKey().toDer();
        if (KeyFingerprint::ofPublicKey(key) != m_expected) {
            m_answer = invalid({}, u"Another server than that of this data directory answers there."_s);
            return m_loop.quit();
        }
        const Hello hello{.program = u"medcrm-server status"_s,
                          .version = QStringLiteral(MEDCRM_VERSION),
                          .deviceName = u"command line"_s};
        m_socket.sendBinaryMessage(requestFrame(1, Hello::method, encode(hello)));
    }

    void finish(const QByteArray &frame)
    {
        const auto message = parseFromServer(frame);
        const auto *reply = message ? std::get_if<ReplyFrame>(&*message) : nullptr;
        if (!reply)
            return;
        m_answer = reply->result.and_then([](const QJsonValue &json) { return decode<ServerHello>(json); });
        m_loop.quit();
    }

    const KeyFingerprint m_expected;
    QEventLoop m_loop;
    QWebSocket m_socket;
    Result<ServerHello> m_answer =
        fail(ErrorCode::Unavailable, {},
             u"The server does not answer. Is it running, and with the same settings?"_s);
};

QString agoInWords(Instant at)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(elapsed(at, SystemClock().now()));
    return u"%1 min ago"_s.arg(minutes.count());
}

/// By the server's clock, as the log has it.
QString clockInWords(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms).toString(u"yyyy-MM-dd HH:mm"_s);
}

/// How many there are, or that they can't be seen; the reason is not said twice.
QString keptInWords(const Config &config, bool isReasonSaid)
{
    if (const Result<> readable = checkBackupDirectory(config); !readable)
        return isReasonSaid ? u"none can be seen"_s : u"none can be seen: "_s + readable.error().message;
    QList<BackupFile> kept = backupsIn(backupDirectory(config));
    kept.removeIf([](const BackupFile &file) { return !file.manifest; });
    return kept.isEmpty()
        ? u"none yet"_s
        : u"%1, the newest made %2"_s.arg(kept.size()).arg(agoInWords(kept.last().madeAt()));
}

QString backupsInWords(const Config &config)
{
    const auto state = readBackupState(config.dataDirectory);
    const bool isFailing = state && state->failingSince;
    QString words = keptInWords(config, isFailing);
    if (config.backup.every.count() == 0)
        words += u"; none are scheduled (backup.every is 0)"_s;
    if (isFailing)
        words += u"; FAILING since %1 (%2): %3"_s.arg(clockInWords(*state->failingSince),
                                                      agoInWords(*state->failingSince), state->failure);
    return words;
}

} // namespace

Result<ServerStatus> probeStatus(const Config &config)
{
    const auto identity = TlsIdentity::load(config.dataDirectory);
    if (!identity)
        return tl::unexpected(identity.error());
    ServerStatus status;
    status.address = u"wss://%1:%2/"_s.arg(hostToAsk(config.address)).arg(config.port);
    const auto hello = Probe(QUrl(status.address), identity->fingerprint()).ask();
    if (!hello)
        return fail(hello.error().code, {}, u"%1: %2"_s.arg(status.address, hello.error().message));
    status.hello = *hello;
    const QString database = config.dataDirectory + u"/medcrm.db"_s;
    status.databaseBytes = QFileInfo(database).size();
    status.logBytes = QFileInfo(database + u"-wal"_s).size();
    status.freeBytes = store::bytesFreeIn(config.dataDirectory);
    if (const Result<> room = checkRoom(config); !room)
        status.lowDisk = room.error().message;
    status.backups = backupsInWords(config);
    return status;
}

} // namespace medcrm
