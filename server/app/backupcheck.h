// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/backupmanifest.h"
#include "server/app/jobwatch.h"

#include <optional>

namespace medcrm {

/// What a backup turned out to hold.
struct CheckedBackup
{
    store::DatabaseContents contents;
    bool encrypted = false;
    QString sha256; ///< Of the file, hexadecimal.
    /// Nothing for a copy without a manifest, which was checked by itself only.
    std::optional<BackupManifest> manifest;
};

/// Takes a backup out of its file into "medcrm.db" in an empty private directory, and checks everything: the file against
/// its manifest, the decryption, the database (whole, references, audit log), its contents against the manifest, and that
/// its schema is not newer than this program's. `passphraseFile` is only read for an encrypted one. Errors: Malformed (the
/// file is damaged, was changed, or the passphrase is another), NotFound, Unavailable (disk, passphrase file, or it is of
/// a newer program). What lies in the directory after an error is not to be used. Slow.
Result<CheckedBackup> unpackBackup(const QString &path, const QString &passphraseFile,
                                   const QString &directory, JobWatch &watch);

/// Checks a backup the same way in a private folder inside `scratch`, and leaves nothing there.
Result<CheckedBackup> verifyBackup(const QString &path, const QString &passphraseFile, const QString &scratch,
                                   JobWatch &watch);

} // namespace medcrm
