// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/transaction.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

Transaction::Transaction(Database &database)
    : m_database(database)
{
    m_database.begin();
}

Transaction::~Transaction()
{
    if (m_open)
        m_database.rollback();
}

void Transaction::commit()
{
    m_database.commit();
    m_open = false;
}

Savepoint::Savepoint(Database &database)
    : m_database(database)
    , m_name(database.openSavepoint())
{
}

Savepoint::~Savepoint()
{
    if (m_open)
        m_database.undoSavepoint(m_name);
}

void Savepoint::release()
{
    m_database.releaseSavepoint(m_name);
    m_open = false;
}

} // namespace medcrm::store
