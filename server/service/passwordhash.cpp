// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/passwordhash.h"

#include <QCryptographicHash>
#include <sodium.h>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// libsodium, ready for use in any thread.
void requireSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        throw std::runtime_error("libsodium can't be used: the system gives no random numbers");
}

QByteArray normalized(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

} // namespace

QString hashPassword(const QString &password, const PasswordCost &cost)
{
    requireSodium();
    const QByteArray bytes = normalized(password);
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str_alg(hash, bytes.constData(), bytes.size(), cost.passes, cost.bytes,
                              crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        throw std::bad_alloc();
    return QString::fromLatin1(hash);
}

bool verifyPassword(const QString &password, const QString &hash, const PasswordCost &cost)
{
    if (hash.isEmpty()) {
        hashPassword(password, cost);
        return false;
    }
    requireSodium();
    const QByteArray bytes = normalized(password);
    return crypto_pwhash_str_verify(hash.toLatin1().constData(), bytes.constData(), bytes.size()) == 0;
}

QString makeOneTimePassword()
{
    requireSodium();
    // 32 signs, 5 bits each, without i, l, o and u.
    static constexpr char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
    QString password;
    for (int i = 0; i < 16; ++i) {
        if (i > 0 && i % 4 == 0)
            password += u'-';
        password += QLatin1Char(alphabet[randombytes_uniform(32)]);
    }
    return password;
}

QString makeToken()
{
    requireSodium();
    QByteArray token(32, Qt::Uninitialized);
    randombytes_buf(token.data(), token.size());
    return QString::fromLatin1(token.toHex());
}

QByteArray hashToken(const QString &token)
{
    return QCryptographicHash::hash(token.toLatin1(), QCryptographicHash::Sha256);
}

} // namespace medcrm
