// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/migrator.h"
#include "server/store/transaction.h"

#include <QTemporaryDir>
#include <stdexcept>

namespace medcrm::test {

/// A real database with today's schema in a directory of its own, gone with this object. Link medcrm_store.
class TestDatabase
{
public:
    TestDatabase() { open(); }

    store::Database &operator*() { return *m_database; }
    store::Database *operator->() { return m_database.get(); }
    operator store::Database &() { return *m_database; }

    QString directory() const { return m_directory.path(); }

    /// Closes the database; the files stay.
    void close() { m_database.reset(); }

    /// Opens it again, as a restarted server would.
    void open()
    {
        auto opened = store::Database::open(m_directory.path(), store::Database::IfMissing::Create);
        if (!opened)
            throw std::runtime_error(opened.error().message.toStdString());
        m_database = std::move(*opened);
        if (const auto outcome = store::Migrator(*m_database).run(); !outcome)
            throw std::runtime_error(outcome.error().message.toStdString());
    }

    /// Calls `write()` inside a transaction of its own and returns what it returns.
    template <typename Write>
    auto write(Write write)
    {
        store::Transaction transaction(*m_database);
        if constexpr (std::is_void_v<decltype(write())>) {
            write();
            transaction.commit();
        } else {
            auto result = write();
            transaction.commit();
            return result;
        }
    }

private:
    QTemporaryDir m_directory;
    std::unique_ptr<store::Database> m_database;
};

} // namespace medcrm::test
