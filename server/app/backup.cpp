// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/backup.h"

#include "server/store/auditstore.h"
#include "server/store/privatefiles.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

QString usualTarget(const Config &config)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    return QDir(config.dataDirectory).filePath(u"backups/medcrm-%1.db"_s.arg(time));
}

/// The copy opens by itself, is whole, its references hold, and its audit log is the one that was copied.
Result<> checkCopy(const QString &directory)
{
    auto copy = store::Database::openReadOnly(directory);
    if (!copy)
        return tl::unexpected(copy.error());
    if (const QString found = (*copy)->pragma(u"integrity_check(1)"_s); found != u"ok"_s)
        return fail(ErrorCode::Invalid, {}, u"The copy is damaged: %1."_s.arg(found));
    if (const QString table = (*copy)->pragma(u"foreign_key_check"_s); !table.isEmpty())
        return fail(ErrorCode::Invalid, {}, u"The copy has loose references in %1."_s.arg(table));
    return store::AuditStore(**copy).verify().map([](const store::AuditHead &) {});
}

Result<> copyAndCheck(store::Database &database, const QString &directory)
{
    const Result<> copied =
        database.copyTo(QDir(directory).filePath(QFileInfo(database.filePath()).fileName()));
    return copied ? checkCopy(directory) : copied;
}

} // namespace

Result<QString> makeBackup(const Config &config, const QString &target)
try {
    const QString path = target.isEmpty() ? usualTarget(config) : QFileInfo(target).absoluteFilePath();
    const QString folder = QFileInfo(path).absolutePath();
    if (QFile::exists(path))
        return fail(ErrorCode::Conflict, u"target"_s,
                    u"There is a file %1 already; it was left alone."_s.arg(path));
    auto database = store::Database::openReadOnly(config.dataDirectory);
    if (!database)
        return tl::unexpected(database.error());
    if (target.isEmpty()) {
        if (const Result<> made = store::makePrivateDirectory(folder); !made)
            return tl::unexpected(made.error());
    }
    // Beside the target, so that giving it its name is one step; private, and gone afterwards in any case.
    const QTemporaryDir unfinished(QDir(folder).filePath(u".medcrm-backup-XXXXXX"_s));
    if (!unfinished.isValid())
        return fail(ErrorCode::Unavailable, u"target"_s,
                    u"Nothing can be written in %1: %2."_s.arg(folder, unfinished.errorString()));
    if (const Result<> done = copyAndCheck(**database, unfinished.path()); !done)
        return tl::unexpected(done.error());
    if (!QFile::rename(QDir(unfinished.path()).filePath(QFileInfo((*database)->filePath()).fileName()), path))
        return fail(ErrorCode::Unavailable, u"target"_s, u"The copy can't be named %1."_s.arg(path));
    if (const Result<> synced = store::syncToDisk(path); !synced)
        return tl::unexpected(synced.error());
    return path;
} catch (const store::DbError &error) {
    return fail(ErrorCode::Unavailable, {}, u"The backup failed: %1."_s.arg(error.message()));
}

} // namespace medcrm
