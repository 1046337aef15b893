// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/database.h"

#include "server/store/auditstore.h"
#include "server/store/statement.h"
#include "tests/support/catch.h"
#include "tests/support/testdatabase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace medcrm;
using namespace medcrm::store;
using namespace Qt::StringLiterals;

namespace {

constexpr auto othersRights = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
    | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

bool isPrivate(const QString &path)
{
    return !(QFileInfo(path).permissions() & othersRights);
}

} // namespace

TEST_CASE("The writing connection has every setting that durability and safety rest on")
{
    test::TestDatabase database;
    const std::pair<QString, QString> expected[] = {{u"journal_mode"_s, u"wal"_s},
                                                    {u"synchronous"_s, u"2"_s},
                                                    {u"foreign_keys"_s, u"1"_s},
                                                    {u"busy_timeout"_s, u"5000"_s},
                                                    {u"recursive_triggers"_s, u"1"_s},
                                                    {u"trusted_schema"_s, u"0"_s},
                                                    {u"cell_size_check"_s, u"1"_s},
                                                    {u"mmap_size"_s, u"0"_s},
                                                    {u"temp_store"_s, u"2"_s},
                                                    {u"query_only"_s, u"0"_s},
                                                    {u"ignore_check_constraints"_s, u"0"_s}};
    for (const auto &[name, value] : expected) {
        INFO(name.toStdString());
        CHECK(database->pragma(name) == value);
    }
}

TEST_CASE("The directory and every file in it are private, whatever the umask")
{
    QTemporaryDir parent;
    const QString directory = parent.filePath(u"data"_s);
    auto database = Database::open(directory, Database::IfMissing::Create).value();
    REQUIRE(Migrator(*database).run());
    CHECK(isPrivate(directory));
    const QFileInfoList files = QDir(directory).entryInfoList(QDir::Files);
    CHECK(files.size() >= 4); // the database, its WAL and shared memory, the lock
    for (const QFileInfo &file : files) {
        INFO(file.fileName().toStdString());
        CHECK(isPrivate(file.filePath()));
    }
}

TEST_CASE("A database that was left open to others is made private again")
{
    test::TestDatabase database;
    const QString path = database->filePath();
    database.close();
    REQUIRE(QFile::setPermissions(path, QFile::permissions(path) | othersRights));
    database.open();
    CHECK(isPrivate(path));
}

TEST_CASE("A directory that other accounts may read is refused")
{
    QTemporaryDir directory;
    REQUIRE(QFile::setPermissions(directory.path(),
                                  QFile::permissions(directory.path()) | QFileDevice::ReadOther));
    const auto database = Database::open(directory.path(), Database::IfMissing::Create);
    REQUIRE(!database);
    CHECK(database.error().code == ErrorCode::Forbidden);
    CHECK(database.error().message.contains(u"chmod 700"));
}

TEST_CASE("A second server can't open the database of a running one, but can after it")
{
    test::TestDatabase database;
    const auto second = Database::open(database.directory(), Database::IfMissing::Refuse);
    REQUIRE(!second);
    CHECK(second.error().code == ErrorCode::Conflict);
    database.close();
    CHECK(Database::open(database.directory(), Database::IfMissing::Refuse));
}

TEST_CASE("Without a database the server says to run init")
{
    QTemporaryDir directory;
    for (const QString &path : {directory.path(), directory.filePath(u"nowhere"_s)}) {
        const auto database = Database::open(path, Database::IfMissing::Refuse);
        REQUIRE(!database);
        CHECK(database.error().code == ErrorCode::NotFound);
        CHECK(database.error().message.contains(u"medcrm-server init"));
    }
}

TEST_CASE("A database that has been there and is missing or empty is never silently made anew")
{
    test::TestDatabase database;
    const QString path = database->filePath();
    database.close();
    for (const bool emptied : {false, true}) {
        REQUIRE(QFile::remove(path));
        if (emptied)
            REQUIRE(QFile(path).open(QIODevice::WriteOnly));
        const auto again = Database::open(database.directory(), Database::IfMissing::Create);
        REQUIRE(!again);
        CHECK(again.error().code == ErrorCode::NotFound);
        CHECK(again.error().message.contains(u"Restore a backup"));
        if (!emptied)
            REQUIRE(QFile(path).open(QIODevice::WriteOnly));
    }
}

TEST_CASE("Another program's database and a file that is none are refused")
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"medcrm.db"_s);
    SECTION("another program's")
    {
        auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(path);
        REQUIRE(other.open());
        REQUIRE(QSqlQuery(other).exec(u"CREATE TABLE recipe (name TEXT)"_s));
        other = {};
        QSqlDatabase::removeDatabase(u"other"_s);
    }
    SECTION("not a database")
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(10'000, 'x'));
    }
    const auto database = Database::open(directory.path(), Database::IfMissing::Create);
    REQUIRE(!database);
    CHECK(database.error().code == ErrorCode::Invalid);
}

TEST_CASE("A reading connection sees what is committed and can't write")
{
    test::TestDatabase database;
    auto reader = Database::openReadOnly(database.directory()).value();
    CHECK(reader->pragma(u"query_only"_s) == u"1");
    database.write([&] { database->execute(u"UPDATE counter SET last = 7"_s); });
    CHECK(Statement(*reader, u"SELECT last FROM counter"_s).value<int>() == 7);
    CHECK_THROWS_AS(reader->execute(u"UPDATE counter SET last = 8"_s), DbError);
    CHECK(Statement(*database, u"SELECT last FROM counter"_s).value<int>() == 7);
}

TEST_CASE("A copy is complete, private and made beside an open reader; an existing file is not overwritten")
{
    test::TestDatabase database;
    database.write([&] { database->execute(u"UPDATE counter SET last = 4711"_s); });
    QTemporaryDir target;
    const QString path = target.filePath(u"medcrm.db"_s);
    const bool byReader = GENERATE(false, true);
    auto reader = Database::openReadOnly(database.directory()).value();
    REQUIRE((byReader ? *reader : *database).copyTo(path));
    CHECK(isPrivate(path));
    CHECK((byReader ? *reader : *database).copyTo(path).error().code == ErrorCode::Conflict);
    const auto copy = Database::open(target.path(), Database::IfMissing::Refuse).value();
    CHECK(Statement(*copy, u"SELECT last FROM counter"_s).value<int>() == 4711);
    CHECK(copy->pragma(u"integrity_check"_s) == u"ok");
    if (byReader)
        CHECK(reader->pragma(u"query_only"_s) == u"1");
}

TEST_CASE("A copy that is whole passes its check; a damaged, a tampered and a missing one don't")
{
    test::TestDatabase database;
    database.write([&] {
        AuditStore audit(database);
        for (int i = 0; i < 2000; ++i) {
            AuditEntry entry;
            entry.method = u"m"_s;
            audit.append(entry);
        }
    });
    QTemporaryDir target;
    const QString path = target.filePath(u"copy.db"_s);
    SECTION("whole")
    {
        REQUIRE(database->copyTo(path));
        CHECK(Database::checkCopy(path));
    }
    SECTION("damaged")
    {
        REQUIRE(database->copyTo(path));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek(file.size() / 2));
        file.write(QByteArray(20'000, 'x'));
        file.close();
        CHECK(Database::checkCopy(path).error().code == ErrorCode::Invalid);
    }
    SECTION("tampered")
    {
        database->execute(u"DROP TRIGGER audit_entry_is_final"_s);
        database.write([&] { database->execute(u"UPDATE audit_entry SET reason = 'x' WHERE id = 7"_s); });
        REQUIRE(database->copyTo(path));
        CHECK(Database::checkCopy(path).error().message.contains(u"entry 7"));
    }
    SECTION("with a reference to nothing")
    {
        database->execute(u"PRAGMA foreign_keys = OFF"_s);
        database.write([&] { database->execute(u"INSERT INTO user_clinic VALUES (99, 99)"_s); });
        REQUIRE(database->copyTo(path));
        CHECK(Database::checkCopy(path).error().message.contains(u"user_clinic"));
    }
    SECTION("missing")
    {
        CHECK(Database::checkCopy(path).error().code == ErrorCode::NotFound);
    }
}

TEST_CASE("Free disk space is known, and none is assumed where the disk doesn't answer")
{
    test::TestDatabase database;
    CHECK(database->bytesFree() > 0);
    QTemporaryDir gone;
    auto lost = Database::open(gone.path(), Database::IfMissing::Create).value();
    REQUIRE(gone.remove());
    CHECK(lost->bytesFree() == 0);
}
