// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/bookingpanel.h"
#include "client/ui/widgets/actionbutton.h"
#include "common/protocol/appointments.h"
#include "common/protocol/booking.h"
#include "common/protocol/patients.h"
#include "tests/client/reception/calendar/calendardesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

// What stands beside the calendar: the opened appointment, a refused move, the booking panel.

TEST_CASE("F3 in the calendar asks for whom, also when the cursor is on somebody's appointment", "[calendar]")
{
    CalendarDesk calendar;
    calendar.choose(u"Bauer"_s);
    press(Qt::Key_F3);
    auto *panel = calendar.desk.window().findChild<BookingPanel *>();
    REQUIRE(panel->isOpen());
    CHECK_FALSE(panel->patient());
    type(u"quill"_s);
    CHECK(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text() == u"quill"_s);
    press(Qt::Key_Return);
    calendar.desk.settle();
    CHECK(calendar.clinic().requestsOf<BookAppointment>().isEmpty());
}

TEST_CASE("The opened appointment's own button books another one for its patient", "[calendar]")
{
    CalendarDesk calendar;
    calendar.choose(u"Bauer"_s);
    press(Qt::Key_Return);
    REQUIRE(calendar.desk.lines(u"opened: Ingrid Bauer"_s).size() == 1);
    auto *panel = calendar.desk.window().findChild<BookingPanel *>();
    for (ActionButton *button : calendar.desk.window().findChildren<ActionButton *>()) {
        if (button->text() == u"Book another…")
            button->click();
    }
    REQUIRE(panel->isOpen());
    CHECK(panel->patient()->familyName == u"Bauer"_s);
}

TEST_CASE("Beside the calendar stands one thing at a time: F3 closes what was opened", "[calendar]")
{
    CalendarDesk calendar;
    calendar.choose(u"Bauer"_s);
    press(Qt::Key_Return);
    REQUIRE(calendar.desk.lines(u"opened"_s).size() == 1);
    press(Qt::Key_F3);
    auto *panel = calendar.desk.window().findChild<BookingPanel *>();
    CHECK(panel->isOpen());
    CHECK(calendar.desk.lines(u"opened"_s).isEmpty());
    calendar.choose(u"Bauer"_s);
    press(Qt::Key_Return);
    CHECK(calendar.desk.lines(u"opened"_s).size() == 1);
    CHECK_FALSE(panel->isOpen());
}

TEST_CASE("What is opened is what the cursor is on, so that Del is about what is seen", "[calendar]")
{
    CalendarDesk calendar;
    calendar.choose(u"Bauer"_s);
    press(Qt::Key_Return);
    REQUIRE(calendar.desk.lines(u"opened: Ingrid Bauer"_s).size() == 1);
    calendar.choose(u"Weber"_s);
    CHECK(calendar.desk.lines(u"opened: Hans Weber"_s).size() == 1);
    CHECK(calendar.view().hasFocus());
}

TEST_CASE("A refused move is called off with a word when its booking is somewhere else by then", "[calendar]")
{
    CalendarDesk calendar;
    const QPoint from = calendar.placeOf(u"Bauer"_s).center();
    calendar.drag(from, from + QPoint(0, calendar.placeOf(u"Weber"_s).center().y() - from.y()));
    REQUIRE(await([&] { return !calendar.desk.lines(u"refused"_s).isEmpty(); }));
    Appointment &bauer = calendar.clinic().appointment(u"Bauer"_s);
    ++bauer.revision;
    bauer.start = calendar.at(15);
    bauer.end = calendar.at(15, 20);
    calendar.clinic().publish(AppointmentUpdated{bauer});
    CHECK(await([&] { return calendar.desk.lines(u"refused"_s).isEmpty(); }));
    CHECK(calendar.desk.lines(u"moving"_s).isEmpty());
    CHECK(calendar.says(u"changed meanwhile"_s));
}

TEST_CASE("The calendar shows the day of the time that would be booked", "[calendar]")
{
    CalendarDesk calendar;
    auto *panel = calendar.desk.window().findChild<BookingPanel *>();
    press(Qt::Key_F3);
    REQUIRE(await([&] { return panel->chosen().has_value(); }));
    const QDate today = calendar.page().date();
    panel->end();
    panel->begin({.day = today.addDays(3)});
    REQUIRE(await([&] {
        return panel->chosen()
            && businessDay(panel->chosen()->start, someClinic().zone()) == today.addDays(3);
    }));
    CHECK(calendar.page().date() == today.addDays(3));
}

TEST_CASE("F3 looks for times from the day that the calendar shows", "[calendar]")
{
    CalendarDesk calendar;
    const QDate shown = calendar.page().date().addDays(2);
    calendar.page().showDate(shown);
    press(Qt::Key_F3);
    REQUIRE(await([&] { return !calendar.clinic().requestsOf<FindFreeTimes>().isEmpty(); }));
    CHECK(calendar.clinic().requestsOf<FindFreeTimes>().last().params.value(u"from"_s).toString()
          == shown.toString(Qt::ISODate));
    CHECK(calendar.page().date() == shown);
}

TEST_CASE("The button that notes a confirmation keeps the keyboard when it turns into its opposite",
          "[calendar]")
{
    CalendarDesk calendar;
    calendar.choose(u"Bauer"_s);
    press(Qt::Key_Return);
    for (ActionButton *button : calendar.desk.window().findChildren<ActionButton *>()) {
        if (button->text() == u"Confirmed by the patient")
            button->setFocus();
    }
    press(Qt::Key_Return);
    REQUIRE(calendar.says(u"has confirmed"_s));
    calendar.desk.settle();
    const auto *focused = qobject_cast<ActionButton *>(QApplication::focusWidget());
    REQUIRE(focused);
    CHECK(focused->text() == u"Not confirmed after all"_s);
}

TEST_CASE("From an opened appointment it is one button to everything about its patient", "[calendar]")
{
    CalendarDesk calendar;
    calendar.choose(u"Bauer"_s);
    press(Qt::Key_Return);
    for (ActionButton *button : calendar.desk.window().findChildren<ActionButton *>()) {
        if (button->text() == u"Open the patient")
            button->click();
    }
    CHECK(calendar.desk.lines(u"page: Patients"_s).size() == 1);
    calendar.desk.settle();
    CHECK_FALSE(calendar.clinic().requestsOf<GetPatient>().isEmpty());
}

TEST_CASE("A booking is cancelled for a reason in own words, and each reason says whose wish it is",
          "[calendar]")
{
    CalendarDesk calendar;
    calendar.choose(u"Bauer"_s);
    press(Qt::Key_Delete);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    QAction *own = nullptr;
    for (QAction *action : menu->actions()) {
        CHECK((action->text().contains(u"by the patient"_s) || action->text().contains(u"by the clinic"_s)));
        if (action->text().startsWith(u"Other reason"_s) && !own)
            own = action;
    }
    REQUIRE(own);
    menu->close();
    own->trigger();
    auto *line = qobject_cast<QMenu *>(QApplication::activePopupWidget())->findChild<QLineEdit *>();
    REQUIRE(line);
    line->setText(u"Snowed in"_s);
    QTest::keyClick(line, Qt::Key_Return);
    calendar.desk.settle();
    REQUIRE(calendar.clinic().requestsOf<CancelAppointment>().size() == 1);
    const QJsonObject sent = calendar.clinic().requestsOf<CancelAppointment>().last().params;
    CHECK(sent.value(u"reason"_s).toString() == u"Snowed in"_s);
    CHECK(sent.value(u"side"_s).toString() == u"patient"_s);
}
