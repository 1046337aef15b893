// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

namespace medcrm::store {

/// A write transaction as a scope: rolled back at its end unless commit() returned. One at a time per
/// database.
class Transaction
{
public:
    /// BEGIN IMMEDIATE. Throws DbError (Busy when another program holds the write lock for 5 s).
    explicit Transaction(Database &database);
    ~Transaction();

    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// On return everything written is on the disk. Throws DbError: then nothing is, and after anything but a
    /// full disk the database is unusable.
    void commit();

private:
    Database &m_database;
    bool m_open = true;
};

/// A part of a transaction that can be undone alone, as a scope: undone at its end unless release() was
/// called. Several writes of one turn of the event loop share a transaction this way. They nest like scopes.
class Savepoint
{
public:
    explicit Savepoint(Database &database);
    ~Savepoint();

    Savepoint(const Savepoint &) = delete;
    Savepoint &operator=(const Savepoint &) = delete;

    /// Keeps what was written since, as part of the transaction around it.
    void release();

private:
    Database &m_database;
    const QString m_name;
    bool m_open = true;
};

} // namespace medcrm::store
