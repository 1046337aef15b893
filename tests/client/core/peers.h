// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/transport/tlsidentity.h"

#include <QPointer>
#include <QSslServer>
#include <QTcpServer>

class QTcpSocket;

namespace medcrm::test {

/// Somebody with a TLS key who listens and says nothing: what did a client tell a stranger?
class SilentPeer : public QSslServer
{
public:
    explicit SilentPeer(const QSslConfiguration &tls);
    ~SilentPeer() override;

    /// Decrypted, of all connections.
    const QByteArray &heard() const { return m_heard; }
    int handshakes() const { return m_handshakes; }

private:
    QByteArray m_heard;
    int m_handshakes = 0;
};

/// A server's configuration with a certificate that ended yesterday, and the fingerprint of its key.
std::pair<QSslConfiguration, KeyFingerprint> expiredIdentity();

/// A piece of wire between a client and a server, which can be frozen: both sides believe that the other is
/// still there.
class Wire : public QTcpServer
{
public:
    explicit Wire(quint16 serverPort);
    ~Wire() override;

    void freeze() { m_frozen = true; }
    /// What was held back goes on its way.
    void thaw();
    int connections() const { return m_connections; }

private:
    void accept();
    void pump(QTcpSocket *from, QTcpSocket *to);

    quint16 m_serverPort;
    QList<std::pair<QPointer<QTcpSocket>, QPointer<QTcpSocket>>> m_pairs;
    bool m_frozen = false;
    int m_connections = 0;
};

} // namespace medcrm::test
