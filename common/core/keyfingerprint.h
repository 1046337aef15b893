// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QString>

namespace medcrm {

/// By what a client knows its server: SHA-256 of the server's public key, taken over its SubjectPublicKeyInfo
/// in DER (RFC 5280, section 4.1). Stays the same when the certificate around the key is renewed. A plain
/// value.
struct KeyFingerprint
{
    QByteArray sha256; ///< 32 bytes; empty means "none".

    /// Of a public key in DER, as QSslCertificate::publicKey().toDer() and OpenSSL's i2d_PUBKEY give it.
    static KeyFingerprint ofPublicKey(const QByteArray &der);

    /// Reads what text() writes, in any case, with any or no separators (colon, dash, space).
    /// Error Invalid, naming `field`: not 64 hexadecimal digits.
    static Result<KeyFingerprint> fromText(const QString &text, const QString &field);

    /// For people: "3F:A0:…", 32 pairs in upper case, as the usual tools print it.
    QString text() const;

    bool operator==(const KeyFingerprint &) const = default;
};

} // namespace medcrm
