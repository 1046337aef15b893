// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/jobwatch.h"

#include <QByteArray>
#include <QFile>

namespace medcrm {

/// What deriving a key from a passphrase costs. The defaults are libsodium's MODERATE for argon2id: 256 MiB and about a
/// second, once per backup. Each file says what it was made with; tests use less.
struct SealCost
{
    quint64 passes = 3;
    quint64 bytes = 256 * 1024 * 1024;
};

/// What was written to a file.
struct FileDigest
{
    qint64 bytes = 0;
    QByteArray sha256; ///< 32 bytes.

    bool operator==(const FileDigest &) const = default;
};

/// An encrypted file: "MCRMSEAL", a format number (1), passes, memory (8 bytes each, little endian) and salt of argon2id
/// (crypto_pwhash), the header of crypto_secretstream_xchacha20poly1305, then the content in pieces of 64 KiB, each with 17
/// bytes of authentication; everything before the pieces is authenticated with the first, and the last is marked, so that
/// neither a changed nor a cut file opens. All functions below read `from` from where it stands to its end, write to
/// `to`, and are for a worker. Errors Unavailable (disk), Malformed (the file is damaged, or the passphrase is another).

/// Whether a file begins like an encrypted one; leaves it where it stood.
bool isSealed(QFile &file);

/// Encrypts.
Result<FileDigest> seal(QFile &from, QFile &to, const QByteArray &passphrase, JobWatch &watch,
                        const SealCost &cost = {});

/// Decrypts. What was written before an error is authentic, but not all.
Result<> unseal(QFile &from, QFile &to, const QByteArray &passphrase, JobWatch &watch);

/// Copies as it is.
Result<FileDigest> copyContent(QFile &from, QFile &to, JobWatch &watch);

/// Reads only.
Result<FileDigest> digestOf(QFile &file, JobWatch &watch);

} // namespace medcrm
