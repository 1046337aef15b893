// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/databasecontents.h"

#include "server/store/eventstore.h"
#include "server/store/statement.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

/// The tables with a trigger that refuses to delete.
QStringList lastingTables(Database &database)
{
    return Statement(database,
                     u"SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = 'trigger' "
                     "AND name LIKE '%\\_stays' ESCAPE '\\' ORDER BY tbl_name"_s)
        .values<QString>();
}

Result<> misfit(const QString &what)
{
    return fail(ErrorCode::Unavailable, {},
                u"The copy does not hold what the database held when it was copied: %1."_s.arg(what));
}

} // namespace

DatabaseContents contentsOf(Database &database)
{
    DatabaseContents contents;
    contents.schema = database.pragma(u"user_version"_s).toInt();
    if (contents.schema == 0)
        return contents;
    contents.epoch = EventStore(database).epoch();
    contents.auditHead = AuditStore(database).head();
    for (const QString &table : lastingTables(database)) {
        const auto rows = Statement(database, u"SELECT count(*) FROM \"%1\""_s.arg(table)).value<qint64>();
        contents.counts.append({table, rows.value_or(0)});
    }
    return contents;
}

Result<> liesBetween(const DatabaseContents &copy, const DatabaseContents &before,
                     const DatabaseContents &after)
{
    if (copy.schema != before.schema || copy.epoch != before.epoch
        || copy.counts.size() != before.counts.size() || copy.counts.size() != after.counts.size())
        return misfit(u"it has another schema"_s);
    if (copy.auditHead.id < before.auditHead.id || copy.auditHead.id > after.auditHead.id)
        return misfit(u"its audit log has %1 entries"_s.arg(copy.auditHead.id));
    for (qsizetype i = 0; i < copy.counts.size(); ++i) {
        const qint64 rows = copy.counts[i].rows;
        if (rows < before.counts[i].rows || rows > after.counts[i].rows)
            return misfit(u"%1 has %2 rows"_s.arg(copy.counts[i].table).arg(rows));
    }
    return {};
}

} // namespace medcrm::store
