// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/recordcolumns.h"
#include "server/store/tablesql.h"

namespace medcrm::store {

/// The rows of one kind of record: reads and writes whole records by their fields(), so that no store lists columns.
/// Every function is one statement and may throw DbError; insert and update need an open Transaction.
template <HasFields R>
class RecordTable
{
public:
    using IdType = decltype(R::id);

    /// `computed`: fields that are not columns of the table, by column name, with the expression that reads them;
    /// their store writes them itself.
    RecordTable(Database &database, const QString &name, const QHash<QString, QString> &computed = {})
        : m_database(database)
        , m_sql(name, columnNames<R>(), hasPatient<R>() ? columnNames<PatientSummary>() : QStringList(),
                computed)
    {
    }

    std::optional<R> find(IdType id) const
    {
        return first(QStringLiteral("WHERE %1.id = ?").arg(m_sql.table()), id);
    }

    /// All records of "SELECT … FROM table " with the rest of the statement added: "WHERE … ORDER BY …".
    template <typename... Values>
    QList<R> list(const QString &rest, const Values &...values) const
    {
        return Statement(m_database, m_sql.select() + rest, values...).all(readFields<R>);
    }

    template <typename... Values>
    std::optional<R> first(const QString &rest, const Values &...values) const
    {
        return Statement(m_database, m_sql.select() + rest, values...).first(readFields<R>);
    }

    /// Writes a new row as it is given, apart from its id, which is returned.
    IdType insert(const R &record)
    {
        return IdType(Statement(m_database, m_sql.insert(), m_sql.written(columnValues(record))).insert());
    }

    /// Writes a changed row whose revision was raised by one. Throws DbError when the row is not the one before it.
    void update(const R &record)
    {
        QVariantList values = m_sql.written(columnValues(record));
        values += {SqlValue<IdType>::toSql(record.id), SqlValue<qint64>::toSql(record.revision - 1)};
        if (Statement(m_database, m_sql.update(), values).run() != 1) {
            throw DbError(DbError::Kind::Other,
                          QStringLiteral("%1 %2 is not at the revision before %3")
                              .arg(m_sql.table())
                              .arg(record.id.value())
                              .arg(record.revision));
        }
    }

private:
    Database &m_database;
    const TableSql m_sql;
};

} // namespace medcrm::store
