// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the HTTP request of a stranger. What is not refused goes on into Qt's own parser, as in the server, and
// becomes a WebSocket of our subprotocol, without an Origin, that takes whatever bytes follow.
#include "server/transport/upgraderequest.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/memorysocket.h"

#include <QCoreApplication>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace medcrm;
using fuzz::promise;

namespace {

constexpr qsizetype mostRequestBytes = 8 * 1024; // as TransportLimits::requestBytes
constexpr quint64 mostMessageBytes = 4 * 1024;

void checkAnswer(const HttpRefusal &refusal)
{
    promise(refusal.status >= 400 && refusal.status < 500, "a refusal is the client's fault");
    const QByteArray answer = refusal.toBytes();
    const qsizetype end = answer.indexOf("\r\n\r\n");
    promise(end > 0 && answer.startsWith("HTTP/1.1 4"), "a refusal is an HTTP answer");
    const QByteArray length = "Content-Length: " + QByteArray::number(answer.size() - end - 4) + "\r\n";
    promise(answer.first(end + 2).contains(length), "a refusal states its length");
}

/// As server/transport/incoming.cpp does it, without the network.
void open(const QByteArray &request, const QByteArray &frames)
{
    fuzz::MemorySocket socket(request);
    QWebSocketServer server(QString(), QWebSocketServer::NonSecureMode);
    server.setSupportedSubprotocols({QString::fromLatin1(websocketSubprotocol)});
    server.handleConnection(&socket);
    QObject::disconnect(&socket, &QAbstractSocket::disconnected, &server, nullptr);
    QCoreApplication::sendPostedEvents();
    const std::unique_ptr<QWebSocket> webSocket(server.nextPendingConnection());
    if (!webSocket)
        return; // Qt refused it
    promise(webSocket->origin().isEmpty(), "a request with an Origin is refused");
    promise(socket.written().contains("Sec-WebSocket-Protocol: medcrm.v1\r\n"), "our subprotocol is agreed");
    webSocket->setMaxAllowedIncomingFrameSize(mostMessageBytes);
    webSocket->setMaxAllowedIncomingMessageSize(mostMessageBytes);
    QObject::connect(webSocket.get(), &QWebSocket::binaryMessageReceived, [](const QByteArray &message) {
        promise(quint64(message.size()) <= mostMessageBytes, "no message is longer than allowed");
    });
    socket.receive(frames);
    QCoreApplication::sendPostedEvents();
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype end = bytes.first(std::min(bytes.size(), mostRequestBytes)).indexOf("\r\n\r\n");
    const qsizetype length = end < 0 ? bytes.size() : end + 4;
    if (const auto refusal = objectionTo(bytes.first(length)))
        checkAnswer(*refusal);
    else if (end >= 0)
        open(bytes.first(length), bytes.sliced(length));
    return 0;
}
