// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/backupsettings.h"

#include <QList>

// When a backup is due and which ones have had their time. Pure functions of times; `zone` is the server's own.
namespace medcrm {

/// The last moment up to `now` for which a backup is planned. A day of backups begins at its hour of the wall clock (where
/// the clock skips that, just after), and from there on one follows every so often until the next day begins.
Instant plannedBefore(Instant now, const BackupSettings &settings, const QTimeZone &zone);

/// Whether one is due: none of `made` is from the last planned moment or later. A backup from the future (the clock was
/// wrong then, or is now) proves nothing. Never with `every` 0.
bool isBackupDue(const QList<Instant> &made, Instant now, const BackupSettings &settings,
                 const QTimeZone &zone);

/// Those of `made` whose time is over. Only hours, days, weeks and months that have a backup count, so a server that was
/// off for a year, or whose clock jumped, loses nothing; the newest always stays. Backups from the future are thinned out
/// like the others, but by themselves, so that they never push out a real one.
QList<Instant> expiredBackups(const QList<Instant> &made, Instant now, const BackupSettings &settings,
                              const QTimeZone &zone);

} // namespace medcrm
