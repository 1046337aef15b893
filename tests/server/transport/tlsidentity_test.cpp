// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transport/tlsidentity.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QSslSocket>
#include <QTemporaryDir>

using namespace medcrm;
using namespace Qt::StringLiterals;

namespace {

void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("an identity is made once and is the same after loading it again")
{
    const QTemporaryDir directory;
    const auto made = TlsIdentity::loadOrCreate(directory.path());
    REQUIRE(made);
    const auto loaded = TlsIdentity::loadOrCreate(directory.path());
    REQUIRE(loaded);
    CHECK(made->fingerprint() == loaded->fingerprint());
    CHECK(made->certificate() == loaded->certificate());

    const QTemporaryDir elsewhere;
    CHECK_FALSE(TlsIdentity::create(elsewhere.path())->fingerprint() == made->fingerprint());
}

TEST_CASE("the identity is an ECDSA P-256 key whose certificate names this machine and does not expire")
{
    const QTemporaryDir directory;
    const auto made = TlsIdentity::create(directory.path());
    REQUIRE(made);
    const QSslCertificate &certificate = made->certificate();
    CHECK(certificate.publicKey().algorithm() == QSsl::Ec);
    CHECK(certificate.publicKey().length() == 256);
    CHECK(certificate.isSelfSigned());
    CHECK(certificate.subjectAlternativeNames().values(QSsl::DnsEntry).contains(u"localhost"_s));
    CHECK(certificate.subjectAlternativeNames().values(QSsl::IpAddressEntry).contains(u"127.0.0.1"_s));
    CHECK(certificate.effectiveDate() < QDateTime::currentDateTimeUtc());
    CHECK(certificate.expiryDate().date().year() == 9999);
}

TEST_CASE("the key file and a directory made for it are private")
{
    const QTemporaryDir parent;
    const QString directory = parent.filePath(u"data"_s);
    REQUIRE(TlsIdentity::create(directory));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
#ifdef Q_OS_UNIX
    CHECK((QFile::permissions(TlsIdentity::fileName(directory)) & others) == QFile::Permissions());
    CHECK((QFile::permissions(directory) & others) == QFile::Permissions());
#endif
    CHECK_FALSE(QFile::exists(TlsIdentity::fileName(directory) + u".new"_s));
}

TEST_CASE("an identity is never overwritten")
{
    const QTemporaryDir directory;
    REQUIRE(TlsIdentity::create(directory.path()));
    const QByteArray before = contentOf(TlsIdentity::fileName(directory.path()));
    const auto again = TlsIdentity::create(directory.path());
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::Conflict);
    CHECK(contentOf(TlsIdentity::fileName(directory.path())) == before);
}

TEST_CASE("a missing identity is not found, and names the file")
{
    const QTemporaryDir directory;
    const auto loaded = TlsIdentity::load(directory.path());
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == ErrorCode::NotFound);
    CHECK(loaded.error().field == TlsIdentity::fileName(directory.path()));
}

TEST_CASE("a damaged identity is refused with a sentence that names the file and the damage")
{
    const QTemporaryDir directory;
    const QString path = TlsIdentity::fileName(directory.path());
    REQUIRE(TlsIdentity::create(directory.path()));
    const QByteArray pem = contentOf(path);
    const qsizetype certificate = pem.indexOf("-----BEGIN CERTIFICATE");

    const QTemporaryDir elsewhere;
    REQUIRE(TlsIdentity::create(elsewhere.path()));
    const QByteArray foreign = contentOf(TlsIdentity::fileName(elsewhere.path()));

    const std::pair<QByteArray, QString> damages[] = {
        {{}, u"no readable private key"_s},
        {QByteArray(pem).replace("PRIVATE KEY-----\nM", "PRIVATE KEY-----\n!"), u"no readable private key"_s},
        {pem.first(certificate), u"no readable certificate"_s},
        {pem.first(certificate + 90), u"no readable certificate"_s},
        {pem.first(certificate) + foreign.sliced(foreign.indexOf("-----BEGIN CERTIFICATE")),
         u"another private key"_s},
    };
    for (const auto &[content, words] : damages) {
        overwrite(path, content);
        const auto loaded = TlsIdentity::load(directory.path());
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().code == ErrorCode::Invalid);
        CHECK(loaded.error().field == path);
        INFO(loaded.error().message.toStdString());
        CHECK(loaded.error().message.contains(words));
        CHECK(loaded.error().message.contains(u"backup"));
    }
}

#ifdef Q_OS_UNIX
TEST_CASE("a key that others can read is refused")
{
    const QTemporaryDir directory;
    const QString path = TlsIdentity::fileName(directory.path());
    REQUIRE(TlsIdentity::create(directory.path()));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    const auto loaded = TlsIdentity::load(directory.path());
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().message.contains(u"chmod 600"));
}
#endif

TEST_CASE("a place that cannot be written is a clear error")
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(u"file"_s);
    overwrite(file, "in the way");
    const auto made = TlsIdentity::create(file);
    REQUIRE_FALSE(made);
    CHECK(made.error().code == ErrorCode::Unavailable);
    CHECK(made.error().field == file);
}

TEST_CASE("TLS is done by OpenSSL and in version 1.3")
{
    REQUIRE(TlsIdentity::requireOpenSsl());
    CHECK(QSslSocket::activeBackend() == u"openssl");
    const QTemporaryDir directory;
    const auto made = TlsIdentity::create(directory.path());
    CHECK(made->serverConfiguration().protocol() == QSsl::TlsV1_3OrLater);
}
