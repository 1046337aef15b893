// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/backupmanifest.h"
#include "server/app/config.h"
#include "server/store/directorylock.h"

#include <QTemporaryDir>

namespace medcrm {

/// A backup as it lies in its folder.
struct BackupFile
{
    QString path;
    qint64 bytes = 0;
    Instant modifiedAt;
    Result<BackupManifest> manifest; ///< NotFound for copies that have none: those made before an upgrade.

    /// Whether it is as long as its manifest says, if it has one.
    bool isOfItsLength() const { return !manifest || manifest->bytes == bytes; }

    /// When it was made, as far as that can be told.
    Instant madeAt() const { return manifest ? manifest->createdAt : modifiedAt; }
};

/// Where backups go by these settings.
QString backupDirectory(const Config &config);

/// Whether that directory can be looked into. One that the settings name must be there: it may be a disk that is not
/// mounted, and the server makes none in its place. The usual one may be missing, then there are no backups yet. Errors
/// Unavailable and NotFound name the setting or the directory.
Result<> checkBackupDirectory(const Config &config);

/// The names of backups end like this, in words; and whether a file's name does.
inline constexpr auto backupSuffixes = ".db or .db.sealed";
bool isBackupName(const QString &name);

/// "auto-20261127-153000.db", and ".sealed" behind it when encrypted.
QString backupName(BackupKind kind, Instant at, bool encrypted);

/// The backups in a folder, oldest first: files of such names, with a manifest or without.
QList<BackupFile> backupsIn(const QString &folder);

/// Those, and the manifests whose backups are not beside them.
QList<BackupFile> manifestsIn(const QString &folder);

/// A private folder for what is not finished yet, inside another folder, gone with this object. A process that is killed
/// leaves it behind, without the lock that says that somebody works there.
class WorkFolder
{
public:
    /// Error Unavailable when nothing can be written there.
    static Result<std::unique_ptr<WorkFolder>> make(const QString &inside);

    QString path() const { return m_directory.path(); }
    QString filePath(const QString &name) const { return m_directory.filePath(name); }

    /// Removes what killed processes left in a folder: work folders, and manifests of backups that never came.
    static void cleanLeftovers(const QString &inside);

private:
    explicit WorkFolder(const QString &inside);

    QTemporaryDir m_directory;
    std::unique_ptr<store::DirectoryLock> m_lock;
};

} // namespace medcrm
