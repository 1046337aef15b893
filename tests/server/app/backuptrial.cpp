// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/app/backuptrial.h"

#include "server/store/migrator.h"
#include "server/store/statement.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace medcrm::test {

namespace {

std::unique_ptr<store::Database> opened(const QString &directory)
{
    auto database = store::Database::openReadOnly(directory);
    REQUIRE(database);
    return std::move(*database);
}

} // namespace

BackupTrial::BackupTrial(Start start)
{
    if (start == SetUp)
        done({u"init"_s});
}

void BackupTrial::makeOfSchema(int version) const
{
    const QTemporaryDir files;
    const QDir shipped(u":/medcrm/migrations"_s);
    for (const QString &name : shipped.entryList({u"*.sql"_s}, QDir::Files, QDir::Name).first(version))
        REQUIRE(QFile::copy(shipped.filePath(name), files.filePath(name)));
    auto database = store::Database::open(data, store::Database::IfMissing::Create);
    REQUIRE(database);
    REQUIRE(store::Migrator(**database, files.path()).run());
}

void BackupTrial::setSchema(int version) const
{
    auto database = store::Database::open(data, store::Database::IfMissing::Refuse);
    REQUIRE(database);
    (*database)->execute(u"PRAGMA user_version = %1"_s.arg(version));
}

store::DatabaseContents BackupTrial::contents() const
{
    return store::contentsOf(*opened(data));
}

QStringList BackupTrial::accounts() const
{
    return store::Statement(*opened(data), u"SELECT username FROM user_account ORDER BY id"_s)
        .values<QString>();
}

QStringList BackupTrial::backups() const
{
    return QDir(data + u"/backups"_s).entryList({u"*.db"_s, u"*.db.sealed"_s}, QDir::Files, QDir::Name);
}

QStringList BackupTrial::leftovers() const
{
    const auto in = [](const QString &folder) {
        return QDir(folder).entryList({u".medcrm-*"_s, u"restore-*"_s},
                                      QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    };
    return in(data) + in(data + u"/backups"_s) + in(directory.path());
}

void BackupTrial::put(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(content) == content.size());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

QByteArray BackupTrial::read(const QString &name) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace medcrm::test
