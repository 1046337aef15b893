// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/statement.h"
#include "server/store/transaction.h"
#include "tests/support/catch.h"
#include "tests/support/refusedwrites.h"
#include "tests/support/testdatabase.h"

#include <QFile>

using namespace medcrm;
using namespace medcrm::store;
using medcrm::test::RefusedWrites;
using namespace Qt::StringLiterals;

namespace {

void overwrite(const QString &path, qint64 from, qint64 bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(from));
    REQUIRE(file.write(QByteArray(bytes, '\x5a')) == bytes);
}

} // namespace

#ifdef Q_OS_UNIX
TEST_CASE("A commit that the disk refuses stops the database for good, tells the handler once, and loses "
          "nothing before")
{
    test::TestDatabase database;
    database.write([&] { database->execute(u"UPDATE counter SET last = 1"_s); });
    QStringList told;
    database->onFailStop([&](const QString &why) { told += why; });
    {
        const RefusedWrites refused(4096);
        CHECK_THROWS_AS(database.write([&] { database->execute(u"UPDATE counter SET last = 2"_s); }),
                        DbError);
    }
    CHECK(!database->isUsable());
    CHECK_THROWS_AS(Statement(*database, u"SELECT 1"_s).value<int>(), DbError);
    CHECK_THROWS_AS(database.write([] {}), DbError);
    CHECK_THROWS_AS(database->pragma(u"user_version"_s), DbError);
    CHECK(told.size() == 1);

    database.close();
    database.open();
    CHECK(Statement(*database, u"SELECT last FROM counter"_s).value<int>() == 1);
}

TEST_CASE("An I/O error is told from a full disk")
{
    test::TestDatabase database;
    const RefusedWrites refused(4096);
    try {
        database.write([&] { database->execute(u"UPDATE counter SET last = 2"_s); });
        FAIL("the disk accepted it");
    } catch (const DbError &error) {
        CHECK(error.kind() == DbError::Kind::Broken);
    }
}
#endif

TEST_CASE(
    "Corruption found while reading stops the database, and the next start checks the file and refuses it")
{
    test::TestDatabase database;
    database.write([&] {
        for (int i = 0; i < 2000; ++i)
            Statement(*database, u"INSERT INTO counter (name, last) VALUES (?, 0)"_s, u"%1"_s.arg(i, 50))
                .run();
    });
    const QString path = database->filePath();
    const qint64 page = database->pragma(u"page_size"_s).toLongLong();
    const qint64 pages = database->pragma(u"page_count"_s).toLongLong();
    database.close();
    overwrite(path, (pages - 8) * page, 8 * page);

    auto damaged = Database::open(database.directory(), Database::IfMissing::Refuse).value();
    bool told = false;
    damaged->onFailStop([&](const QString &) { told = true; });
    CHECK_THROWS_AS(Statement(*damaged, u"SELECT name FROM counter"_s).values<QString>(), DbError);
    CHECK(told);
    CHECK(!damaged->isUsable());
    damaged.reset();

    const auto again = Database::open(database.directory(), Database::IfMissing::Refuse);
    REQUIRE(!again);
    CHECK(again.error().code == ErrorCode::Invalid);
    CHECK(again.error().message.contains(u"damaged"));
}
