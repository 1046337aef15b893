// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/core/fields.h"

#include <QString>

namespace medcrm {

/// How the scheduled backups go, kept in "backup-state.json" in the data directory for `status` and for the next start.
struct BackupState
{
    Instant triedAt; ///< The last attempt.
    std::optional<Instant> madeAt = {}; ///< The last attempt that succeeded.
    std::optional<Instant> failingSince =
        {}; ///< The first of the attempts that failed without one that did not.
    QString failure; ///< Why the last one failed, or empty.

    bool operator==(const BackupState &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("triedAt", &BackupState::triedAt), field("madeAt", &BackupState::madeAt),
                          field("failingSince", &BackupState::failingSince),
                          field("failure", &BackupState::failure)};
    }
};

/// Nothing before the first attempt, or when it can't be read.
std::optional<BackupState> readBackupState(const QString &dataDirectory);

/// Says in the log when it can't be written.
void writeBackupState(const QString &dataDirectory, const BackupState &state);

} // namespace medcrm
