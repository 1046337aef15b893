// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/auditstore.h"

#include "common/core/fields.h"

namespace medcrm::store {

/// How many rows a table has.
struct TableCount
{
    QString table;
    qint64 rows = 0;

    bool operator==(const TableCount &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("table", &TableCount::table), field("rows", &TableCount::rows)};
    }
};

/// What a database of any schema version holds, in figures: by these a copy is compared with what was copied.
struct DatabaseContents
{
    int schema = 0; ///< PRAGMA user_version; 0 for a database without tables.
    QString epoch; ///< Of its events.
    AuditHead auditHead;
    QList<TableCount> counts; ///< Of the tables whose rows never go away, by name.

    bool operator==(const DatabaseContents &) const = default;
};

/// Reads them, in one transaction's view if one is open. Works for every schema version from 1 on; of a database without
/// tables everything is empty. Throws DbError.
DatabaseContents contentsOf(Database &database);

/// Whether `copy` can have been taken from a database that held `before` when the copying began and `after` when it was
/// done. Error Unavailable says what does not fit.
Result<> liesBetween(const DatabaseContents &copy, const DatabaseContents &before,
                     const DatabaseContents &after);

} // namespace medcrm::store
