// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

#include <QList>

namespace medcrm::store {

/// Brings a database to this program's schema: the files `NNNN_name.sql` in order, numbered from 0001 without
/// gaps. A new database runs them all, so there is no second description of the schema. Each file is one
/// transaction that also sets PRAGMA user_version; before an existing database is touched, a copy goes to
/// `backups/` in its directory.
class Migrator
{
public:
    /// `files`: where the migrations are; tests pass directories of their own.
    explicit Migrator(Database &database, const QString &files = QStringLiteral(":/medcrm/migrations"));

    struct Outcome
    {
        int from = 0; ///< Version before; 0 for a new database.
        int to = 0;
        QString backup; ///< The copy made before an upgrade, or empty.
    };

    /// Errors, after which the database is as before the failing file: Invalid (it belongs to a newer
    /// program, or a migration failed; the message names file and statement), Unavailable (no backup could be
    /// made).
    Result<Outcome> run();

    /// The version that the files lead to.
    int newestVersion() const { return int(m_files.size()); }

private:
    Result<QString> backUp(int version);
    Result<> apply(int version, const QString &path);
    void runFile(int version, const QString &path);
    void requireSoundReferences();

    Database &m_database;
    QList<QString> m_files; ///< Path of version i + 1.
};

} // namespace medcrm::store
