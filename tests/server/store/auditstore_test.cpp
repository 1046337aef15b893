// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/auditstore.h"

#include "server/store/statement.h"
#include "tests/support/catch.h"
#include "tests/support/testdatabase.h"

#include <QCryptographicHash>

using namespace medcrm;
using namespace medcrm::store;
using namespace Qt::StringLiterals;

namespace {

AuditEntry entry(int i)
{
    return {.at = Instant{1000 + i},
            .user = UserId(3),
            .session = LoginSessionId(5),
            .method = u"visits.checkIn"_s,
            .entity = u"visit"_s,
            .entityId = i,
            .before = std::nullopt,
            .after = QByteArray("{\"id\":") + QByteArray::number(i) + '}',
            .reason = u"لأن"_s};
}

/// A log of 12 entries, and a way round its triggers for the tests that forge it.
struct Log
{
    test::TestDatabase database;
    AuditStore audit{database};
    AuditHead head;

    Log()
    {
        database.write([&] {
            for (int i = 1; i <= 12; ++i)
                head = audit.append(entry(i));
        });
    }

    void forge(const QString &sql)
    {
        database->execute(u"DROP TRIGGER IF EXISTS audit_entry_is_final"_s);
        database->execute(u"DROP TRIGGER IF EXISTS audit_entry_stays"_s);
        database->execute(sql);
    }

    QString verdict() const
    {
        const auto result = audit.verify(head);
        return result ? QString() : result.error().message;
    }
};

} // namespace

TEST_CASE("Audit entries come back as they were written, numbered without gaps, and verify")
{
    Log log;
    const QList<AuditRecord> records = log.audit.list(0, 100);
    REQUIRE(records.size() == 12);
    for (int i = 1; i <= 12; ++i) {
        CHECK(records[i - 1].id == i);
        CHECK(static_cast<const AuditEntry &>(records[i - 1]) == entry(i));
    }
    CHECK(log.audit.list(10, 1).size() == 1);
    CHECK(log.audit.listOf(u"visit"_s, 7).size() == 1);
    CHECK(log.audit.verify() == log.head);
    CHECK(log.verdict().isEmpty());
}

TEST_CASE("The hash of an entry is the one that the documentation describes")
{
    test::TestDatabase database;
    AuditStore audit(*database);
    const AuditHead head = database.write([&] {
        AuditEntry first;
        first.at = Instant{7};
        first.user = UserId(3);
        first.method = u"m"_s;
        first.after = QByteArray("{}");
        return audit.append(first);
    });
    const QByteArray covered = QByteArray(32, '\0') + "1:1,1:7,1:3,-,1:m,0:,-,-,2:{},0:,";
    CHECK(head.hash == QCryptographicHash::hash(covered, QCryptographicHash::Sha256));
}

TEST_CASE("The database refuses to change or delete audit entries, also by way of REPLACE")
{
    Log log;
    CHECK_THROWS_AS(log.database->execute(u"UPDATE audit_entry SET reason = 'x' WHERE id = 3"_s), DbError);
    CHECK_THROWS_AS(log.database->execute(u"DELETE FROM audit_entry WHERE id = 12"_s), DbError);
    CHECK_THROWS_AS(
        log.database->execute(u"REPLACE INTO audit_entry SELECT * FROM audit_entry WHERE id = 3"_s), DbError);
    CHECK(log.verdict().isEmpty());
}

TEST_CASE("An entry of a transaction that was rolled back leaves no gap")
{
    Log log;
    {
        const Transaction transaction(*log.database);
        log.audit.append(entry(13));
    }
    const AuditHead next = log.database.write([&] { return log.audit.append(entry(14)); });
    CHECK(next.id == 13);
    CHECK(log.audit.verify(next));
}

TEST_CASE("Every kind of tampering is found")
{
    Log log;
    SECTION("edit")
    {
        log.forge(u"UPDATE audit_entry SET after_value = CAST('{}' AS BLOB) WHERE id = 5"_s);
        CHECK(log.verdict().contains(u"entry 5 was changed"));
    }
    SECTION("delete")
    {
        log.forge(u"DELETE FROM audit_entry WHERE id = 5"_s);
        CHECK(log.verdict().contains(u"entry 5 is missing"));
    }
    SECTION("delete and renumber")
    {
        log.forge(u"DELETE FROM audit_entry WHERE id = 5"_s);
        log.forge(u"UPDATE audit_entry SET id = id - 1 WHERE id > 5"_s);
        CHECK(log.verdict().contains(u"entry 5 does not follow"));
    }
    SECTION("insert")
    {
        log.forge(u"INSERT INTO audit_entry SELECT 13, at, user_id, session_id, method, entity, entity_id, "
                  "before_value, after_value, reason, previous_hash, hash FROM audit_entry WHERE id = 12"_s);
        CHECK(log.verdict().contains(u"entry 13 does not follow"));
    }
    SECTION("swap")
    {
        log.forge(u"UPDATE audit_entry SET id = CASE id WHEN 5 THEN 100 ELSE 101 END WHERE id IN (5, 6)"_s);
        log.forge(u"UPDATE audit_entry SET id = CASE id WHEN 100 THEN 6 ELSE 5 END WHERE id IN (100, 101)"_s);
        CHECK(log.verdict().contains(u"entry 5 does not follow"));
    }
    SECTION("cut end")
    {
        log.forge(u"DELETE FROM audit_entry WHERE id > 9"_s);
        CHECK(log.verdict().contains(u"ends at entry 9"));
        CHECK(log.audit.verify()); // the control: without a head noted elsewhere nobody can know
    }
    SECTION("rewritten with its hashes")
    {
        QList<AuditRecord> records = log.audit.list(0, 100);
        log.forge(u"DELETE FROM audit_entry"_s);
        records[4].reason = u"forged"_s;
        log.database.write([&] {
            for (const AuditRecord &record : records)
                log.audit.append(record);
        });
        CHECK(log.verdict().contains(u"rewritten at or before entry 12"));
        CHECK(log.audit.verify()); // the control
    }
}
