// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/core/peers.h"

#include "tests/client/core/fakeserver.h"

#include "server/transport/identitypem.h"

#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace medcrm::test {

SilentPeer::SilentPeer(const QSslConfiguration &tls)
{
    setSslConfiguration(tls);
    connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
        ++m_handshakes;
        QTcpSocket *socket = nextPendingConnection();
        const auto listen = [this, socket] { m_heard += socket->readAll(); };
        connect(socket, &QTcpSocket::readyRead, this, listen);
        listen();
    });
    listen(QHostAddress::LocalHost);
}

std::pair<QSslConfiguration, KeyFingerprint> expiredIdentity()
{
    const QByteArray pem = createIdentityPem({QStringLiteral("localhost")}).value();
    const std::unique_ptr<BIO, decltype(&BIO_free)> keyText(BIO_new_mem_buf(pem.data(), int(pem.size())),
                                                            BIO_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        PEM_read_bio_PrivateKey(keyText.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    const std::unique_ptr<BIO, decltype(&BIO_free)> certificateText(
        BIO_new_mem_buf(pem.data(), int(pem.size())), BIO_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(
        PEM_read_bio_X509(certificateText.get(), nullptr, nullptr, nullptr), X509_free);
    constexpr long day = 24 * 60 * 60;
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -2 * day);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), -day);
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    uchar *der = nullptr;
    const int size = i2d_X509(certificate.get(), &der);
    const QSslCertificate expired(QByteArray(reinterpret_cast<char *>(der), size), QSsl::Der);
    OPENSSL_free(der);
    QSslConfiguration tls = serverIdentity().serverConfiguration();
    tls.setPrivateKey(QSslKey(pem, QSsl::Ec));
    tls.setLocalCertificate(expired);
    return {tls, KeyFingerprint::ofPublicKey(expired.publicKey().toDer())};
}

// Children outlive members, and their last signals must not find them gone.
SilentPeer::~SilentPeer()
{
    for (QTcpSocket *socket : findChildren<QTcpSocket *>())
        socket->disconnect(this);
}

Wire::Wire(quint16 serverPort)
    : m_serverPort(serverPort)
{
    connect(this, &QTcpServer::newConnection, this, &Wire::accept);
    listen(QHostAddress::LocalHost);
}

Wire::~Wire()
{
    for (QTcpSocket *socket : findChildren<QTcpSocket *>())
        socket->disconnect();
}

void Wire::thaw()
{
    m_frozen = false;
    for (const auto &[a, b] : m_pairs) {
        pump(a, b);
        pump(b, a);
    }
}

void Wire::accept()
{
    ++m_connections;
    QTcpSocket *client = nextPendingConnection();
    auto *server = new QTcpSocket(client);
    m_pairs.emplaceBack(client, server);
    connect(client, &QTcpSocket::readyRead, this, [=, this] { pump(client, server); });
    connect(server, &QTcpSocket::readyRead, this, [=, this] { pump(server, client); });
    connect(server, &QTcpSocket::connected, this, [=, this] { pump(client, server); });
    connect(client, &QTcpSocket::disconnected, server, [=, this] {
        if (!m_frozen)
            server->disconnectFromHost();
    });
    connect(server, &QTcpSocket::disconnected, client, [=, this] {
        if (!m_frozen)
            client->disconnectFromHost();
    });
    server->connectToHost(QHostAddress::LocalHost, m_serverPort);
}

void Wire::pump(QTcpSocket *from, QTcpSocket *to)
{
    if (!m_frozen && from && to && to->state() == QAbstractSocket::ConnectedState)
        to->write(from->readAll());
}

} // namespace medcrm::test
