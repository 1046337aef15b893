// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/sqlscript.h"

#include "tests/support/catch.h"

using namespace medcrm::store;
using namespace Qt::StringLiterals;

TEST_CASE("A script is cut at the semicolons that end statements")
{
    CHECK(splitStatements(u"CREATE TABLE a (x);\n INSERT INTO a VALUES (1) ; "_s)
          == QStringList{u"CREATE TABLE a (x)"_s, u"INSERT INTO a VALUES (1)"_s});
    CHECK(splitStatements(u"SELECT 1"_s) == QStringList{u"SELECT 1"_s});
}

TEST_CASE("Semicolons in strings, names and comments end nothing")
{
    const QStringList whole{u"SELECT 'a;''b;'"_s, u"SELECT \"a;\"\"b\""_s, u"SELECT [a;b], `c;d`"_s,
                            u"SELECT 1 /* ; */ + 2"_s, u"SELECT 1 -- one; two\n + 2"_s};
    for (const QString &statement : whole)
        CHECK(splitStatements(statement + u"; SELECT 2;"_s) == QStringList{statement, u"SELECT 2"_s});
}

TEST_CASE("A trigger ends with its END, not with the semicolons and the CASE inside")
{
    const auto trigger = u"CREATE TRIGGER t BEFORE UPDATE ON a BEGIN UPDATE a SET x = 1; "
                         "SELECT CASE WHEN x THEN RAISE(ABORT, 'no; END;') END; SELECT 2; END"_s;
    CHECK(splitStatements(trigger + u"; SELECT 3;"_s) == QStringList{trigger, u"SELECT 3"_s});
    const auto temporary = u"create temp trigger t after insert on a begin select 1; end"_s;
    CHECK(splitStatements(temporary + u"; SELECT 3;"_s) == QStringList{temporary, u"SELECT 3"_s});
}

TEST_CASE("A table named like a trigger is no trigger")
{
    CHECK(splitStatements(u"CREATE TABLE trigger_log (x); CREATE INDEX \"trigger\" ON a (x);"_s).size() == 2);
}

TEST_CASE("Comments and empty statements alone are no statements")
{
    CHECK(splitStatements(u""_s).isEmpty());
    CHECK(splitStatements(u" ;; -- nothing\n; /* nothing */ ;"_s).isEmpty());
}
