// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/backupstate.h"

#include "common/protocol/codec.h"

#include <QDir>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

QString pathIn(const QString &dataDirectory)
{
    return QDir(dataDirectory).filePath(u"backup-state.json"_s);
}

} // namespace

std::optional<BackupState> readBackupState(const QString &dataDirectory)
{
    QFile file(pathIn(dataDirectory));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto state = decode<BackupState>(QJsonDocument::fromJson(file.readAll()).object());
    return state ? std::optional(*state) : std::nullopt;
}

void writeBackupState(const QString &dataDirectory, const BackupState &state)
{
    QSaveFile file(pathIn(dataDirectory));
    const QByteArray json = encode(state) + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        qWarning("%s can't be written: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
}

} // namespace medcrm
