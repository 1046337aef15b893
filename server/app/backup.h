// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/backupfolder.h"
#include "server/app/jobwatch.h"

namespace medcrm {

/// Copies the database beside a running or a stopped server, checks the copy (whole, every reference holds, the audit log
/// is unbroken, as many rows as there were) and only then publishes it: a private file and its manifest, encrypted if the
/// settings say so, under their names and on the disk when this returns. `target` is a file, or empty for the usual name
/// in the folder of backups. The backup's path, or why not; then nothing of it is left. Slow: for a worker or a command.
Result<QString> makeBackup(const Config &config, BackupKind kind, const QString &target, JobWatch &watch);

/// Removes the scheduled backups whose time is over; how many went.
int removeExpired(const Config &config, Instant now);

/// Whether the disks of data and backups have the room that the next backup needs, beyond limits.freeDisk; error Unavailable
/// when there is less.
Result<> checkRoom(const Config &config);

/// The same of the data's disk only: never waits for a network share.
Result<> checkRoomOfData(const Config &config);

} // namespace medcrm
