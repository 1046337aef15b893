// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/statement.h"

#include <QSqlError>

namespace medcrm::store {

using namespace Qt::StringLiterals;

void Row::refuseNull() const
{
    throw DbError(DbError::Kind::Other,
                  u"NULL in column %1 of: %2"_s.arg(m_column).arg(m_query.lastQuery().simplified()));
}

Statement::Statement(Database &database, const QString &sql, const QVariantList &values)
    : m_database(database)
    , m_query(database.prepared(sql))
    , m_sql(sql)
{
    Q_ASSERT_X(!m_query.isActive(), "Statement", "the same statement is in use further up");
    for (int i = 0; i < values.size(); ++i)
        m_query.bindValue(i, values[i]);
}

Statement::~Statement()
{
    m_query.finish();
}

void Statement::execute()
{
    m_database.requireUsable();
    m_database.countStatement();
    if (!m_query.exec())
        m_database.raise(m_query.lastError(), m_sql);
}

void Statement::executeWrite()
{
    if (!m_database.inTransaction())
        throw DbError(DbError::Kind::Other, u"outside a transaction: "_s + m_sql.simplified());
    m_database.countWrite();
    execute();
}

bool Statement::step()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        m_database.raise(m_query.lastError(), m_sql);
    return false;
}

qint64 Statement::run()
{
    executeWrite();
    return m_query.numRowsAffected();
}

qint64 Statement::insert()
{
    executeWrite();
    return m_query.lastInsertId().toLongLong();
}

} // namespace medcrm::store
