// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/sealedfile.h"
#include "server/store/databasecontents.h"

#include "common/core/clock.h"
#include "common/protocol/codec.h"

namespace medcrm {

/// Why a backup was made.
enum class BackupKind {
    Scheduled, ///< By the running server; removed when its time is over.
    Manual ///< By medcrm-server backup; never removed by the server.
};

constexpr auto enumNames(BackupKind)
{
    using enum BackupKind;
    return nameTable<BackupKind>({{Scheduled, "scheduled"}, {Manual, "manual"}});
}

/// What stands beside a backup in "<its name>.json": by it the backup is checked, and the audit log compared. It holds
/// figures and no patient's data, so it is not encrypted.
struct BackupManifest
{
    int format = 1;
    BackupKind kind = BackupKind::Manual;
    Instant createdAt; ///< When the copying began.
    QString program; ///< Version of the program that made it.
    int schema = 0;
    QString epoch;
    qint64 auditEntries = 0;
    QString auditHash; ///< Of the last entry, hexadecimal.
    QList<store::TableCount> counts;
    bool encrypted = false;
    qint64 bytes = 0; ///< Of the file as it is.
    QString sha256; ///< Of the file as it is, hexadecimal.

    bool operator==(const BackupManifest &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("format", &BackupManifest::format),
                          field("kind", &BackupManifest::kind),
                          field("createdAt", &BackupManifest::createdAt),
                          field("program", &BackupManifest::program),
                          field("schema", &BackupManifest::schema),
                          field("epoch", &BackupManifest::epoch),
                          field("auditEntries", &BackupManifest::auditEntries),
                          field("auditHash", &BackupManifest::auditHash),
                          field("counts", &BackupManifest::counts),
                          field("encrypted", &BackupManifest::encrypted),
                          field("bytes", &BackupManifest::bytes),
                          field("sha256", &BackupManifest::sha256)};
    }

    /// Puts in what the database in the backup holds; and takes it out.
    void describe(const store::DatabaseContents &contents);
    store::DatabaseContents contents() const;
};

/// Reads a manifest's text, from whom it may come. Error Malformed says what is wrong with it.
Result<BackupManifest> parseManifest(const QByteArray &json);

/// The manifest of a backup: its file's name and ".json".
QString manifestPath(const QString &backupPath);

/// Reads the manifest of a backup. Errors NotFound, Unavailable and Malformed name the file.
Result<BackupManifest> readManifest(const QString &backupPath);

} // namespace medcrm
