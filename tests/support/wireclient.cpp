// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wireclient.h"

#include "tests/support/serverprocess.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QWebSocketHandshakeOptions>

using namespace Qt::StringLiterals;

namespace medcrm::test {

WireClient::WireClient(const ServerProcess &server)
{
    // The server is known by its key; no authority vouches for it.
    connect(&m_socket, &QWebSocket::sslErrors, this, [this] { m_socket.ignoreSslErrors(); });
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &WireClient::receive);
    connect(&m_socket, &QWebSocket::disconnected, this, [this] { m_closed = true; });
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QString::fromLatin1(subprotocolName)});
    m_socket.open(QUrl(u"wss://127.0.0.1:%1/"_s.arg(server.port())), options);
    REQUIRE(await([this] { return m_socket.isValid() || m_closed; }, 60'000));
    INFO(m_socket.errorString().toStdString());
    REQUIRE(m_socket.isValid());
    const QSslCertificate certificate = m_socket.sslConfiguration().peerCertificate();
    REQUIRE(KeyFingerprint::ofPublicKey(certificate.publicKey().toDer()) == server.fingerprint());
    get(Hello{std::nullopt, u"medcrm-test"_s, u"1"_s, u"Test desk"_s, u"en"_s});
}

WireClient::~WireClient()
{
    disconnect(&m_socket, nullptr, this, nullptr);
}

SignedIn WireClient::signIn(const QString &username, const QString &password)
{
    return get(Login{username, password});
}

qint64 WireClient::sendFrame(const char *method, const QByteArray &params, const QString &key)
{
    const QByteArray frame = requestFrame(++m_lastId, method, params, key);
    REQUIRE(m_socket.sendBinaryMessage(frame) == frame.size());
    return m_lastId;
}

void WireClient::receive(const QByteArray &bytes)
{
    m_heard += bytes;
    const auto frame = parseFromServer(bytes);
    if (!frame)
        FAIL("The server sent what is no frame of its protocol: " << bytes.toStdString());
    if (const auto *reply = std::get_if<ReplyFrame>(&*frame)) {
        m_answers.insert(reply->id, reply->result);
        m_eventsBefore.insert(reply->id, m_events.size());
    } else if (const auto *notice = std::get_if<NoticeRecord>(&*frame)) {
        m_notices.append(*notice);
    } else {
        m_events.append(std::get<EventRecord>(*frame));
    }
}

} // namespace medcrm::test
