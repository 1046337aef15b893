// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/transport/rawclient.h"

#include "tests/support/await.h"

#include <QtEndian>

namespace medcrm::test {

using namespace Qt::StringLiterals;

RawClient::RawClient()
{
    QObject::connect(&socket, &QSslSocket::sslErrors, &socket, [this] { socket.ignoreSslErrors(); });
    QObject::connect(&socket, &QIODevice::readyRead, &socket, [this] { received += socket.readAll(); });
}

bool RawClient::connectTls(quint16 port, QSsl::SslProtocol protocol)
{
    socket.setProtocol(protocol);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
    bool failed = false;
    QObject::connect(&socket, &QAbstractSocket::errorOccurred, &socket, [&failed] { failed = true; });
    const bool done = await([&] { return socket.isEncrypted() || failed; });
    QObject::disconnect(&socket, &QAbstractSocket::errorOccurred, &socket, nullptr);
    return done && socket.isEncrypted();
}

bool RawClient::connectWebSocket(quint16 port)
{
    if (!connectTls(port))
        return false;
    socket.write(request());
    const bool done = await([this] { return received.contains("\r\n\r\n"); });
    const bool accepted = done && received.startsWith("HTTP/1.1 101 ");
    received.remove(0, received.indexOf("\r\n\r\n") + 4);
    return accepted;
}

void RawClient::stopReading()
{
    socket.disconnect(SIGNAL(readyRead()));
    socket.setReadBufferSize(1);
}

bool RawClient::isCut()
{
    return await([this] { return socket.state() == QAbstractSocket::UnconnectedState; });
}

void RawClient::sendFrame(int opcode, const QByteArray &payload)
{
    socket.write(maskedFrame(opcode, payload));
}

QByteArray RawClient::request(const QByteArray &extra)
{
    return "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        + extra + "\r\n";
}

QByteArray RawClient::maskedFrame(int opcode, const QByteArray &payload)
{
    QByteArray frame;
    frame.append(char(0x80 | opcode));
    if (payload.size() < 126) {
        frame.append(char(0x80 | payload.size()));
    } else {
        frame.append(char(0x80 | 126));
        const quint16 size = qToBigEndian(quint16(payload.size()));
        frame.append(reinterpret_cast<const char *>(&size), sizeof size);
    }
    const QByteArray mask("\x1\x2\x3\x4");
    frame += mask;
    for (qsizetype i = 0; i < payload.size(); ++i)
        frame.append(char(payload[i] ^ mask[i % 4]));
    return frame;
}

} // namespace medcrm::test
