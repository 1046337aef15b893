// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/auditdetails.h"
#include "client/reception/pages/admin/auditfilters.h"
#include "client/reception/pages/admin/auditlogpage.h"
#include "client/reception/pages/admin/auditwords.h"
#include "client/ui/widgets/findfield.h"
#include "client/ui/widgets/formfield.h"
#include "common/protocol/messages.h"
#include "tests/client/reception/adminclinic.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

struct LogDesk : AdminDesk
{
    AuditLogPage &log = open<AuditLogPage>(ui::AdminPage::Audit);

    FormField &field(const QString &name) { return *findField(*log.filters(), name); }
    void filter(const QString &name, const QString &text)
    {
        field(name).editor()->setFocus();
        press(Qt::CTRL | Qt::Key_A);
        type(text);
        press(Qt::Key_Return);
        settle();
    }
    int count() { return log.rows().rowCount(); }
    qint64 first() { return log.rows().at(0).entry.id; }
};

} // namespace

TEST_CASE("The log opens with its newest entries; older ones come at the end of the list")
{
    LogDesk desk;
    CHECK(desk.count() == 100);
    CHECK(desk.first() == 250);
    desk.log.view()->setFocus();
    press(Qt::Key_End);
    CHECK(await([&] { return desk.count() == 200; }));
    CHECK(desk.count() == 200);
    press(Qt::Key_End);
    CHECK(await([&] { return desk.count() == 250; }));
    press(Qt::Key_End);
    desk.settle();
    CHECK(desk.clinic.requestsOf<ListAudit>().size() == 3);
}

TEST_CASE("Each filter is sent when Enter is pressed, and a wrong one is said under its field")
{
    LogDesk desk;
    qobject_cast<QComboBox *>(desk.field(u"request"_s).editor())->setCurrentText(u"Room changed"_s);
    desk.settle();
    CHECK(desk.log.filters()->wanted().request == u"rooms.update"_s);
    CHECK(desk.count() == 83);
    desk.filter(u"from"_s, u"22.11 ٠٩:00"_s);
    desk.filter(u"to"_s, u"22.11. 9:10"_s);
    CHECK(desk.log.filters()->wanted().from == desk.clinic.at(9, 0));
    CHECK(desk.log.filters()->wanted().to == desk.clinic.at(9, 10));
    CHECK(desk.count() > 0);
    CHECK(desk.count() < 10);
    desk.filter(u"entityId"_s, u"120"_s);
    CHECK_FALSE(desk.field(u"entity"_s).error().isEmpty());
    qobject_cast<QComboBox *>(desk.field(u"entity"_s).editor())->setCurrentText(u"Room"_s);
    desk.settle();
    CHECK(desk.count() == 1);
    CHECK(desk.first() == 120);
    desk.filter(u"from"_s, u"yesterweek"_s);
    CHECK_FALSE(desk.field(u"from"_s).error().isEmpty());
}

TEST_CASE("A day without a time is the whole day, and the last one that was")
{
    LogDesk desk;
    desk.filter(u"from"_s, u"23.11"_s); // tomorrow, so last year's is meant
    CHECK(desk.log.filters()->wanted().from
          == startOfDay(QDate(2025, 11, 23), desk.desk.session().day().zone()));
    desk.filter(u"to"_s, u"22.11"_s);
    CHECK(desk.log.filters()->wanted().to == endOfDay(QDate(2026, 11, 22), desk.desk.session().day().zone()));
}

TEST_CASE("An entry is shown field by field, before and after")
{
    LogDesk desk;
    desk.log.view()->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    const QTableWidget &table = *desk.log.details()->table();
    REQUIRE(table.rowCount() == 2);
    CHECK(table.item(0, 0)->text() == u"Name"_s);
    CHECK(table.item(0, 1)->text() == u"Room 250"_s);
    CHECK(table.item(0, 2)->text() == u"Lab 250"_s);
}

TEST_CASE("Every request that leaves an entry has words, so has every kind and every field of a record")
{
    forEachType(AllRequests{}, []<typename R>(std::type_identity<R>) {
        const QString name = QString::fromLatin1(R::method);
        INFO(name.toStdString());
        if (R::access.kind == Access::Kind::Write || R::access.audited)
            CHECK(requestText(name) != name);
    });
    for (const QString &command : {u"backup"_s, u"backup restore"_s, u"audit export"_s})
        CHECK(requestText(command) != command);
    for (const QString &kind : {u"weeklySchedule"_s, u"scheduleException"_s, u"wish"_s})
        CHECK(kindText(kind) != kind);
    const auto named = []<typename R>(const R &) {
        forEachField<R>([](const auto &field) {
            const QString name = QString::fromLatin1(field.name);
            INFO(name.toStdString());
            CHECK((name == u"settings"_s || name == u"notices"_s || fieldText(name) != name));
        });
    };
    named(Clinic{}), named(ClinicSettings{}), named(NoticeSettings{}), named(Room{}), named(Doctor{});
    named(Service{}), named(User{}), named(WeeklySchedule{}), named(ScheduleException{});
    named(Patient{}), named(Appointment{}), named(Visit{}), named(QueuePin{}), named(Wish{});
}

TEST_CASE("An entry says what was done to whom and by whom, with names in place of numbers")
{
    LogDesk desk;
    AuditEntry entry;
    entry.id = 252;
    entry.at = desk.clinic.at(10, 0);
    entry.user = UserId(8); // whose name the log did not keep
    entry.method = u"schedules.save"_s;
    entry.entity = u"weeklySchedule"_s;
    entry.entityId = MorningClinic::farouk.value();
    entry.before = {{u"rules"_s, QJsonArray()}, {u"active"_s, true}, {u"doctor"_s, 1}};
    entry.after = {{u"rules"_s,
                    QJsonArray{QJsonObject{{u"weekday"_s, 1}, {u"fromMinute"_s, 540}, {u"toMinute"_s, 720}}}},
                   {u"active"_s, false},
                   {u"doctor"_s, MorningClinic::farouk.value()}};
    desk.admin.log += entry;
    desk.log.view()->setFocus();
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    REQUIRE(await([&] { return desk.first() == 252; }));
    const AuditRow row = desk.log.rows().at(0);
    CHECK(row.record.startsWith(u"Working hours"_s));
    CHECK(row.record.contains(u"Leila Farouk"_s));
    CHECK(row.who == u"Maha Adel"_s);
    desk.log.view()->setCurrentIndex(desk.log.rows().index(0, 0));
    const QTableWidget &table = *desk.log.details()->table();
    REQUIRE(table.rowCount() == 3);
    CHECK(table.item(0, 0)->text() == u"Active"_s);
    CHECK(table.item(0, 2)->text() == u"No"_s);
    CHECK(table.item(1, 2)->text().contains(u"Leila Farouk"_s));
    CHECK(table.item(2, 2)->text().contains(u"Monday"_s));
    CHECK(table.item(2, 2)->text().contains(u"09:00"_s));
}

TEST_CASE("Something happening only offers new entries; Ctrl+Shift+R brings them and moves nothing")
{
    LogDesk desk;
    desk.log.view()->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    const qint64 chosen = rowOf<AuditRow>(desk.log.view()->currentIndex()).entry.id;
    CHECK_FALSE(desk.log.offersNews());
    AuditEntry entry = desk.admin.log.last();
    entry.id = 251;
    desk.admin.log += entry;
    desk.clinic.bookElsewhere(u"Somebody"_s, u"New"_s, MorningClinic::chen, desk.clinic.at(15, 0));
    desk.settle();
    CHECK(desk.log.offersNews());
    CHECK(desk.first() == 250);
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    REQUIRE(await([&] { return desk.first() == 251; }));
    CHECK_FALSE(desk.log.offersNews());
    CHECK(rowOf<AuditRow>(desk.log.view()->currentIndex()).entry.id == chosen);
    CHECK(desk.log.view()->hasFocus());
}

TEST_CASE("A log in which nothing fits for long is not searched to its end without being asked")
{
    AdminDesk desk;
    qint64 next = 1'000'000;
    desk.clinic.answer<ListAudit>([&](const ListAudit &) {
        next -= 20'000;
        return medcrm::AuditPage{{}, next};
    });
    desk.open<AuditLogPage>(ui::AdminPage::Audit);
    CHECK(desk.clinic.requestsOf<ListAudit>().size() == 10);
}
