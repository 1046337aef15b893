// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/keptday.h"

#include "common/protocol/codec.h"
#include "common/protocol/fingerprint.h"

#include <QCoreApplication>
#include <sodium.h>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

// The context of these words for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeptDay)
};

constexpr auto magic = "MEDCRM-DAY ";
constexpr int formatVersion = 1;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(DaySeal::keySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

void requireSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        throw std::runtime_error("libsodium can't be used: the system gives no random numbers");
}

const unsigned char *bytes(const QByteArray &data)
{
    return reinterpret_cast<const unsigned char *>(data.constData());
}

unsigned char *bytes(QByteArray &data)
{
    return reinterpret_cast<unsigned char *>(data.data());
}

/// "MEDCRM-DAY 1 0123456789abcdef\n": records are written as this protocol declares them.
QByteArray formatLine()
{
    return magic + QByteArray::number(formatVersion) + ' ' + protocolFingerprint().toLatin1() + '\n';
}

/// Everything that must be the same to open it, unambiguously one after the other.
QByteArray boundTo(const DaySeal &seal)
{
    QByteArray bound = formatLine();
    for (const QString &part :
         {seal.program, seal.server, seal.fingerprint, QString::number(seal.user.value())}) {
        const QByteArray text = part.toUtf8();
        bound += QByteArray::number(text.size()) + ':' + text;
    }
    return bound;
}

tl::unexpected<Error> unusable(const QString &why)
{
    return fail(ErrorCode::Unavailable, {}, why);
}

} // namespace

QByteArray DaySeal::makeKey()
{
    requireSodium();
    QByteArray key(keySize, Qt::Uninitialized);
    randombytes_buf(key.data(), size_t(key.size()));
    return key;
}

QString DayKey::text() const
{
    return QString::number(user.value()) + u':' + QString::fromLatin1(key.toBase64());
}

std::optional<DayKey> DayKey::fromText(const QString &text)
{
    bool isNumber = false;
    const qint64 user = text.section(u':', 0, 0).toLongLong(&isNumber);
    const QByteArray key = QByteArray::fromBase64(text.section(u':', 1).toLatin1());
    if (!isNumber || user < 1 || key.size() != DaySeal::keySize)
        return std::nullopt;
    return DayKey{UserId(user), key};
}

Result<QByteArray> sealDay(const KeptDay &day, const DaySeal &seal)
{
    Q_ASSERT(seal.key.size() == DaySeal::keySize);
    requireSodium();
    const QByteArray plain = encode(day);
    const QByteArray line = formatLine();
    if (plain.size() > largestKeptDay - line.size() - nonceSize - tagSize)
        return invalid({}, Words::tr("The day is too large to be kept on this computer."));
    QByteArray nonce(nonceSize, Qt::Uninitialized);
    randombytes_buf(nonce.data(), size_t(nonce.size()));
    QByteArray sealed(plain.size() + tagSize, Qt::Uninitialized);
    const QByteArray bound = boundTo(seal);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(sealed), nullptr, bytes(plain), size_t(plain.size()),
                                               bytes(bound), size_t(bound.size()), nullptr, bytes(nonce),
                                               bytes(seal.key));
    return line + nonce + sealed;
}

Result<KeptDay> openDay(const QByteArray &file, const DaySeal &seal)
{
    requireSodium();
    const QByteArray line = formatLine();
    if (file.size() > largestKeptDay)
        return unusable(Words::tr("It is larger than any day that was kept."));
    if (!file.startsWith(magic))
        return unusable(Words::tr("The file is not a day that this program kept."));
    if (!file.startsWith(line))
        return unusable(Words::tr("It was kept by another version of this program."));
    const QString damaged =
        Words::tr("It is damaged, or it is another account's, another server's or another computer's.");
    const qsizetype sealedSize = file.size() - line.size() - nonceSize;
    if (sealedSize < tagSize || seal.key.size() != DaySeal::keySize)
        return unusable(damaged);
    QByteArray plain(sealedSize - tagSize, Qt::Uninitialized);
    const QByteArray bound = boundTo(seal);
    const unsigned char *nonce = bytes(file) + line.size();
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes(plain), nullptr, nullptr, nonce + nonceSize,
                                                   size_t(sealedSize), bytes(bound), size_t(bound.size()),
                                                   nonce, bytes(seal.key))
        != 0)
        return unusable(damaged);
    Result<KeptDay> day = decode<KeptDay>(QJsonDocument::fromJson(plain).object());
    // Who holds the key may still have sealed something else with it.
    if (!day || day->account.user.id != seal.user || !day->whole.clinic || !day->businessDay.isValid())
        return unusable(damaged);
    return day;
}

} // namespace medcrm
