// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transport/identitypem.h"

#include <QHostAddress>
#include <memory>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace medcrm {

using namespace Qt::StringLiterals;

namespace {

template <auto release>
struct Release
{
    template <typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;
using Serial = std::unique_ptr<BIGNUM, Release<BN_free>>;
using Bio = std::unique_ptr<BIO, Release<BIO_free>>;

tl::unexpected<Error> opensslFault(const QString &doing)
{
    char text[256] = "no further detail";
    if (const unsigned long code = ERR_get_error())
        ERR_error_string_n(code, text, sizeof text);
    ERR_clear_error();
    return fail(ErrorCode::Internal, {},
                u"OpenSSL could not %1: %2."_s.arg(doing, QString::fromLatin1(text)));
}

bool setNamesAndDates(X509 *certificate, EVP_PKEY *key)
{
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto *title = reinterpret_cast<const unsigned char *>("Medical CRM server");
    const Serial serial(BN_new());
    constexpr long Day = 24 * 60 * 60; // clocks of clients that lag behind
    return serial && BN_rand(serial.get(), 127, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY)
        && BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate))
        && X509_set_version(certificate, X509_VERSION_3)
        && X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, title, -1, -1, 0)
        && X509_set_issuer_name(certificate, name) && X509_gmtime_adj(X509_getm_notBefore(certificate), -Day)
        && ASN1_TIME_set_string(X509_getm_notAfter(certificate), "99991231235959Z")
        && X509_set_pubkey(certificate, key);
}

bool addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1);
}

QByteArray alternativeNames(const QStringList &hosts)
{
    QByteArrayList names;
    for (const QString &host : hosts)
        names.append((QHostAddress().setAddress(host) ? "IP:" : "DNS:") + host.toLatin1());
    return names.join(',');
}

bool addExtensions(X509 *certificate, const QStringList &hosts)
{
    return addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(certificate, NID_ext_key_usage, "serverAuth")
        && addExtension(certificate, NID_subject_key_identifier, "hash")
        && addExtension(certificate, NID_authority_key_identifier, "keyid:always")
        && addExtension(certificate, NID_subject_alt_name, alternativeNames(hosts));
}

Result<QByteArray> toPem(X509 *certificate, EVP_PKEY *key)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || !PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr)
        || !PEM_write_bio_X509(bio.get(), certificate))
        return opensslFault(u"write the key"_s);
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return QByteArray(bytes, size);
}

int noPassphrase(char *, int, int, void *)
{
    return -1;
}

} // namespace

Result<QByteArray> createIdentityPem(const QStringList &hosts)
{
    const Key key(EVP_EC_gen("P-256"));
    if (!key)
        return opensslFault(u"make a key"_s);
    const Certificate certificate(X509_new());
    if (!certificate || !setNamesAndDates(certificate.get(), key.get())
        || !addExtensions(certificate.get(), hosts) || !X509_sign(certificate.get(), key.get(), EVP_sha256()))
        return opensslFault(u"make a certificate"_s);
    return toPem(certificate.get(), key.get());
}

Result<> checkIdentityPem(const QByteArray &pem)
{
    const auto damaged = [](const QString &sentence) {
        ERR_clear_error();
        return fail(ErrorCode::Invalid, {}, sentence);
    };
    const Bio keyBio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    const Key key(PEM_read_bio_PrivateKey(keyBio.get(), nullptr, noPassphrase, nullptr));
    if (!key)
        return damaged(u"It holds no readable private key."_s);
    if (EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_EC)
        return damaged(u"Its private key is not an ECDSA key."_s);
    const Bio certificateBio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    const Certificate certificate(PEM_read_bio_X509(certificateBio.get(), nullptr, noPassphrase, nullptr));
    if (!certificate)
        return damaged(u"It holds no readable certificate."_s);
    if (!X509_check_private_key(certificate.get(), key.get()))
        return damaged(u"Its certificate belongs to another private key."_s);
    return {};
}

} // namespace medcrm
