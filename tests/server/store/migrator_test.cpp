// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/migrator.h"

#include "server/store/statement.h"
#include "tests/support/catch.h"
#include "tests/support/testdatabase.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace medcrm;
using namespace medcrm::store;
using namespace Qt::StringLiterals;

namespace {

/// A data directory and a directory of migrations that a test writes itself.
struct Upgrade
{
    QTemporaryDir data;
    QTemporaryDir files;
    std::unique_ptr<Database> database = Database::open(data.path(), Database::IfMissing::Create).value();

    void add(const QString &name, const QByteArray &sql)
    {
        QFile file(files.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(sql);
    }

    auto run() { return Migrator(*database, files.path()).run(); }
    int version() { return database->pragma(u"user_version"_s).toInt(); }
    QStringList tables()
    {
        return Statement(*database, u"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"_s)
            .values<QString>();
    }
    QStringList backups() const { return QDir(data.filePath(u"backups"_s)).entryList(QDir::Files); }
};

} // namespace

TEST_CASE("Shipped migrations never change")
{
    // A database out there has run exactly these bytes. Add a file; leave these alone.
    const std::pair<QString, QByteArray> shipped[] = {
        {u"0001_base.sql"_s, "94e5f6c42a93a11c2ac4caaf1fc05073dab78a350c279f75ea3136030f2bc6ef"},
        {u"0002_booking.sql"_s, "b4a3e86895eab482d0a2d73d5104bba1714f1ace0bf0818d00e4e7a950553b4d"},
        {u"0003_line.sql"_s, "8b512ced2c36672cb71f9f1c8ac6f5f9d2864da2ef14816de7bf6a8196ac184a"},
        {u"0004_day.sql"_s, "b624b88af8594eac2529172ecf912d0add8df2d27ce96ab1c32d1fc0c6dfbe98"},
        {u"0005_notices.sql"_s, "fe25c57f23a2cd529310309abf06adedf5a18b5237e37138bb9b63d2321a67e3"},
        {u"0006_presence.sql"_s, "1bf217b5cce7371eff03eba5d5c68f1eb490be648265a2dea021720910140808"},
    };
    const QDir directory(u":/medcrm/migrations"_s);
    CHECK(directory.entryList().size() == qsizetype(std::size(shipped)));
    for (const auto &[name, hash] : shipped) {
        QFile file(directory.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex() == hash);
    }
}

TEST_CASE("A new database runs every migration and needs none the second time")
{
    test::TestDatabase database;
    Migrator migrator(*database);
    CHECK(database->pragma(u"user_version"_s).toInt() == migrator.newestVersion());
    const auto outcome = migrator.run().value();
    CHECK(outcome.from == outcome.to);
    CHECK(outcome.backup.isEmpty());
    CHECK(database->pragma(u"integrity_check"_s) == u"ok");
}

TEST_CASE("Migrations run in order, triggers and all, and an upgrade is preceded by a copy of the old state")
{
    Upgrade upgrade;
    upgrade.add(u"0001_base.sql"_s, "CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (1);");
    CHECK(upgrade.run()->backup.isEmpty());
    upgrade.add(u"0002_more.sql"_s,
                "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET x = x + 1; END; "
                "INSERT INTO a VALUES (10);");
    const auto outcome = upgrade.run().value();
    CHECK(outcome.from == 1);
    CHECK(outcome.to == 2);
    CHECK(Statement(*upgrade.database, u"SELECT x FROM a ORDER BY x"_s).values<int>() == QList<int>{2, 11});

    REQUIRE(upgrade.backups().size() == 1);
    QTemporaryDir restored;
    REQUIRE(QFile::copy(outcome.backup, restored.filePath(u"medcrm.db"_s)));
    const auto old = Database::open(restored.path(), Database::IfMissing::Refuse).value();
    CHECK(old->pragma(u"user_version"_s) == u"1");
    CHECK(Statement(*old, u"SELECT x FROM a"_s).values<int>() == QList<int>{1});
}

TEST_CASE("The first error takes its whole file back, names file and statement, and stops")
{
    Upgrade upgrade;
    upgrade.add(u"0001_base.sql"_s, "CREATE TABLE a (x INTEGER);");
    upgrade.add(u"0002_broken.sql"_s,
                "CREATE TABLE b (x INTEGER); INSERT INTO nowhere VALUES (1); CREATE TABLE c (x);");
    upgrade.add(u"0003_after.sql"_s, "CREATE TABLE d (x INTEGER);");
    const auto outcome = upgrade.run();
    REQUIRE(!outcome);
    CHECK(outcome.error().message.contains(u"0002_broken.sql"));
    CHECK(outcome.error().message.contains(u"INSERT INTO nowhere"));
    CHECK(upgrade.version() == 1);
    CHECK(upgrade.tables() == QStringList{u"a"_s});
    CHECK(upgrade.database->pragma(u"foreign_keys"_s) == u"1");

    upgrade.add(u"0002_broken.sql"_s, "CREATE TABLE b (x INTEGER);");
    CHECK(upgrade.run()->to == 3);
    CHECK(upgrade.tables() == QStringList{u"a"_s, u"b"_s, u"d"_s});
}

TEST_CASE("A migration that leaves a reference to nothing is taken back")
{
    Upgrade upgrade;
    upgrade.add(u"0001_base.sql"_s,
                "CREATE TABLE a (id INTEGER PRIMARY KEY);"
                "CREATE TABLE b (a_id INTEGER REFERENCES a (id)); INSERT INTO b VALUES (7);");
    const auto outcome = upgrade.run();
    REQUIRE(!outcome);
    CHECK(outcome.error().message.contains(u"a row of b"));
    CHECK(upgrade.version() == 0);
    CHECK(upgrade.tables().isEmpty());
}

TEST_CASE("A table that others refer to can be rebuilt")
{
    Upgrade upgrade;
    upgrade.add(u"0001_base.sql"_s,
                "CREATE TABLE a (id INTEGER PRIMARY KEY); INSERT INTO a VALUES (7);"
                "CREATE TABLE b (a_id INTEGER REFERENCES a (id)); INSERT INTO b VALUES (7);");
    upgrade.add(u"0002_rebuild.sql"_s,
                "CREATE TABLE a_new (id INTEGER PRIMARY KEY, x INTEGER);"
                "INSERT INTO a_new SELECT id, 0 FROM a; DROP TABLE a; ALTER TABLE a_new RENAME TO a;");
    CHECK(upgrade.run()->to == 2);
    CHECK(Statement(*upgrade.database, u"SELECT a_id FROM b"_s).values<int>() == QList<int>{7});
}

TEST_CASE("A database of a newer program is refused and left alone")
{
    Upgrade upgrade;
    upgrade.add(u"0001_base.sql"_s, "CREATE TABLE a (x INTEGER);");
    REQUIRE(upgrade.run());
    upgrade.database->execute(u"PRAGMA user_version = 9"_s);
    const auto outcome = upgrade.run();
    REQUIRE(!outcome);
    CHECK(outcome.error().code == ErrorCode::Invalid);
    CHECK(outcome.error().message.contains(u"version 9"));
    CHECK(upgrade.version() == 9);
}

TEST_CASE("A gap in the numbers of the migrations is a fault of the program")
{
    Upgrade upgrade;
    upgrade.add(u"0001_base.sql"_s, "CREATE TABLE a (x INTEGER);");
    upgrade.add(u"0003_gap.sql"_s, "CREATE TABLE b (x INTEGER);");
    CHECK_THROWS_AS(upgrade.run(), DbError);
}
