// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/fingerprint.h"

#include "common/protocol/frame.h"
#include "common/protocol/messages.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

QString describe(const Access &access)
{
    QStringList roles;
    for (const auto &[role, name] : enumNames(Role{})) {
        if (access.roles.contains(role))
            roles += QString::fromLatin1(name);
    }
    static const char *const kinds[] = {"open", "signedIn", "read", "write"};
    return QString::fromLatin1(kinds[static_cast<int>(access.kind)]) + u'(' + roles.join(u", "_s) + u')';
}

} // namespace

QString protocolDeclarations()
{
    QStringList lines;
    forEachType(AllRequests{}, [&]<typename T>(std::type_identity<T>) {
        lines += u"%1 %2 %3 -> %4"_s.arg(QString::fromLatin1(T::method), describe(T::access),
                                         Codec<T>::describe(), Codec<typename T::Reply>::describe());
    });
    forEachType(AllEvents{}, [&]<typename T>(std::type_identity<T>) {
        lines += u"event %1 %2"_s.arg(QString::fromLatin1(T::type), Codec<T>::describe());
    });
    forEachType(AllNotices{}, [&]<typename T>(std::type_identity<T>) {
        lines += u"notice %1 %2"_s.arg(QString::fromLatin1(T::notice), Codec<T>::describe());
    });
    lines += u"envelope "_s + Codec<EventRecord>::describe();
    lines += u"notice envelope "_s + Codec<NoticeRecord>::describe();
    return lines.join(u'\n');
}

QString protocolFingerprint()
{
    static const QString fingerprint = QString::fromLatin1(
        QCryptographicHash::hash(protocolDeclarations().toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .first(16));
    return fingerprint;
}

} // namespace medcrm
