// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/sqlfault.h"

#include <QSqlError>

namespace medcrm::store {

using namespace Qt::StringLiterals;

SqlFault faultOf(const QSqlError &error)
{
    // The driver reports extended codes; the low byte is the primary one.
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return SqlFault::Busy;
    case 7: // SQLITE_NOMEM
    case 9: // SQLITE_INTERRUPT
        return SqlFault::Interrupted;
    case 8: // SQLITE_READONLY
    case 10: // SQLITE_IOERR
    case 11: // SQLITE_CORRUPT
    case 14: // SQLITE_CANTOPEN
    case 15: // SQLITE_PROTOCOL
    case 22: // SQLITE_NOLFS
    case 26: // SQLITE_NOTADB
        return SqlFault::Disk;
    case 13: // SQLITE_FULL
        return SqlFault::Full;
    case 19: // SQLITE_CONSTRAINT
        return SqlFault::Constraint;
    default:
        return SqlFault::Statement;
    }
}

DbError::Kind kindOf(SqlFault fault)
{
    switch (fault) {
    case SqlFault::Statement:
    case SqlFault::Interrupted:
        return DbError::Kind::Other;
    case SqlFault::Constraint:
        return DbError::Kind::Constraint;
    case SqlFault::Busy:
        return DbError::Kind::Busy;
    case SqlFault::Full:
        return DbError::Kind::Full;
    case SqlFault::Disk:
        return DbError::Kind::Broken;
    }
    Q_UNREACHABLE();
}

QString describe(const QSqlError &error, const QString &sql)
{
    constexpr qsizetype enough = 200;
    const QString text = sql.simplified();
    // A fault that the driver itself finds has no code and no words of SQLite.
    return u"SQLite %1 (%2) in: %3"_s.arg(
        error.nativeErrorCode(), error.databaseText().isEmpty() ? error.driverText() : error.databaseText(),
        text.size() > enough ? text.left(enough) + u'…' : text);
}

} // namespace medcrm::store
