// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"

#include <QString>

namespace medcrm {

/// How many of the newest hours, days, weeks and months that have a scheduled backup keep one: the newest of each. What
/// none of them keeps goes.
struct BackupRetention
{
    int hours = 24;
    int days = 7;
    int weeks = 4;
    int months = 12;
};

/// When the running server makes backups, where, and how long it keeps them.
struct BackupSettings
{
    Milliseconds every = std::chrono::hours(1); ///< Between two; 0 makes none.
    int dayBegins = 2; ///< Hour of the server's clock at which a day of backups begins.
    /// A start may fall into the morning's rush: what was missed waits this long.
    Milliseconds startDelay = std::chrono::seconds(60);
    BackupRetention keep;
    QString directory; ///< Absolute, never made by the server; empty for backups/ in the data directory.
    QString passphraseFile; ///< Empty: not encrypted.
};

} // namespace medcrm
