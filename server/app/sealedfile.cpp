// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/sealedfile.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QtEndian>
#include <sodium.h>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr char magic[] = "MCRMSEAL";
constexpr qsizetype magicSize = 8;
constexpr quint64 format = 1;
constexpr qsizetype preambleSize = magicSize + 3 * 8 + crypto_pwhash_SALTBYTES;
constexpr qsizetype headerSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype pieceSize = 64 * 1024;
constexpr qsizetype sealedPieceSize = pieceSize + crypto_secretstream_xchacha20poly1305_ABYTES;
// A forged file must not make the reader take all memory, or hours.
constexpr quint64 mostPasses = 16;
constexpr quint64 mostBytes = quint64(1024) * 1024 * 1024;

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

QByteArray number(quint64 value)
{
    QByteArray written(8, '\0');
    qToLittleEndian(value, written.data());
    return written;
}

/// A key that leaves no trace in memory.
class Key
{
public:
    Key(const QByteArray &passphrase, const QByteArray &salt, const SealCost &cost)
    {
        if (crypto_pwhash(m_bytes, sizeof(m_bytes), passphrase.constData(), quint64(passphrase.size()),
                          bytes(salt), cost.passes, std::size_t(cost.bytes), crypto_pwhash_ALG_ARGON2ID13)
            != 0)
            throw std::bad_alloc();
    }
    ~Key() { sodium_memzero(m_bytes, sizeof(m_bytes)); }
    Key(const Key &) = delete;
    Key &operator=(const Key &) = delete;

    const unsigned char *data() const { return m_bytes; }

private:
    unsigned char m_bytes[crypto_secretstream_xchacha20poly1305_KEYBYTES];
};

void requireSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        throw std::runtime_error("libsodium can't be used: the system gives no random numbers");
}

tl::unexpected<Error> diskError(const QFile &file)
{
    return fail(ErrorCode::Unavailable, {}, u"%1: %2."_s.arg(file.fileName(), file.errorString()));
}

tl::unexpected<Error> damaged(const QFile &file, const QString &why)
{
    return fail(ErrorCode::Malformed, {}, u"%1 %2."_s.arg(QFileInfo(file.fileName()).fileName(), why));
}

/// What is written to a file, counted and hashed on the way.
class Writer
{
public:
    explicit Writer(QFile &file)
        : m_file(file)
    {
    }

    bool write(const QByteArray &data)
    {
        m_hash.addData(data);
        m_bytes += data.size();
        return m_file.write(data) == data.size();
    }
    FileDigest digest() const { return {m_bytes, m_hash.result()}; }

private:
    QFile &m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_bytes = 0;
};

/// The numbers before the content, or why they can't be used.
Result<SealCost> readCost(const QFile &file, const QByteArray &preamble)
{
    const auto at = [&](qsizetype offset) {
        return qFromLittleEndian<quint64>(preamble.constData() + magicSize + offset);
    };
    if (preamble.size() != preambleSize || !preamble.startsWith(magic))
        return damaged(file, u"is not an encrypted backup, or was cut"_s);
    if (at(0) != format)
        return damaged(file, u"was encrypted by a newer program"_s);
    const SealCost cost{at(8), at(16)};
    if (cost.passes < crypto_pwhash_OPSLIMIT_MIN || cost.passes > mostPasses
        || cost.bytes < crypto_pwhash_MEMLIMIT_MIN || cost.bytes > mostBytes)
        return damaged(file, u"is damaged at its beginning"_s);
    return cost;
}

} // namespace

bool isSealed(QFile &file)
{
    return file.peek(magicSize) == QByteArrayView(magic);
}

Result<FileDigest> seal(QFile &from, QFile &to, const QByteArray &passphrase, JobWatch &watch,
                        const SealCost &cost)
{
    requireSodium();
    watch.begin("encrypting", from.size());
    QByteArray salt(crypto_pwhash_SALTBYTES, Qt::Uninitialized);
    randombytes_buf(salt.data(), std::size_t(salt.size()));
    const Key key(passphrase, salt, cost);
    const QByteArray preamble =
        QByteArray(magic, magicSize) + number(format) + number(cost.passes) + number(cost.bytes) + salt;
    crypto_secretstream_xchacha20poly1305_state state;
    QByteArray header(headerSize, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&state, bytes(header), key.data());
    Writer writer(to);
    if (!writer.write(preamble + header))
        return diskError(to);
    QByteArray bound = preamble; // with the first piece only
    for (bool last = false; !last;) {
        if (watch.isCancelled())
            return cancelled();
        const QByteArray piece = from.read(pieceSize);
        if (from.error() != QFileDevice::NoError)
            return diskError(from);
        last = from.atEnd();
        QByteArray sealed(piece.size() + crypto_secretstream_xchacha20poly1305_ABYTES, Qt::Uninitialized);
        crypto_secretstream_xchacha20poly1305_push(&state, bytes(sealed), nullptr, bytes(piece),
                                                   quint64(piece.size()), bytes(bound), quint64(bound.size()),
                                                   last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                        : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        bound.clear();
        if (!writer.write(sealed))
            return diskError(to);
        watch.advance(from.pos());
    }
    return writer.digest();
}

Result<> unseal(QFile &from, QFile &to, const QByteArray &passphrase, JobWatch &watch)
{
    requireSodium();
    watch.begin("decrypting", from.size());
    const QByteArray preamble = from.read(preambleSize);
    const Result<SealCost> cost = readCost(from, preamble);
    if (!cost)
        return tl::unexpected(cost.error());
    const Key key(passphrase, preamble.right(crypto_pwhash_SALTBYTES), *cost);
    const QByteArray header = from.read(headerSize);
    crypto_secretstream_xchacha20poly1305_state state;
    if (header.size() != headerSize
        || crypto_secretstream_xchacha20poly1305_init_pull(&state, bytes(header), key.data()) != 0)
        return damaged(from, u"was cut"_s);
    QByteArray bound = preamble;
    unsigned char tag = 0;
    while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        if (watch.isCancelled())
            return cancelled();
        const qint64 at = from.pos();
        const QByteArray sealed = from.read(sealedPieceSize);
        if (from.error() != QFileDevice::NoError)
            return diskError(from);
        if (sealed.size() < qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES))
            return damaged(from, u"was cut after %1 bytes"_s.arg(at));
        QByteArray piece(sealed.size() - crypto_secretstream_xchacha20poly1305_ABYTES, Qt::Uninitialized);
        if (crypto_secretstream_xchacha20poly1305_pull(&state, bytes(piece), nullptr, &tag, bytes(sealed),
                                                       quint64(sealed.size()), bytes(bound),
                                                       quint64(bound.size()))
            != 0) {
            return damaged(from,
                           bound.isEmpty() ? u"was changed after byte %1"_s.arg(at)
                                           : u"is not opened by this passphrase"_s);
        }
        bound.clear();
        if (to.write(piece) != piece.size())
            return diskError(to);
        watch.advance(from.pos());
    }
    if (!from.atEnd())
        return damaged(from, u"goes on after its end"_s);
    return {};
}

Result<FileDigest> copyContent(QFile &from, QFile &to, JobWatch &watch)
{
    watch.begin("copying the file", from.size());
    Writer writer(to);
    while (!from.atEnd()) {
        if (watch.isCancelled())
            return cancelled();
        const QByteArray piece = from.read(pieceSize);
        if (from.error() != QFileDevice::NoError)
            return diskError(from);
        if (!writer.write(piece))
            return diskError(to);
        watch.advance(from.pos());
    }
    return writer.digest();
}

Result<FileDigest> digestOf(QFile &file, JobWatch &watch)
{
    watch.begin("reading the file", file.size());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 size = 0;
    while (!file.atEnd()) {
        if (watch.isCancelled())
            return cancelled();
        const QByteArray piece = file.read(pieceSize);
        if (file.error() != QFileDevice::NoError)
            return diskError(file);
        hash.addData(piece);
        size += piece.size();
        watch.advance(file.pos());
    }
    return FileDigest{size, hash.result()};
}

} // namespace medcrm
