// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/backupcheck.h"
#include "server/app/config.h"

namespace medcrm {

/// What a restore writes into the audit log of the restored database: where its line goes on, and which line ended. By it
/// `audit verify` knows which noted heads belong to the time between the backup and its restore.
struct RestoreTrace
{
    QString backupEpoch; ///< Of the database in the backup.
    qint64 backupEntries = 0; ///< Audit entries in the backup.
    QString backupSha256; ///< Of the backup's file.
    QString newEpoch; ///< From here on.
    std::optional<QString> replacedEpoch = {}; ///< Of the database that was replaced, if it could be read.
    std::optional<qint64> replacedEntries = {};
    std::optional<QString> replacedHash = {};

    static constexpr auto fields()
    {
        return std::tuple{field("backupEpoch", &RestoreTrace::backupEpoch),
                          field("backupEntries", &RestoreTrace::backupEntries),
                          field("backupSha256", &RestoreTrace::backupSha256),
                          field("newEpoch", &RestoreTrace::newEpoch),
                          field("replacedEpoch", &RestoreTrace::replacedEpoch),
                          field("replacedEntries", &RestoreTrace::replacedEntries),
                          field("replacedHash", &RestoreTrace::replacedHash)};
    }
};

/// The name of its entry in the audit log.
inline constexpr auto restoreMethod = "backup restore";

/// How a restore ended well.
struct Restored
{
    CheckedBackup backup;
    QString keptAside; ///< The directory with the files that were replaced; empty when there were none.
    bool wasBegunBefore = false; ///< A restore of the same file had been interrupted; this one finished it.
};

/// Puts a backup in the place of the database while no server runs. Everything is checked and prepared beside it first:
/// a new epoch, so that windows resynchronise, and no login session alive. Then one rename decides; from there on the
/// restore is finished by whoever comes next, this command or the server's start, however often they are killed. The
/// replaced files are kept in "replaced-<time>/" in the data directory. An older schema is brought up to date by the next
/// start. Errors as unpackBackup, and Conflict while somebody uses the data directory; after an error everything is as
/// before. Slow.
Result<Restored> restoreBackup(const Config &config, const QString &path, const QString &passphraseFile,
                               JobWatch &watch);

/// Before a database is opened: finishes a restore that was decided and interrupted, removes one that was not decided.
/// Without either it touches nothing. Errors Conflict (somebody uses the directory) and Unavailable.
Result<> finishInterruptedRestore(const QString &dataDirectory);

} // namespace medcrm
