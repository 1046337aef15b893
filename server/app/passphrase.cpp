// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/passphrase.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr qsizetype fewest = 12;
constexpr qsizetype most = 1024;

bool isOpenToOthers([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    return QFileInfo(path).permissions() & others;
#else
    return false; // access follows the folder's inherited list
#endif
}

} // namespace

Result<QByteArray> readPassphrase(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unavailable, u"backup.passphraseFile"_s,
                    u"The passphrase file %1 can't be read: %2."_s.arg(path, file.errorString()));
    if (isOpenToOthers(path))
        return fail(ErrorCode::Forbidden, u"backup.passphraseFile"_s,
                    u"Other accounts may read the passphrase file %1. Run: chmod 600 %1"_s.arg(path));
    const QString line = QString::fromUtf8(file.readLine(8 * most)).remove(u'\n').remove(u'\r');
    if (line.size() < fewest || line.size() > most)
        return fail(ErrorCode::Unavailable, u"backup.passphraseFile"_s,
                    u"The first line of the passphrase file %1 must have %2 to %3 characters."_s.arg(path)
                        .arg(fewest)
                        .arg(most));
    return line.normalized(QString::NormalizationForm_C).toUtf8();
}

} // namespace medcrm
