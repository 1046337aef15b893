// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/core/fields.h"
#include "common/core/result.h"
#include "server/store/database.h"

namespace medcrm {

/// What a command did beside the running server, which alone writes the audit log: left as a file in "notes/" in the data
/// directory, and put into the log by the server within a minute, or at its next start.
struct LeftNote
{
    QString method; ///< "audit export".
    Instant at; ///< When it was done.
    QString what; ///< One sentence.

    bool operator==(const LeftNote &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("method", &LeftNote::method), field("at", &LeftNote::at),
                          field("what", &LeftNote::what)};
    }
};

/// Leaves a note. Error Unavailable when it can't be written.
Result<> leaveNote(const QString &dataDirectory, const LeftNote &note);

/// Puts the notes that were left into the audit log and removes them; how many. Never throws: what goes wrong is logged,
/// and tried again the next time. In the thread of the writing connection.
int takeNotes(store::Database &database, Instant now);

} // namespace medcrm
