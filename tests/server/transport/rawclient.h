// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslSocket>

namespace medcrm::test {

/// A TLS client that does by hand what no decent one would do.
class RawClient
{
public:
    RawClient();

    /// Connects and finishes TLS; false when that failed.
    bool connectTls(quint16 port, QSsl::SslProtocol protocol = QSsl::TlsV1_3OrLater);

    /// connectTls(), then a correct request and the server's 101; afterwards frames can be written.
    bool connectWebSocket(quint16 port);

    /// Reads no more from the operating system than it already has.
    void stopReading();

    /// Waits for the end of the connection.
    bool isCut();

    /// Writes a masked frame with a final bit.
    void sendFrame(int opcode, const QByteArray &payload = {});

    /// A complete request for a WebSocket, with extra header lines (each ended by CRLF).
    static QByteArray request(const QByteArray &extra = "Sec-WebSocket-Protocol: medcrm.v1\r\n");

    static QByteArray maskedFrame(int opcode, const QByteArray &payload);

    QSslSocket socket;
    QByteArray received;
};

} // namespace medcrm::test
