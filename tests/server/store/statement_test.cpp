// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/statement.h"

#include "common/model/visit.h"
#include "tests/support/catch.h"
#include "tests/support/testdatabase.h"

using namespace medcrm;
using namespace medcrm::store;
using namespace Qt::StringLiterals;

namespace {

/// Sends a value through the database and back.
template <typename T>
T throughSql(Database &database, const T &value)
{
    return Statement(database, u"SELECT ?"_s, value).template value<T>().value();
}

} // namespace

TEST_CASE("Every kind of value comes back from the database as it went in")
{
    test::TestDatabase database;
    CHECK(throughSql(database, VisitId(42)) == VisitId(42));
    CHECK(throughSql(database, Instant{1'700'000'000'123}) == Instant{1'700'000'000'123});
    CHECK(throughSql(database, QDate(1985, 3, 12)) == QDate(1985, 3, 12));
    CHECK(throughSql(database, VisitStatus::InService) == VisitStatus::InService);
    CHECK(throughSql(database, u"محمد O'Brien ;--"_s) == u"محمد O'Brien ;--"_s);
    CHECK(throughSql(database, QByteArray("\0\xff'", 3)) == QByteArray("\0\xff'", 3));
    CHECK(throughSql(database, true) == true);
    CHECK(throughSql(database, std::numeric_limits<qint64>::min()) == std::numeric_limits<qint64>::min());
    CHECK(throughSql(database, QList<QString>{u"a,\"b"_s, u"ج"_s}) == QList<QString>{u"a,\"b"_s, u"ج"_s});
    CHECK(throughSql(database, QList<ClinicId>{ClinicId(1), ClinicId(7)}) == QList{ClinicId(1), ClinicId(7)});
    CHECK(throughSql(database, std::optional<RoomId>(RoomId(3))) == RoomId(3));
    CHECK(throughSql(database, std::optional<QDate>()) == std::nullopt);
}

TEST_CASE("An empty text is empty and not NULL, even when the QString is null")
{
    test::TestDatabase database;
    CHECK(Statement(*database, u"SELECT typeof(?)"_s, QString()).value<QString>() == u"text"_s);
    CHECK(Statement(*database, u"SELECT typeof(?)"_s, QByteArray()).value<QString>() == u"blob"_s);
}

TEST_CASE("Values are kept in the types that the schema says")
{
    test::TestDatabase database;
    const auto typeOf = [&](const auto &value) {
        return Statement(*database, u"SELECT typeof(?)"_s, value).template value<QString>().value();
    };
    CHECK(typeOf(Instant{5}) == u"integer");
    CHECK(typeOf(true) == u"integer");
    CHECK(typeOf(QDate(2026, 1, 2)) == u"text");
    CHECK(typeOf(Priority::Urgent) == u"text");
    CHECK(typeOf(QByteArray("x")) == u"blob");
    CHECK(typeOf(std::optional<Instant>()) == u"null");
}

TEST_CASE("NULL, a wrong date and an unknown name are refused where a value is expected")
{
    test::TestDatabase database;
    CHECK_THROWS_AS(Statement(*database, u"SELECT NULL"_s).value<int>(), DbError);
    CHECK_THROWS_AS(Statement(*database, u"SELECT '12.3.1985'"_s).value<QDate>(), DbError);
    CHECK_THROWS_AS(Statement(*database, u"SELECT 'in_service'"_s).value<VisitStatus>(), DbError);
}

TEST_CASE("A statement's failure names the statement and never its values")
{
    test::TestDatabase database;
    try {
        database.write([&] {
            Statement(*database, u"INSERT INTO counter (name, last) VALUES (?, ?)"_s, u"mrn"_s, 815).run();
        });
        FAIL("a second row of the same key was accepted");
    } catch (const DbError &error) {
        CHECK(error.kind() == DbError::Kind::Constraint);
        CHECK(error.message().contains(u"INSERT INTO counter"));
        CHECK(!error.message().contains(u"815"));
    }
    CHECK(database->isUsable());
}

TEST_CASE("Writing outside a transaction is refused")
{
    test::TestDatabase database;
    CHECK_THROWS_AS(Statement(*database, u"UPDATE counter SET last = 1"_s).run(), DbError);
    CHECK(Statement(*database, u"SELECT last FROM counter"_s).value<int>() == 100000);
}

TEST_CASE("The statements that a request costs can be counted, and are prepared once")
{
    test::TestDatabase database;
    const qint64 before = database->statementCount();
    database.write([&] {
        for (int i = 0; i < 10; ++i)
            Statement(*database, u"UPDATE counter SET last = ?"_s, i).run();
    });
    CHECK(database->statementCount() - before == 10);
}

TEST_CASE("No statement stays open: after reading a part of many rows the WAL can be emptied")
{
    test::TestDatabase database;
    const auto numbers =
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) SELECT i FROM n"_s;
    CHECK(Statement(*database, numbers).value<int>() == 1);
    CHECK(Statement(*database, numbers).values<int>().size() == 100);
    CHECK_THROWS_AS(Statement(*database, numbers).all([](Row &) -> int {
        throw DbError(DbError::Kind::Other, u"from the reader"_s);
    }),
                    DbError);
    database.write([&] { database->execute(u"UPDATE counter SET last = 1"_s); });
    CHECK(database->pragma(u"wal_checkpoint(TRUNCATE)"_s) == u"0");
}
