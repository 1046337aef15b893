// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/passwordrules.h"

#include "common/protocol/auth.h"

#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

QSet<QString> readCommonPasswords()
{
    QFile file(u":/medcrm/commonpasswords.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the list of common passwords is missing from this program");
    QSet<QString> passwords;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u'#'))
            passwords.insert(line);
    }
    return passwords;
}

/// As people vary it when they are told to: capitals, and a few digits or marks at the end.
bool isCommon(const QString &password)
{
    static const QSet<QString> common = readCommonPasswords();
    QString text = password.toLower();
    if (common.contains(text))
        return true;
    while (!text.isEmpty() && !text.back().isLetter())
        text.chop(1);
    return common.contains(text);
}

} // namespace

Result<> checkNewPassword(const QString &password, const QString &username)
{
    if (const Result<> valid = validateNewPassword(password, username); !valid)
        return valid;
    const QString normalized = password.normalized(QString::NormalizationForm_C);
    if (QSet<QChar>(normalized.begin(), normalized.end()).size() < 5)
        return invalid(u"newPassword"_s, u"Use more different characters."_s);
    if (isCommon(normalized))
        return invalid(u"newPassword"_s,
                       u"This password is too common; others would guess it. A sentence is good."_s);
    return {};
}

} // namespace medcrm
