// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/keyfingerprint.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace medcrm {

/// Who this server is to its clients: its own ECDSA P-256 key and a certificate signed by itself, kept
/// together in one file that only its owner may read. Clients trust the key's fingerprint, so losing the file
/// means that every client has to confirm the server anew. A plain value.
class TlsIdentity
{
public:
    /// Where the identity lies within the server's data directory.
    static QString fileName(const QString &directory);

    /// Makes a new identity and the directory if it is missing, both private. Error Conflict: there is one
    /// already. Error Unavailable, naming the path: cannot be written.
    static Result<TlsIdentity> create(const QString &directory);

    /// Reads the identity. Error NotFound: there is none. Error Invalid, naming the path: damaged, or others
    /// could read it. The message says what to do.
    static Result<TlsIdentity> load(const QString &directory);

    /// What a first start wants: load() if there is one, else create().
    static Result<TlsIdentity> loadOrCreate(const QString &directory);

    /// Makes sure that Qt does TLS with OpenSSL and knows TLS 1.3; chooses that backend where several are
    /// installed. Error Unavailable: the server must not start. Call before the first socket. load() and
    /// create() do.
    static Result<> requireOpenSsl();

    KeyFingerprint fingerprint() const;
    const QSslCertificate &certificate() const { return m_certificate; }

    /// TLS 1.3 and nothing older, with this key.
    QSslConfiguration serverConfiguration() const;

private:
    TlsIdentity(const QSslKey &key, const QSslCertificate &certificate);

    QSslKey m_key;
    QSslCertificate m_certificate;
};

} // namespace medcrm
