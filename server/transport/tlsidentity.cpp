// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transport/tlsidentity.h"

#include "server/transport/identitypem.h"
#include "server/transport/privatefile.h"

#include <QDir>
#include <QFile>
#include <QSslSocket>
#include <QSysInfo>

namespace medcrm {

using namespace Qt::StringLiterals;

namespace {

QString remedy()
{
    return u"Restore the file from a backup; with a new one every client has to confirm the server anew."_s;
}

QStringList ownHosts()
{
    QStringList hosts{u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
    // Only what may stand in a certificate's name; a machine may be called anything.
    const QString name = QString::fromLatin1(QUrl::toAce(QSysInfo::machineHostName()));
    if (!name.isEmpty() && !hosts.contains(name))
        hosts.append(name);
    return hosts;
}

} // namespace

TlsIdentity::TlsIdentity(const QSslKey &key, const QSslCertificate &certificate)
    : m_key(key)
    , m_certificate(certificate)
{
}

QString TlsIdentity::fileName(const QString &directory)
{
    return QDir(directory).filePath(u"identity.pem"_s);
}

Result<TlsIdentity> TlsIdentity::create(const QString &directory)
{
    if (const auto backend = requireOpenSsl(); !backend)
        return tl::unexpected(backend.error());
    const Result<QByteArray> pem = createIdentityPem(ownHosts());
    if (!pem)
        return tl::unexpected(pem.error());
    if (const auto made = makePrivateDirectory(directory); !made)
        return tl::unexpected(made.error());
    if (const auto written = writePrivateFile(fileName(directory), *pem); !written)
        return tl::unexpected(written.error());
    return load(directory);
}

Result<TlsIdentity> TlsIdentity::load(const QString &directory)
{
    if (const auto backend = requireOpenSsl(); !backend)
        return tl::unexpected(backend.error());
    const QString path = fileName(directory);
    const Result<QByteArray> pem = readPrivateFile(path);
    if (!pem && pem.error().code == ErrorCode::NotFound)
        return fail(
            ErrorCode::NotFound, path,
            u"There is no server set up in %1 (no identity.pem). Run: medcrm-server init"_s.arg(directory));
    if (!pem)
        return tl::unexpected(pem.error());
    if (const auto sound = checkIdentityPem(*pem); !sound)
        return invalid(
            path,
            u"The server's identity in %1 is damaged. %2 %3"_s.arg(path, sound.error().message, remedy()));
    const QSslKey key(*pem, QSsl::Ec, QSsl::Pem, QSsl::PrivateKey);
    const QSslCertificate certificate(*pem, QSsl::Pem);
    if (key.isNull() || certificate.isNull())
        return invalid(path, u"The server's identity in %1 cannot be used by Qt. %2"_s.arg(path, remedy()));
    return TlsIdentity(key, certificate);
}

Result<TlsIdentity> TlsIdentity::loadOrCreate(const QString &directory)
{
    return QFile::exists(fileName(directory)) ? load(directory) : create(directory);
}

Result<> TlsIdentity::requireOpenSsl()
{
    const QString openssl = u"openssl"_s;
    if (QSslSocket::activeBackend() != openssl && QSslSocket::availableBackends().contains(openssl))
        QSslSocket::setActiveBackend(openssl);
    if (QSslSocket::activeBackend() != openssl || !QSslSocket::supportsSsl())
        return fail(
            ErrorCode::Unavailable, {},
            u"TLS must be done by OpenSSL, but Qt uses \"%1\". Install Qt's OpenSSL plugin and OpenSSL 3."_s
                .arg(QSslSocket::activeBackend()));
    if (!QSslSocket::supportedProtocols().contains(QSsl::TlsV1_3))
        return fail(
            ErrorCode::Unavailable, {},
            u"%1 does not know TLS 1.3. Install OpenSSL 3."_s.arg(QSslSocket::sslLibraryVersionString()));
    return {};
}

KeyFingerprint TlsIdentity::fingerprint() const
{
    return KeyFingerprint::ofPublicKey(m_certificate.publicKey().toDer());
}

QSslConfiguration TlsIdentity::serverConfiguration() const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPrivateKey(m_key);
    tls.setLocalCertificate(m_certificate);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // clients sign in; they have no certificates
    tls.setCaCertificates({}); // and so the system's hundreds need not be loaded for every connection
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    return tls;
}

} // namespace medcrm
