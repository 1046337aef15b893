// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/backupcheck.h"

#include "server/app/backupfolder.h"
#include "server/app/passphrase.h"
#include "server/store/migrator.h"
#include "server/store/privatefiles.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

tl::unexpected<Error> damaged(const QString &why)
{
    return fail(ErrorCode::Malformed, u"file"_s, why);
}

/// One backup being taken out of its file.
class Unpacking
{
public:
    Unpacking(const QString &path, const QString &directory, JobWatch &watch)
        : m_file(path)
        , m_directory(directory)
        , m_watch(watch)
    {
    }

    Result<CheckedBackup> run(const QString &passphraseFile)
    {
        return openFile()
            .and_then([this] { return compareFile(); })
            .and_then([&] { return unpack(passphraseFile); })
            .and_then([this] { return checkSchema(); })
            .and_then([this] { return checkDatabase(); })
            .map([this] { return m_backup; });
    }

private:
    Result<> openFile()
    {
        if (!m_file.exists())
            return fail(ErrorCode::NotFound, u"file"_s, u"There is no file %1."_s.arg(m_file.fileName()));
        if (QFileInfo(m_file).isDir())
            return fail(ErrorCode::Unavailable, u"file"_s,
                        u"%1 is a folder, not a backup."_s.arg(m_file.fileName()));
        if (!m_file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Unavailable, u"file"_s,
                        u"%1 can't be read: %2."_s.arg(m_file.fileName(), m_file.errorString()));
        const Result<BackupManifest> manifest = readManifest(m_file.fileName());
        if (manifest)
            m_backup.manifest = *manifest;
        else if (manifest.error().code != ErrorCode::NotFound)
            return tl::unexpected(manifest.error());
        m_backup.encrypted = isSealed(m_file);
        return {};
    }

    Result<> compareFile()
    {
        const auto found = digestOf(m_file, m_watch);
        if (!found)
            return tl::unexpected(found.error());
        m_backup.sha256 = QString::fromLatin1(found->sha256.toHex());
        m_file.seek(0);
        if (!m_backup.manifest)
            return {};
        if (m_backup.manifest->bytes != found->bytes)
            return damaged(
                u"%1 has %2 bytes, but its manifest says %3: it was cut or changed."_s.arg(m_file.fileName())
                    .arg(found->bytes)
                    .arg(m_backup.manifest->bytes));
        if (m_backup.manifest->sha256 != m_backup.sha256)
            return damaged(
                u"%1 was changed since it was made: its SHA-256 is not the one in its manifest."_s.arg(
                    m_file.fileName()));
        return {};
    }

    Result<> unpack(const QString &passphraseFile)
    {
        const QString path = QDir(m_directory).filePath(u"medcrm.db"_s);
        if (const Result<> made = store::makePrivateFile(path); !made)
            return made;
        QFile to(path);
        if (!to.open(QIODevice::ReadWrite))
            return fail(ErrorCode::Unavailable, {},
                        u"%1 can't be written: %2."_s.arg(path, to.errorString()));
        if (!m_backup.encrypted)
            return copyContent(m_file, to, m_watch).map([](const FileDigest &) {});
        if (passphraseFile.isEmpty())
            return fail(ErrorCode::Unavailable, u"passphrase-file"_s,
                        u"%1 is encrypted: name the file with its passphrase, --passphrase-file <file> or "
                        u"the setting "
                        "backup.passphraseFile."_s.arg(m_file.fileName()));
        const auto passphrase = readPassphrase(passphraseFile);
        if (!passphrase)
            return tl::unexpected(passphrase.error());
        return unseal(m_file, to, *passphrase, m_watch);
    }

    Result<> checkSchema()
    {
        auto database = store::Database::openReadOnly(m_directory);
        if (!database)
            return damaged(
                u"%1 is no backup, or a damaged one: it holds no database of Medical CRM that can be read."_s
                    .arg(m_file.fileName()));
        m_backup.contents = store::contentsOf(**database);
        const int newest = store::Migrator(**database).newestVersion();
        if (m_backup.contents.schema > newest)
            return fail(
                ErrorCode::Unavailable, u"file"_s,
                u"%1 was made by a newer program (schema %2; this one knows up to %3). Install that program "
                "first."_s.arg(m_file.fileName())
                    .arg(m_backup.contents.schema)
                    .arg(newest));
        if (m_backup.contents.schema < 1)
            return damaged(u"%1 holds an empty database."_s.arg(m_file.fileName()));
        return {};
    }

    Result<> checkDatabase()
    {
        if (m_watch.isCancelled())
            return cancelled();
        m_watch.begin("checking the database");
        const QString path = QDir(m_directory).filePath(u"medcrm.db"_s);
        if (const Result<> sound = store::Database::checkCopy(path); !sound)
            return damaged(u"In %1: %2"_s.arg(
                m_file.fileName(),
                QString(sound.error().message).replace(u"The copy "_s + path, u"The database"_s)));
        if (m_backup.manifest && m_backup.manifest->contents() != m_backup.contents)
            return damaged(u"%1 does not hold what its manifest says (records, audit log or schema)."_s.arg(
                m_file.fileName()));
        return {};
    }

    QFile m_file;
    const QString m_directory;
    JobWatch &m_watch;
    CheckedBackup m_backup;
};

} // namespace

Result<CheckedBackup> unpackBackup(const QString &path, const QString &passphraseFile,
                                   const QString &directory, JobWatch &watch)
try {
    return Unpacking(path, directory, watch).run(passphraseFile);
} catch (const store::DbError &error) {
    return damaged(u"%1 can't be read: %2."_s.arg(path, error.message()));
}

Result<CheckedBackup> verifyBackup(const QString &path, const QString &passphraseFile, const QString &scratch,
                                   JobWatch &watch)
{
    const auto work = WorkFolder::make(scratch);
    if (!work)
        return tl::unexpected(work.error());
    const QString directory = (*work)->filePath(u"copy"_s);
    if (const Result<> made = store::makePrivateDirectory(directory); !made)
        return tl::unexpected(made.error());
    return unpackBackup(path, passphraseFile, directory, watch);
}

} // namespace medcrm
