// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebSocket>

namespace medcrm::test {

/// An ordinary WebSocket client, as anybody would write it with Qt, that remembers what happened to it.
class WebClient
{
public:
    explicit WebClient(const QString &origin = {});

    /// Starts connecting; asks for the right subprotocol unless told otherwise.
    void open(const QUrl &url, const QStringList &subprotocols = {QStringLiteral("medcrm.v1")});

    /// Waits for the connection; false when it was refused or did not come.
    bool isLetIn();

    /// Waits for the end of the connection; false when it lives on.
    bool isSentAway();

    /// The server's close code; 1000 before that and when there was none.
    int closeCode() const { return int(socket.closeCode()); }

    QWebSocket socket;
    QByteArrayList received;
    QString refusal; ///< Qt's words for a failed handshake, with the HTTP status.
    bool connected = false;
    bool ended = false;
};

} // namespace medcrm::test
