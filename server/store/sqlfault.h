// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/dberror.h"

class QSqlError;

namespace medcrm::store {

/// What an SQLite result code means for those who go on (https://www.sqlite.org/rescode.html).
enum class SqlFault {
    Statement, ///< The statement is wrong, or there was no transaction to end.
    Constraint,
    Busy,
    Full, ///< Disk full. SQLite has rolled back, or must be.
    Interrupted, ///< Out of memory, or stopped. SQLite has rolled back, or must be.
    Disk ///< I/O error, corruption, a file taken away: nothing on it can be relied upon.
};

SqlFault faultOf(const QSqlError &error);
DbError::Kind kindOf(SqlFault fault);

/// Code, SQLite's words and the statement; never the values bound to it.
QString describe(const QSqlError &error, const QString &sql);

} // namespace medcrm::store
