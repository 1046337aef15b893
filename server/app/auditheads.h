// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/backupfolder.h"
#include "server/app/restore.h"
#include "server/store/auditchain.h"

namespace medcrm {

/// A restore as the log tells it.
struct NotedRestore
{
    qint64 entry = 0; ///< Its place in the log.
    Instant at;
    RestoreTrace trace;
};

/// Whether the log is there at all. Error Malformed when its table was taken out of the database.
Result<> requireAuditLog(store::Database &database);

/// The restores that a log tells of, oldest first. Throws DbError.
QList<NotedRestore> restoresIn(store::Database &database);

/// The heads of the audit log that manifests of backups noted, sorted by whether this log can be compared with them.
struct ManifestHeads
{
    QList<store::NotedHead> heads; ///< Of this log's own line.
    int abandoned = 0; ///< Of a time that a restore took back: between a backup and its restore.
    QStringList strange; ///< Files of a line that this log knows nothing of.
    QStringList withoutManifest; ///< Files that noted nothing: copies made before an upgrade, as a rule.
    QList<std::pair<QString, QString>> unreadable; ///< Files whose manifest is damaged, and how.
};

/// `epoch`: of the database whose log it is.
ManifestHeads sortHeads(const QList<BackupFile> &backups, const QList<NotedRestore> &restores,
                        const QString &epoch);

/// "<count>:<hash>" as the server's log has it; error Invalid names the option.
Result<store::NotedHead> parseHead(const QString &text);

} // namespace medcrm
