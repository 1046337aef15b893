// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/transaction.h"

#include "server/store/statement.h"
#include "tests/support/catch.h"
#include "tests/support/testdatabase.h"

using namespace medcrm;
using namespace medcrm::store;
using namespace Qt::StringLiterals;

namespace {

void put(Database &database, const QString &name)
{
    Statement(database, u"INSERT INTO counter (name, last) VALUES (?, 0)"_s, name).run();
}

QStringList names(Database &database)
{
    return Statement(database, u"SELECT name FROM counter WHERE name <> 'mrn' ORDER BY name"_s)
        .values<QString>();
}

} // namespace

TEST_CASE("What was committed is still there after the database was opened again")
{
    test::TestDatabase database;
    database.write([&] { put(database, u"a"_s); });
    database.close();
    database.open();
    CHECK(names(database) == QStringList{u"a"_s});
}

TEST_CASE("A transaction that ends without commit leaves nothing")
{
    test::TestDatabase database;
    {
        const Transaction transaction(*database);
        put(database, u"a"_s);
        CHECK(database->inTransaction());
    }
    CHECK(!database->inTransaction());
    CHECK(names(database).isEmpty());
}

TEST_CASE("Several writes share one transaction; one that fails takes back only its own part")
{
    test::TestDatabase database;
    {
        Transaction transaction(*database);
        for (const QString &name : {u"first"_s, u"second"_s, u"third"_s}) {
            try {
                Savepoint savepoint(*database);
                put(database, name + u"-a"_s);
                put(database, name == u"second" ? u"first-a"_s : name + u"-b"_s);
                savepoint.release();
            } catch (const DbError &error) {
                CHECK(error.kind() == DbError::Kind::Constraint);
                CHECK(name == u"second");
            }
        }
        transaction.commit();
    }
    CHECK(names(database) == QStringList{u"first-a"_s, u"first-b"_s, u"third-a"_s, u"third-b"_s});
}

TEST_CASE("Savepoints nest")
{
    test::TestDatabase database;
    {
        Transaction transaction(*database);
        Savepoint outer(*database);
        put(database, u"outer"_s);
        {
            const Savepoint inner(*database);
            put(database, u"inner"_s);
        }
        put(database, u"after"_s);
        outer.release();
        transaction.commit();
    }
    CHECK(names(database) == QStringList{u"after"_s, u"outer"_s});
}

TEST_CASE("A full database rolls the whole transaction back, refuses its rest and goes on reading and, with "
          "room, writing")
{
    test::TestDatabase database;
    const QString limit = u"max_page_count = "_s;
    database->pragma(limit + database->pragma(u"page_count"_s));
    try {
        Transaction transaction(*database);
        put(database, u"small"_s);
        Statement(*database, u"INSERT INTO counter (name, last) VALUES (?, 0)"_s, QString(1'000'000, u'x'))
            .run();
        FAIL("there was room");
    } catch (const DbError &error) {
        CHECK(error.kind() == DbError::Kind::Full);
    }
    CHECK(database->isUsable());
    CHECK(names(database).isEmpty());
    database->pragma(limit + u"1000000"_s);
    database.write([&] { put(database, u"again"_s); });
    CHECK(names(database) == QStringList{u"again"_s});
}

TEST_CASE("After a full database nothing of the same transaction can be written or committed")
{
    test::TestDatabase database;
    database->pragma(u"max_page_count = "_s + database->pragma(u"page_count"_s));
    {
        Transaction transaction(*database);
        CHECK_THROWS_AS(put(database, QString(1'000'000, u'x')), DbError);
        CHECK_THROWS_AS(put(database, u"small"_s), DbError);
        CHECK_THROWS_AS(transaction.commit(), DbError);
    }
    CHECK(database->isUsable());
    CHECK(names(database).isEmpty());
}
