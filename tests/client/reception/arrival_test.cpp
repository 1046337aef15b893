// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/expecteddelegate.h"
#include "client/reception/pages/expectedview.h"
#include "client/reception/pages/lane.h"
#include "client/reception/pages/laneview.h"
#include "client/reception/searchbox.h"
#include "client/ui/widgets/actionbutton.h"
#include "tests/client/reception/frontdesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

QMenu *openMenu()
{
    if (!await([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr; }))
        return nullptr;
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QPoint checkInButton(const ExpectedView &view, int row)
{
    const QRect cell = view.visualRect(view.model()->index(row, view.modelColumn()));
    const QRect column = ExpectedColumns::in(cell, view.layoutDirection()).action;
    return QPoint(view.isRightToLeft() ? column.right() - 15 : column.left() + 15, column.center().y());
}

} // namespace

TEST_CASE("The button in a row checks in its patient, and leaves the choice of row alone")
{
    FrontDesk desk;
    QTest::mouseClick(desk.expected().viewport(), Qt::LeftButton, {}, checkInButton(desk.expected(), 2));
    REQUIRE(desk.gets<CheckIn>());
    CHECK(desk.says(u"Maria Gonzalez"_s));
    CHECK_FALSE(desk.expected().currentIndex().isValid());
}

TEST_CASE("Pressing twice checks in once")
{
    FrontDesk desk;
    desk.clinic.ignore<CheckIn>();
    desk.expected().setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QTest::mouseClick(desk.expected().viewport(), Qt::LeftButton, {}, checkInButton(desk.expected(), 0));
    REQUIRE(desk.gets<CheckIn>());
    CHECK_FALSE(await([&] { return desk.clinic.requestsOf<CheckIn>().size() > 1; }, 200));
}

TEST_CASE("A refused check-in is shown, and the row as it is now")
{
    FrontDesk desk;
    Appointment &elsewhere = desk.clinic.appointment(u"Gonzalez"_s);
    elsewhere.revision = 5; // its event is still on the way
    elsewhere.status = AppointmentStatus::Cancelled;
    type(u"mar"_s);
    press(Qt::Key_Return);
    CHECK(desk.says(u"Another desk was first."_s));
    CHECK(desk.lines(u"expected: 10:45 Maria Gonzalez"_s).isEmpty());
}

TEST_CASE("A booking is cancelled from the keyboard with a reason, and restored with Ctrl+Z")
{
    FrontDesk desk;
    desk.expected().setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Delete);
    QMenu *menu = openMenu();
    REQUIRE(menu);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Return})
        QTest::keyClick(QApplication::activePopupWidget(), key);
    REQUIRE(desk.gets<CancelAppointment>());
    CHECK(desk.clinic.requestsOf<CancelAppointment>().first().params.value(u"reason"_s)
          == u"Wish of the patient"_s);
    REQUIRE(desk.says(u"Cancelled the booking"_s));
    CHECK(desk.lines(u"expected: 10:15"_s).isEmpty());
    press(Qt::CTRL | Qt::Key_Z);
    REQUIRE(desk.gets<RestoreAppointment>());
    CHECK(await([&] { return desk.lines(u"expected: 10:15 Amira Hassan"_s).size() == 1; }));
}

TEST_CASE("Lanes are reached and walked by keys, and a card's menu offers what the state machine allows")
{
    FrontDesk desk;
    const auto lanes = desk.window().findChildren<LaneView *>();
    REQUIRE(lanes.size() == 3);
    lanes[0]->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Right);
    CHECK(lanes[1]->hasFocus());
    CHECK(rowOf<LaneRow>(lanes[1]->currentIndex()).visit.ticket == u"B05"_s);
    press(Qt::Key_Return);
    QMenu *menu = openMenu();
    REQUIRE(menu);
    QStringList words;
    for (const QAction *action : menu->actions())
        words += action->text();
    CHECK(words.contains(u"No-show"_s));
    CHECK_FALSE(words.contains(u"Complete"_s)); // the doctor's
    menu->close();
    press(Qt::Key_Left);
    CHECK(lanes[0]->hasFocus());
}

TEST_CASE("The desk calls the next patient on a doctor's behalf")
{
    FrontDesk desk;
    desk.clinic.answer<CallNext>([&](const CallNext &) -> Result<std::optional<Visit>> {
        Visit &visit = desk.clinic.visit(u"Demir"_s);
        ++visit.revision;
        visit.status = VisitStatus::Called;
        visit.lastCalledAt = desk.clinic.clock.now();
        return visit;
    });
    const auto lane = desk.window().findChildren<Lane *>().first();
    lane->findChild<ActionButton *>()->click();
    QMenu *menu = openMenu();
    REQUIRE(menu);
    CHECK(menu->actions().first()->text().contains(u"Yusuf Demir"_s));
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    REQUIRE(desk.gets<CallNext>());
    CHECK(await([&] { return desk.lines(u"lane Dr Leila Farouk: A11 Yusuf Demir, called"_s).size() == 1; }));
}

TEST_CASE("The window says what it shows: expected, lanes, figures")
{
    FrontDesk desk;
    CHECK(desk.lines(u"expected: "_s).size() == 9);
    CHECK(desk.lines(u"expected: 10:15 Amira Hassan, late"_s).size() == 1);
    CHECK(desk.lines(u"lane Dr Leila Farouk: A07 Grace Mwangi, inService"_s).size() == 1);
    CHECK(desk.lines(u"lane Dr Wei Chen: "_s) == QStringList{u"lane Dr Wei Chen: Available"_s});
    CHECK(desk.lines(u"counts: Waiting 6, With a doctor 1, Called 1"_s).size() == 1);
    CHECK_FALSE(desk.window().windowTitle().contains(u"Maria"_s));
}
