// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/reportspage.h"
#include "client/reception/reports/closingview.h"
#include "tests/client/reception/reportsdesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QListView>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

/// The closing of today, in front, with the keyboard in its list.
struct ClosingDesk : ReportsDesk
{
    ClosingDesk()
    {
        page().showTab(ReportsPage::Tab::Closing);
        REQUIRE(await([&] { return !lines(u"open: "_s).isEmpty(); }));
        list().setFocus(Qt::TabFocusReason);
    }

    QListView &list() { return *page().closing()->findChild<QListView *>(); }
    void choose(int row) { list().setCurrentIndex(list().model()->index(row, 0)); }
    QString chosen() { return list().currentIndex().data().toString(); }
    QString state() { return lines(u"closing: "_s).join(u'\n'); }
    VisitAction sent(int n)
    {
        return fromText<VisitAction>(clinic.requestsOf<ChangeVisit>()[n].params.value(u"action"_s).toString())
            .value();
    }
};

} // namespace

TEST_CASE("What is open of today is listed: who was here first, then who did not come")
{
    ClosingDesk desk;
    const QStringList open = desk.lines(u"open: "_s);
    CHECK(open.size() == desk.openVisits() + desk.openBookings());
    CHECK(open.first().contains(u"since"_s));
    CHECK(open.join(u'\n').contains(u"booked, did not come"_s));
    CHECK(desk.state().contains(u"%1 still open"_s.arg(open.size())));
}

TEST_CASE("One key each ends a visit, and the next one is chosen")
{
    ClosingDesk desk;
    const qsizetype before = desk.lines(u"open: "_s).size();
    int sent = 0;
    for (const auto &[key, action] :
         {std::pair(Qt::Key_S, VisitAction::CloseSeen), std::pair(Qt::Key_G, VisitAction::CloseLeft)}) {
        desk.choose(0);
        const QString who = desk.chosen();
        press(key);
        REQUIRE(desk.gets<ChangeVisit>(sent + 1));
        CHECK(desk.sent(sent++) == action);
        REQUIRE(await([&] { return desk.lines(u"open: "_s).size() == before - sent; }));
        CHECK_FALSE(desk.chosen().isEmpty());
        CHECK(desk.chosen() != who);
    }
}

TEST_CASE("Somebody else's end of the chosen row leaves none chosen, so that no key ends its neighbour")
{
    ClosingDesk desk;
    desk.choose(0);
    const QString who = desk.chosen();
    desk.endElsewhere(desk.openVisit(0));
    REQUIRE(await([&] { return desk.lines(u"open: %1"_s.arg(who)).isEmpty(); }));
    CHECK(desk.chosen().isEmpty());
    press(Qt::Key_S);
    CHECK(desk.clinic.requestsOf<ChangeVisit>().isEmpty());
}

TEST_CASE("A booking nobody came for is marked with a key")
{
    ClosingDesk desk;
    desk.choose(int(desk.openVisits()));
    press(Qt::Key_N);
    REQUIRE(desk.gets<MarkNoShow>());
    CHECK(desk.clinic.requestsOf<ChangeVisit>().isEmpty());
}

TEST_CASE(
    "A booking whose time is still to come is not called missed, and the key says from when on it can be")
{
    ClosingDesk desk;
    Appointment late = desk.allOpenBookings().last();
    late.start = desk.clinic.clock.now() + std::chrono::minutes(90);
    late.end = late.start + std::chrono::minutes(15);
    ++late.revision;
    for (Appointment &kept : desk.clinic.day.appointments) {
        if (kept.id == late.id)
            kept = late;
    }
    desk.clinic.publish(AppointmentUpdated{late});
    const QString who = late.patient.displayName();
    REQUIRE(await([&] { return desk.lines(u"open: %1"_s.arg(who)).join(u"").contains(u"booked for "_s); }));
    for (int row = 0; row < desk.list().model()->rowCount(); ++row) {
        desk.choose(row);
        if (desk.chosen() == who)
            break;
    }
    REQUIRE(desk.chosen() == who);
    press(Qt::Key_N);
    CHECK(desk.says(u"can be said from "_s));
    press(Qt::Key_S);
    CHECK(desk.says(u"Nobody has arrived for this booking"_s));
    CHECK(desk.clinic.requestsOf<MarkNoShow>().isEmpty());
    desk.desk.clock.advance(std::chrono::hours(3));
    REQUIRE(await(
        [&] { return desk.lines(u"open: %1"_s.arg(who)).join(u"").contains(u"booked, did not come"_s); }));
    press(Qt::Key_N);
    CHECK(desk.gets<MarkNoShow>());
}

TEST_CASE("A day is closed when it is worked off, and says by whom")
{
    ClosingDesk desk;
    press(Qt::CTRL | Qt::Key_Return);
    CHECK(desk.clinic.requestsOf<CloseDay>().isEmpty()); // something is open
    for (const Visit &visit : desk.allOpenVisits())
        desk.endElsewhere(visit);
    for (const Appointment &booking : desk.allOpenBookings())
        desk.cancelElsewhere(booking);
    REQUIRE(await([&] { return desk.state().contains(u"nothing is open"_s); }));
    press(Qt::CTRL | Qt::Key_Return);
    REQUIRE(desk.gets<CloseDay>());
    CHECK(desk.says(u"is closed"_s));
    CHECK(await([&] { return desk.state().contains(u"by Sara Haddad"_s); }));
    desk.clinic.walkInElsewhere(u"Late"_s, MorningClinic::chen);
    CHECK(await([&] { return desk.state().contains(u"1 still open"_s); }));
    CHECK_FALSE(desk.state().contains(u"by Sara Haddad"_s));
}

TEST_CASE("An earlier day that was left open is offered and worked off")
{
    ReportsDesk desk;
    const QDate yesterday = desk.today().addDays(-1);
    desk.forgotten = {OpenDay{yesterday, 1, 0}};
    desk.page().showTab(ReportsPage::Tab::Closing);
    REQUIRE(await([&] { return desk.lines(u"closing: "_s).join(u'\n').contains(u"was left open"_s); }));
    Q_EMIT desk.page().closing()->findChildren<Banner *>().first()->actionTriggered();
    REQUIRE(desk.gets<ReviewDay>(2));
    CHECK(desk.clinic.requestsOf<ReviewDay>()[1].params.value(u"day"_s) == yesterday.toString(Qt::ISODate));
    CHECK(
        await([&] { return !desk.lines(u"closing: %1"_s.arg(yesterday.toString(Qt::ISODate))).isEmpty(); }));
}
