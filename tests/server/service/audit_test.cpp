// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/auditservice.h"
#include "tests/support/catch.h"
#include "tests/support/testclinic.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

constexpr Instant monday{1'790'000'000'000};

/// A log in which every minute somebody did something: the desk (odd) checked in visit n, the administrator (even)
/// changed room 1.
struct Log
{
    TestClinic house;
    AuditService service{house.database};
    UserId desk;

    Log()
    {
        house.database.write([this] {
            desk = store::UserStore(house.database).insert(userNamed(u"sara"_s, Role::Receptionist));
        });
        for (int i = 1; i <= 10; ++i) {
            store::AuditEntry entry;
            entry.at = monday + i * 1min;
            entry.user = i % 2 ? desk : house.administrator;
            entry.method = i % 2 ? u"visits.checkIn"_s : u"rooms.update"_s;
            entry.entity = i % 2 ? u"visit"_s : u"room"_s;
            entry.entityId = i % 2 ? i : 1;
            entry.after = QByteArray(R"({"number":)") + QByteArray::number(i) + '}';
            write(entry);
        }
    }

    void write(const store::AuditEntry &entry)
    {
        house.database.write([&] { store::AuditStore(house.database).append(entry); });
    }

    AuditPage page(const ListAudit &request)
    {
        Context ctx(Actor{}, monday);
        const auto reply = service.handle(ctx, request);
        REQUIRE(reply);
        return *reply;
    }
    QList<qint64> ids(const ListAudit &request)
    {
        QList<qint64> found;
        for (const AuditEntry &entry : page(request).entries)
            found += entry.id;
        return found;
    }
};

} // namespace

TEST_CASE("The log is read newest first, with names and values, page by page")
{
    Log log;
    const AuditPage first = log.page({.limit = 4});
    REQUIRE(first.entries.size() == 4);
    CHECK(first.entries[0].id == 10);
    CHECK(first.entries[0].userName == u"ADMIN"_s);
    CHECK(first.entries[0].after.value(u"number"_s) == 10);
    CHECK(first.next == 7);
    CHECK(log.ids({.before = first.next, .limit = 4}) == QList<qint64>{6, 5, 4, 3});
    const AuditPage last = log.page({.before = 3, .limit = 4});
    CHECK(last.entries.size() == 2);
    CHECK_FALSE(last.next);
    CHECK(log.ids({.after = 8}) == QList<qint64>{10, 9});
}

TEST_CASE("Each filter leaves what it says, alone and together")
{
    Log log;
    CHECK(log.ids({.from = monday + 9min}) == QList<qint64>{10, 9});
    CHECK(log.ids({.to = monday + 3min}) == QList<qint64>{2, 1});
    CHECK(log.ids({.user = log.desk}) == QList<qint64>{9, 7, 5, 3, 1});
    CHECK(log.ids({.request = u"rooms."_s}) == QList<qint64>{10, 8, 6, 4, 2});
    CHECK(log.ids({.request = u"ooms"_s}).isEmpty());
    CHECK(log.ids({.entity = u"visit"_s}) == QList<qint64>{9, 7, 5, 3, 1});
    CHECK(log.ids({.entity = u"visit"_s, .entityId = 5}) == QList<qint64>{5});
    CHECK(log.ids({.from = monday + 4min, .to = monday + 9min, .user = log.desk, .request = u"visits"_s})
          == QList<qint64>{7, 5});
    CHECK(log.ids({.user = log.desk, .entity = u"room"_s}).isEmpty());
    CHECK(log.ids({.user = log.desk, .entity = u"visit"_s, .entityId = 5}) == QList<qint64>{5});
}

TEST_CASE("Times are exact also after the server's clock was set back")
{
    Log log;
    store::AuditEntry entry;
    entry.at = monday + 2min;
    entry.method = u"backup"_s;
    log.write(entry);
    CHECK(log.ids({.to = monday + 3min}) == QList<qint64>{11, 2, 1});
    CHECK(log.ids({.from = monday + 9min}) == QList<qint64>{10, 9});
}

TEST_CASE("One request looks at a bounded part of the log and says where to go on")
{
    Log log;
    const store::AuditStore audit(log.house.database);
    store::AuditReading reading = audit.find({.methodPrefix = u"none"_s}, 100, 4);
    CHECK(reading.records.isEmpty());
    CHECK(reading.next == 7);
    reading = audit.find({.methodPrefix = u"rooms"_s, .before = reading.next}, 100, 4);
    CHECK(reading.records.size() == 2);
    CHECK(reading.next == 3);
    reading = audit.find({.methodPrefix = u"rooms"_s, .before = reading.next}, 100, 4);
    CHECK(reading.records.size() == 1);
    CHECK_FALSE(reading.next);
}

TEST_CASE("A page stays within a frame, and values too large for one are left out")
{
    Log log;
    store::AuditEntry entry;
    entry.method = u"patients.update"_s;
    entry.at = monday + 1h;
    entry.after = R"({"notes":")" + QByteArray(50'000, 'n') + "\"}";
    for (int i = 0; i < 5; ++i)
        log.write(entry);
    entry.after = R"({"notes":")" + QByteArray(70'000, 'n') + "\"}";
    log.write(entry);
    const AuditPage page = log.page({});
    REQUIRE(page.entries.size() == 3);
    CHECK(page.entries[0].shortened);
    CHECK(page.entries[0].after.isEmpty());
    CHECK_FALSE(page.entries[1].after.isEmpty());
    CHECK(page.next == 14);
    CHECK(encode(page).size() < 256 * 1024);
    CHECK(log.page({.before = page.next}).entries.size() == 2);
}
