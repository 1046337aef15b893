// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/backupfolder.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

const QString workName = u".medcrm-backup-"_s;
const QStringList backupNames{u"*.db"_s, u"*.db.sealed"_s};

Instant modificationOf(const QFileInfo &file)
{
    return {file.lastModified().toMSecsSinceEpoch()};
}

/// A manifest is published before its backup; one without is the trace of a process that ended in between. Only names
/// that the server gives are touched.
void removeLonelyManifests(const QDir &folder)
{
    const QStringList manifests =
        folder.entryList({u"auto-*.db.json"_s, u"auto-*.db.sealed.json"_s}, QDir::Files);
    for (const QString &name : manifests) {
        if (!folder.exists(name.chopped(5)))
            QFile::remove(folder.filePath(name));
    }
}

} // namespace

QString backupDirectory(const Config &config)
{
    return config.backup.directory.isEmpty() ? QDir(config.dataDirectory).filePath(u"backups"_s)
                                             : config.backup.directory;
}

Result<> checkBackupDirectory(const Config &config)
{
    const QString folder = backupDirectory(config);
    const bool isUsual = config.backup.directory.isEmpty();
    if (isUsual && !QFileInfo(config.dataDirectory).isDir())
        return fail(ErrorCode::NotFound, u"server.data"_s,
                    u"There is no directory %1, or this account may not see it."_s.arg(config.dataDirectory));
    const QFileInfo looked(isUsual && !QFileInfo::exists(folder) ? config.dataDirectory : folder);
    const QString named =
        isUsual ? looked.filePath() : u"The setting backup.directory names %1, which"_s.arg(folder);
    if (!looked.exists())
        return fail(
            ErrorCode::Unavailable, u"backup.directory"_s,
            u"%1 is not there, or this account may not see it. Is its disk mounted? The server does not "
            "make this directory."_s.arg(named));
    if (!looked.isDir())
        return fail(ErrorCode::Unavailable, u"backup.directory"_s, u"%1 is not a directory."_s.arg(named));
    if (!looked.isReadable() || !looked.isExecutable())
        return fail(ErrorCode::Unavailable, u"backup.directory"_s,
                    u"%1 can't be read by this account."_s.arg(named));
    return {};
}

bool isBackupName(const QString &name)
{
    return QDir::match(backupNames, name);
}

QString backupName(BackupKind kind, Instant at, bool encrypted)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC).toString(u"yyyyMMdd-HHmmss"_s);
    const QString stem = kind == BackupKind::Scheduled ? u"auto-%1.db"_s : u"medcrm-%1.db"_s;
    return stem.arg(time) + (encrypted ? u".sealed"_s : QString());
}

QList<BackupFile> backupsIn(const QString &folder)
{
    QList<BackupFile> found;
    const QFileInfoList files = QDir(folder).entryInfoList(backupNames, QDir::Files);
    for (const QFileInfo &file : files)
        found.append({file.filePath(), file.size(), modificationOf(file), readManifest(file.filePath())});
    std::stable_sort(found.begin(), found.end(),
                     [](const BackupFile &a, const BackupFile &b) { return a.madeAt() < b.madeAt(); });
    return found;
}

QList<BackupFile> manifestsIn(const QString &folder)
{
    QList<BackupFile> found = backupsIn(folder);
    const QFileInfoList manifests =
        QDir(folder).entryInfoList({u"*.db.json"_s, u"*.db.sealed.json"_s}, QDir::Files);
    for (const QFileInfo &file : manifests) {
        const QString backup = file.filePath().chopped(5);
        if (!QFileInfo::exists(backup))
            found.append({backup, 0, modificationOf(file), readManifest(backup)});
    }
    return found;
}

Result<std::unique_ptr<WorkFolder>> WorkFolder::make(const QString &inside)
{
    std::unique_ptr<WorkFolder> folder(new WorkFolder(inside));
    if (!folder->m_directory.isValid())
        return fail(ErrorCode::Unavailable, {},
                    u"Nothing can be written in %1: %2."_s.arg(inside, folder->m_directory.errorString()));
    auto lock = store::DirectoryLock::acquire(folder->m_directory.path());
    if (!lock)
        return tl::unexpected(lock.error());
    folder->m_lock = std::move(*lock);
    return folder;
}

WorkFolder::WorkFolder(const QString &inside)
    : m_directory(QDir(inside).filePath(workName + u"XXXXXX"_s))
{
}

void WorkFolder::cleanLeftovers(const QString &inside)
{
    const QDir folder(inside);
    const QStringList names =
        folder.entryList({workName + u'*'}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    bool isBusy = false;
    for (const QString &name : names) {
        if (!store::DirectoryLock::acquire(folder.filePath(name))) {
            isBusy = true; // somebody works there
            continue;
        }
        QDir(folder.filePath(name)).removeRecursively();
    }
    if (!isBusy)
        removeLonelyManifests(folder);
}

} // namespace medcrm
