// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/transport/webclient.h"

#include "tests/support/await.h"

#include <QWebSocketHandshakeOptions>

namespace medcrm::test {

WebClient::WebClient(const QString &origin)
    : socket(origin)
{
    QObject::connect(&socket, &QWebSocket::sslErrors, &socket, [this] { socket.ignoreSslErrors(); });
    QObject::connect(&socket, &QWebSocket::connected, &socket, [this] { connected = true; });
    QObject::connect(&socket, &QWebSocket::disconnected, &socket, [this] { ended = true; });
    QObject::connect(&socket, &QWebSocket::binaryMessageReceived, &socket,
                     [this](const QByteArray &message) { received.append(message); });
    QObject::connect(&socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), &socket, [this] {
        refusal = socket.errorString();
        ended = true;
    });
}

void WebClient::open(const QUrl &url, const QStringList &subprotocols)
{
    QWebSocketHandshakeOptions options;
    options.setSubprotocols(subprotocols);
    socket.open(url, options);
}

bool WebClient::isLetIn()
{
    return await([this] { return connected || ended; }) && connected;
}

bool WebClient::isSentAway()
{
    return await([this] { return ended; });
}

} // namespace medcrm::test
