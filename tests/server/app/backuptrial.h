// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/databasecontents.h"
#include "tests/server/app/shell.h"

#include <QFileInfo>

namespace medcrm::test {

/// A server's data directory that was set up, and a look into it.
class BackupTrial : public Shell
{
public:
    enum Start { SetUp, Empty };
    explicit BackupTrial(Start start = SetUp);

    /// A database of an earlier schema, as an earlier program left it; the directory must be empty.
    void makeOfSchema(int version) const;
    /// Says that the database has this schema, as a later program would.
    void setSchema(int version) const;

    store::DatabaseContents contents() const;
    QStringList accounts() const;
    /// File names of the backups in backups/, oldest first.
    QStringList backups() const;
    /// What an unfinished backup or restore would leave.
    QStringList leftovers() const;

    void put(const QString &name, const QByteArray &content) const;
    QByteArray read(const QString &name) const;
};

} // namespace medcrm::test
