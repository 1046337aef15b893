// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/backup.h"

#include "server/app/auditheads.h"
#include "server/app/backupplan.h"
#include "server/app/opendatabase.h"
#include "server/app/passphrase.h"
#include "server/store/diskspace.h"
#include "server/store/privatefiles.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

QString sizeInWords(qint64 bytes)
{
    constexpr qint64 kibibyte = 1024;
    constexpr qint64 mebibyte = 1024 * kibibyte;
    return bytes < mebibyte ? u"%1 KiB"_s.arg((bytes + kibibyte - 1) / kibibyte)
                            : u"%1 MiB"_s.arg(bytes / mebibyte);
}

qint64 databaseBytes(const Config &config)
{
    const QDir data(config.dataDirectory);
    return QFileInfo(data.filePath(u"medcrm.db"_s)).size()
        + QFileInfo(data.filePath(u"medcrm.db-wal"_s)).size();
}

Result<> requireRoom(const QString &folder, qint64 needed)
{
    const qint64 free = store::bytesFreeIn(folder);
    if (free >= needed)
        return {};
    return fail(ErrorCode::Unavailable, u"backup.directory"_s,
                u"There is too little room for a backup in %1: %2 are free, %3 are needed."_s.arg(
                    folder, sizeInWords(free), sizeInWords(needed)));
}

/// The folder that the backup's file lies in. A folder of plain copies is for nobody else's eyes. Only the usual one in the
/// data directory is ever made.
Result<> prepareFolder(const Config &config, const QString &folder, bool isOurs, bool encrypted)
{
    if (isOurs) {
        if (const Result<> there = checkBackupDirectory(config); !there)
            return there;
        return encrypted ? Result<>() : store::makePrivateDirectory(folder);
    }
    if (QFileInfo(folder).isDir())
        return {};
    return fail(ErrorCode::Unavailable, u"target"_s, u"There is no directory %1."_s.arg(folder));
}

/// One backup on its way.
class Making
{
public:
    Making(const Config &config, BackupKind kind, JobWatch &watch)
        : m_config(config)
        , m_watch(watch)
    {
        m_manifest.kind = kind;
        m_manifest.createdAt = SystemClock().now();
        m_manifest.program = QStringLiteral(MEDCRM_VERSION);
    }

    Result<QString> run(const QString &target)
    {
        if (!m_config.backup.passphraseFile.isEmpty()) {
            const auto passphrase = readPassphrase(m_config.backup.passphraseFile);
            if (!passphrase)
                return tl::unexpected(passphrase.error());
            m_passphrase = *passphrase;
            m_manifest.encrypted = true;
        }
        m_path = target.isEmpty() ? usualPath() : QFileInfo(target).absoluteFilePath();
        return prepare(target.isEmpty())
            .and_then([this] { return copy(); })
            .and_then([this] { return check(); })
            .and_then([this] { return write(); })
            .and_then([this] { return publish(); })
            .map([this] { return m_path; });
    }

private:
    /// Named by the second; of several in one, by a number too.
    QString usualPath() const
    {
        const QDir folder(backupDirectory(m_config));
        const QString name = backupName(m_manifest.kind, m_manifest.createdAt, m_manifest.encrypted);
        QString path = folder.absoluteFilePath(name);
        for (int i = 2; QFile::exists(path); ++i)
            path = folder.absoluteFilePath(QString(name).replace(u".db"_s, u"-%1.db"_s.arg(i)));
        return path;
    }

    Result<> prepare(bool isOurs)
    {
        const QString folder = QFileInfo(m_path).absolutePath();
        if (QFileInfo(m_path).isDir())
            return fail(ErrorCode::Conflict, u"target"_s,
                        u"%1 is a folder: name the new backup's file in it."_s.arg(m_path));
        if (QFile::exists(m_path))
            return fail(ErrorCode::Conflict, u"target"_s,
                        u"There is a file %1 already; it was left alone."_s.arg(m_path));
        auto source = openToRead(m_config.dataDirectory);
        if (!source)
            return tl::unexpected(source.error());
        m_source = std::move(*source);
        if (const Result<> there = requireAuditLog(*m_source); !there)
            return unsound(there.error());
        const QString ours = QDir(m_config.dataDirectory).filePath(u"backups"_s);
        if (const Result<> made = store::makePrivateDirectory(ours); !made)
            return made;
        if (const Result<> made = prepareFolder(m_config, folder, isOurs, m_manifest.encrypted); !made)
            return made;
        WorkFolder::cleanLeftovers(ours);
        WorkFolder::cleanLeftovers(folder);
        if (const Result<> room = checkRoom(m_config); !room)
            return room;
        if (const Result<> room = requireRoom(folder, databaseBytes(m_config)); !room)
            return room;
        // The plain copy never leaves the data directory; what is published is made beside its place, so that giving it
        // its name is one step.
        return WorkFolder::make(ours)
            .and_then([&](std::unique_ptr<WorkFolder> work) {
                m_copyFolder = std::move(work);
                return WorkFolder::make(folder);
            })
            .map([&](std::unique_ptr<WorkFolder> work) { m_targetFolder = std::move(work); });
    }

    Result<> copy()
    {
        const QString folder = m_copyFolder->filePath(u"copy"_s);
        m_copyPath = QDir(folder).filePath(u"medcrm.db"_s);
        // Without the room that is free in it, the copy is a little shorter than the database.
        m_watch.beginFile("copying the database", m_copyPath, QFileInfo(m_source->filePath()).size());
        const store::DatabaseContents before = store::contentsOf(*m_source);
        if (const Result<> made = store::makePrivateDirectory(folder); !made)
            return made;
        if (const Result<> copied = m_source->copyTo(m_copyPath); !copied)
            return copied;
        const store::DatabaseContents after = store::contentsOf(*m_source);
        m_source.reset();
        const auto copied = openToRead(folder);
        if (!copied)
            return tl::unexpected(copied.error());
        m_manifest.describe(store::contentsOf(**copied));
        return store::liesBetween(m_manifest.contents(), before, after);
    }

    Result<> check()
    {
        if (m_watch.isCancelled())
            return cancelled();
        m_watch.begin("checking the copy");
        const Result<> sound = store::Database::checkCopy(m_copyPath);
        return sound || sound.error().code != ErrorCode::Invalid ? sound : unsound(sound.error());
    }

    /// What is no copy of a whole clinic must not look like a backup, nor push out those that are.
    tl::unexpected<Error> unsound(Error why) const
    {
        why.message.replace(u"The copy "_s + m_copyPath, u"The database "_s + m_config.dataDirectory);
        return fail(ErrorCode::Malformed, {},
                    u"No backup was made of a database that is not whole. %1 What to do: \"The audit log\" "
                    u"and \"Backups\" in "
                    "docs/operating.md."_s.arg(why.message));
    }

    Result<> write()
    {
        QFile from(m_copyPath);
        const QString path = m_targetFolder->filePath(u"backup"_s);
        const Result<> made = store::makePrivateFile(path);
        QFile to(path);
        if (!made || !from.open(QIODevice::ReadOnly) || !to.open(QIODevice::ReadWrite))
            return fail(ErrorCode::Unavailable, {},
                        u"%1 can't be written: %2."_s.arg(path, to.errorString()));
        const Result<FileDigest> written =
            m_manifest.encrypted ? seal(from, to, m_passphrase, m_watch) : copyContent(from, to, m_watch);
        if (!written)
            return tl::unexpected(written.error());
        to.close();
        if (const Result<> synced = store::syncToDisk(path); !synced)
            return synced;
        m_manifest.bytes = written->bytes;
        m_manifest.sha256 = QString::fromLatin1(written->sha256.toHex());
        return readBack(path, *written);
    }

    /// What lies there is what was written.
    Result<> readBack(const QString &path, const FileDigest &written)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Unavailable, {}, u"%1 can't be read back."_s.arg(path));
        const Result<FileDigest> found = digestOf(file, m_watch);
        if (!found)
            return tl::unexpected(found.error());
        if (*found != written)
            return fail(ErrorCode::Unavailable, {}, u"The disk of %1 gives back something else."_s.arg(path));
        return {};
    }

    /// The manifest first: a backup that has its name has all it needs.
    Result<> publish()
    {
        m_watch.begin("publishing the backup");
        const QString manifest = m_targetFolder->filePath(u"manifest"_s);
        if (const Result<> made = store::makePrivateFile(manifest); !made)
            return made;
        QFile file(manifest);
        const QByteArray json = encode(m_manifest) + '\n';
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            return fail(ErrorCode::Unavailable, {}, u"%1 can't be written."_s.arg(manifest));
        file.close();
        if (const Result<> synced = store::syncToDisk(manifest); !synced)
            return synced;
        QFile::remove(manifestPath(m_path)); // of a backup that somebody removed
        if (!QFile::rename(manifest, manifestPath(m_path)))
            return fail(ErrorCode::Unavailable, u"target"_s,
                        u"The manifest of %1 can't be named."_s.arg(m_path));
        m_watch.begin("naming the backup");
        if (!QFile::rename(m_targetFolder->filePath(u"backup"_s), m_path)) {
            QFile::remove(manifestPath(m_path));
            return fail(ErrorCode::Unavailable, u"target"_s, u"The copy can't be named %1."_s.arg(m_path));
        }
        m_watch.begin("syncing the directory");
        return store::syncToDisk(m_path);
    }

    const Config &m_config;
    JobWatch &m_watch;
    QByteArray m_passphrase;
    BackupManifest m_manifest;
    QString m_path;
    std::unique_ptr<store::Database> m_source;
    std::unique_ptr<WorkFolder> m_copyFolder;
    std::unique_ptr<WorkFolder> m_targetFolder;
    QString m_copyPath;
};

} // namespace

Result<QString> makeBackup(const Config &config, BackupKind kind, const QString &target, JobWatch &watch)
try {
    return Making(config, kind, watch).run(target);
} catch (const store::DbError &error) {
    return fail(ErrorCode::Unavailable, {}, u"The backup failed: %1."_s.arg(error.message()));
}

int removeExpired(const Config &config, Instant now)
{
    QList<BackupFile> scheduled = backupsIn(backupDirectory(config));
    scheduled.removeIf([](const BackupFile &file) {
        return !file.manifest || file.manifest->kind != BackupKind::Scheduled;
    });
    QList<Instant> times;
    for (const BackupFile &file : std::as_const(scheduled))
        times.append(file.madeAt());
    const QList<Instant> expired = expiredBackups(times, now, config.backup, QTimeZone::systemTimeZone());
    int removed = 0;
    for (const BackupFile &file : std::as_const(scheduled)) {
        // The backup first: a manifest alone is cleaned away, a backup without one would look like a stranger's.
        if (expired.contains(file.madeAt()) && QFile::remove(file.path)) {
            QFile::remove(manifestPath(file.path));
            ++removed;
        }
    }
    return removed;
}

Result<> checkRoom(const Config &config)
{
    const QString target = backupDirectory(config);
    const bool isApart = QFileInfo(target).isDir() && !store::shareDisk(target, config.dataDirectory);
    // The plain copy, and the backup made from it.
    const qint64 needed = (isApart ? 1 : 2) * databaseBytes(config) + config.dispatcher.leastFreeBytes;
    if (const Result<> room = requireRoom(config.dataDirectory, needed); !room)
        return room;
    return isApart ? requireRoom(target, databaseBytes(config)) : Result<>();
}

Result<> checkRoomOfData(const Config &config)
{
    const int copies = config.backup.directory.isEmpty() ? 2 : 1;
    return requireRoom(config.dataDirectory,
                       copies * databaseBytes(config) + config.dispatcher.leastFreeBytes);
}

} // namespace medcrm
