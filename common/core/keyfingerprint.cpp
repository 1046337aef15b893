// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/keyfingerprint.h"

#include <QCryptographicHash>

namespace medcrm {

using namespace Qt::StringLiterals;

KeyFingerprint KeyFingerprint::ofPublicKey(const QByteArray &der)
{
    return {QCryptographicHash::hash(der, QCryptographicHash::Sha256)};
}

Result<KeyFingerprint> KeyFingerprint::fromText(const QString &text, const QString &field)
{
    QByteArray digits;
    for (const QChar c : text) {
        const bool hex = (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
        if (hex)
            digits.append(c.toLatin1());
        else if (c != u':' && c != u'-' && !c.isSpace())
            return invalid(field, u"A fingerprint has only the digits 0–9 and the letters A–F."_s);
    }
    if (digits.size() != 64)
        return invalid(field, u"A fingerprint has 64 digits; this one has %1."_s.arg(digits.size()));
    return KeyFingerprint{QByteArray::fromHex(digits)};
}

QString KeyFingerprint::text() const
{
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}

} // namespace medcrm
