// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"
#include "server/store/sqlvalue.h"

namespace medcrm::store {

/// The columns of one result row, read from left to right by type.
class Row
{
public:
    explicit Row(const QSqlQuery &query)
        : m_query(query)
    {
    }

    /// The next column. NULL is only good for an optional; anything else throws DbError.
    template <SqlStorable T>
    T next()
    {
        const QVariant value = m_query.value(m_column);
        if constexpr (!sqlNullable<T>) {
            if (value.isNull())
                refuseNull();
        }
        ++m_column;
        return SqlValue<T>::fromSql(value);
    }

    /// Whether the next column is NULL, without reading it.
    bool nextIsNull() const { return m_query.isNull(m_column); }

    /// Leaves out columns.
    void skip(int columns) { m_column += columns; }

private:
    [[noreturn]] void refuseNull() const;

    const QSqlQuery &m_query;
    int m_column = 0;
};

/// One use of a statement with its values, one for each `?` (numbered ones, ?1, don't get through the driver):
/// `Statement(db, u"… WHERE id = ?"_s, id).first(readRoom)`. The
/// database keeps it prepared, by its text. Reads every row before it returns, because a half-read SELECT
/// would hold up the WAL. Throws DbError that names the statement. Writing (run, insert) needs an open
/// Transaction.
class Statement
{
public:
    template <SqlStorable... Values>
    Statement(Database &database, const QString &sql, const Values &...values)
        : Statement(database, sql, QVariantList{SqlValue<Values>::toSql(values)...})
    {
    }
    Statement(Database &database, const QString &sql, const QVariantList &values);
    ~Statement();

    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Writes; how many rows it changed.
    qint64 run();

    /// Writes one new row; its id.
    qint64 insert();

    /// Writes one row by a statement that ends in RETURNING; the value it returns.
    template <SqlStorable T>
    T returned()
    {
        executeWrite();
        std::optional<T> value;
        while (step()) {
            Row row(m_query);
            value = row.next<T>();
        }
        return value.value();
    }

    /// Every row, in order, as `read(row)` makes it.
    template <typename Read>
    auto all(Read read)
    {
        QList<std::decay_t<std::invoke_result_t<Read, Row &>>> rows;
        execute();
        while (step()) {
            Row row(m_query);
            rows.append(read(row));
        }
        return rows;
    }

    /// The first row, or nothing when there is none.
    template <typename Read>
    auto first(Read read)
    {
        std::optional<std::decay_t<std::invoke_result_t<Read, Row &>>> found;
        execute();
        while (step()) {
            Row row(m_query);
            if (!found)
                found = read(row);
        }
        return found;
    }

    /// The first column of the first row, or nothing when there is no row.
    template <SqlStorable T>
    std::optional<T> value()
    {
        return first([](Row &row) { return row.next<T>(); });
    }

    /// The first column of every row.
    template <SqlStorable T>
    QList<T> values()
    {
        return all([](Row &row) { return row.next<T>(); });
    }

private:
    void execute();
    void executeWrite();
    bool step();

    Database &m_database;
    QSqlQuery &m_query;
    const QString m_sql;
};

} // namespace medcrm::store
