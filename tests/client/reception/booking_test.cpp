// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/searchbox.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/label.h"
#include "client/ui/widgets/timegrid.h"
#include "tests/client/reception/bookingdesk.h"
#include "tests/support/catch.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

TEST_CASE("The first free time with a doctor is booked with five keys and the letters of two names")
{
    BookingDesk desk;
    Fingers fingers;
    fingers.press(Qt::Key_F3);
    type(u"quill"_s);
    fingers.press(Qt::Key_Return);
    REQUIRE(await([&] { return desk.panel().patient().has_value(); }));
    fingers.press(Qt::Key_Tab);
    type(u"oka"_s);
    REQUIRE(await(
        [&] { return desk.panel().chosen() && desk.panel().chosen()->doctor == MorningClinic::okafor; }));
    CHECK(desk.panel().primary()->text().startsWith(u"Book"_s));
    fingers.press(Qt::Key_Return);
    REQUIRE(desk.gets<BookAppointment>());
    CHECK(fingers.keys() <= 6);
    const QJsonObject sent = desk.last<BookAppointment>();
    CHECK(sent.value(u"doctor"_s).toInteger() == MorningClinic::okafor.value());
    CHECK(sent.value(u"start"_s).toInteger() == desk.clinic.at(12, 0).ms);
    CHECK(desk.says(u"Booked"_s));
    CHECK(await([&] { return !desk.panel().isOpen() && desk.search().hasFocus(); }));
}

TEST_CASE("Enter before the free times are known shows them first, and books with the next Enter")
{
    BookingDesk desk;
    desk.clinic.ignore<FindFreeTimes>();
    press(Qt::Key_F3);
    type(u"quill"_s);
    press(Qt::Key_Return);
    REQUIRE(await([&] { return desk.panel().patient().has_value(); }));
    press(Qt::Key_Return);
    CHECK(desk.clinic.requestsOf<BookAppointment>().isEmpty());
    desk.clinic.answer<FindFreeTimes>(
        [&](const FindFreeTimes &question) { return desk.clinic.freeTimes(question); });
    press(Qt::Key_Tab);
    type(u"che"_s);
    press(Qt::Key_Return);
    REQUIRE(await([&] { return desk.panel().chosen().has_value(); }));
    REQUIRE(desk.gets<HoldSlot>());
    CHECK(desk.clinic.requestsOf<BookAppointment>().isEmpty());
    press(Qt::Key_Return);
    REQUIRE(desk.gets<BookAppointment>());
    CHECK(desk.last<BookAppointment>().value(u"doctor"_s).toInteger() == MorningClinic::chen.value());
}

TEST_CASE("The patient who was found in the search box is booked, and it is taken back with Ctrl+Z")
{
    BookingDesk desk;
    desk.open();
    CHECK(desk.panel().patient()->familyName == u"Quill"_s);
    CHECK(desk.search().text().isEmpty());
    press(Qt::Key_Return);
    REQUIRE(desk.says(u"Booked"_s));
    press(Qt::CTRL | Qt::Key_Z);
    REQUIRE(desk.gets<CancelAppointment>());
    CHECK(desk.last<CancelAppointment>().value(u"reason"_s) == u"Booked by mistake"_s);
}

TEST_CASE("A name that nobody is found by comes along to the panel")
{
    BookingDesk desk;
    type(u"Nobody Known"_s);
    REQUIRE(await([&] { return desk.lines(u"search: Nobody"_s).size() == 1; }));
    press(Qt::Key_F3);
    CHECK(desk.panel().isOpen());
    CHECK(await([] {
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        return field && field->text() == u"Nobody Known";
    }));
}

TEST_CASE("The arrows choose among the free times, and an exact time may be any minute")
{
    BookingDesk desk;
    desk.open();
    REQUIRE(desk.panel().chosen()->start == desk.clinic.at(11, 40));
    desk.panel().findChild<TimeGrid *>()->takeFocus();
    press(Qt::Key_Right);
    CHECK(desk.panel().chosen()->start == desk.clinic.at(12, 0));
    press(Qt::Key_Down);
    CHECK(desk.panel().chosen()->start == desk.clinic.at(13, 0));
    press(Qt::Key_Home);
    CHECK(desk.panel().chosen()->start == desk.clinic.at(11, 40));
    desk.write(u"time"_s, u"1347"_s);
    REQUIRE(await(
        [&] { return desk.panel().chosen() && desk.panel().chosen()->start == desk.clinic.at(13, 47); }));
    press(Qt::Key_Return);
    REQUIRE(desk.gets<BookAppointment>());
    CHECK(desk.last<BookAppointment>().value(u"start"_s).toInteger() == desk.clinic.at(13, 47).ms);
}

TEST_CASE("A day or time nobody can read is said under its field, and nothing is sent")
{
    BookingDesk desk;
    desk.open();
    desk.write(u"day"_s, u"someday"_s);
    press(Qt::Key_Return);
    CHECK_FALSE(desk.panel().field(u"day"_s)->error().isEmpty());
    desk.write(u"day"_s, u"today"_s);
    desk.write(u"time"_s, u"99"_s);
    press(Qt::Key_Return);
    CHECK_FALSE(desk.panel().field(u"time"_s)->error().isEmpty());
    desk.write(u"time"_s, u""_s);
    press(Qt::Key_Delete);
    desk.write(u"day"_s, u"1.1.2020"_s);
    press(Qt::Key_Return);
    CHECK(desk.panel().field(u"day"_s)->error().contains(u"passed"_s));
    CHECK(desk.clinic.requestsOf<BookAppointment>().isEmpty());
}

TEST_CASE("Times of another day carry their date, and the arrows in the day go on by a day")
{
    BookingDesk desk;
    desk.clinic.clock.set(desk.clinic.at(16, 30));
    desk.open();
    CHECK(desk.showsLine(u"free time: Mon 23 Nov"_s));
    desk.editor(u"day"_s)->setFocus();
    press(Qt::Key_Up);
    CHECK(qobject_cast<QLineEdit *>(desk.editor(u"day"_s))->text() == u"23.11.2026"_s);
    CHECK(
        await([&] { return desk.panel().chosen() && desk.panel().chosen()->start > desk.clinic.at(23, 0); }));
}

TEST_CASE("Escape closes the panel and gives the keyboard back; a half-filled one survives its own key")
{
    BookingDesk desk;
    desk.open();
    desk.write(u"reason"_s, u"cough"_s);
    press(Qt::Key_F3);
    CHECK(desk.panel().isOpen());
    CHECK(desk.panel().patient().has_value());
    press(Qt::Key_Escape);
    CHECK_FALSE(desk.panel().isOpen());
    CHECK(await([&] { return desk.search().hasFocus(); }));
}

TEST_CASE("A booking is moved in the same panel, and moved back with Ctrl+Z")
{
    BookingDesk desk;
    const Appointment weber = desk.clinic.appointment(u"Weber"_s);
    desk.panel().begin({.moving = weber});
    CHECK(desk.panel().heading() == u"Move the appointment"_s);
    REQUIRE(desk.showsLine(u"free time: 11:20"_s));
    CHECK_FALSE(desk.panel().chosen().has_value()); // nothing moves by a stray Enter
    desk.write(u"time"_s, u"15:05"_s);
    REQUIRE(await([&] { return desk.panel().chosen().has_value(); }));
    CHECK(desk.panel().primary()->text() == u"Move to \u206615:05\u2069"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.gets<RescheduleAppointment>());
    CHECK(desk.last<RescheduleAppointment>().value(u"start"_s).toInteger() == desk.clinic.at(15, 5).ms);
    REQUIRE(desk.says(u"Moved"_s));
    press(Qt::CTRL | Qt::Key_Z);
    REQUIRE(desk.gets<RescheduleAppointment>(2));
    CHECK(desk.last<RescheduleAppointment>().value(u"start"_s).toInteger() == weber.start.ms);
}

TEST_CASE("The panel that moves a booking shows it as it is now when it was moved meanwhile")
{
    BookingDesk desk;
    desk.panel().begin({.moving = desk.clinic.appointment(u"Weber"_s)});
    REQUIRE(desk.showsLine(u"free time: 11:20"_s));
    Appointment &weber = desk.clinic.appointment(u"Weber"_s);
    ++weber.revision;
    weber.start = desk.clinic.at(16, 0);
    weber.end = desk.clinic.at(16, 20);
    desk.clinic.publish(AppointmentUpdated{weber});
    REQUIRE(await([&] { return desk.panel().banner()->text().contains(u"changed meanwhile"_s); }));
    CHECK(desk.panel().moving()->revision == weber.revision);
    desk.write(u"time"_s, u"15:05"_s);
    REQUIRE(await([&] { return desk.panel().chosen().has_value(); }));
    press(Qt::Key_Return);
    CHECK(desk.says(u"Moved"_s)); // and no "somebody changed this"
}

TEST_CASE("The panel that moves a booking closes with a word when the booking is cancelled meanwhile")
{
    BookingDesk desk;
    desk.panel().begin({.moving = desk.clinic.appointment(u"Weber"_s)});
    REQUIRE(desk.showsLine(u"free time: 11:20"_s));
    Appointment &weber = desk.clinic.appointment(u"Weber"_s);
    ++weber.revision;
    weber.status = AppointmentStatus::Cancelled;
    desk.clinic.publish(AppointmentCancelled{weber});
    CHECK(await([&] { return !desk.panel().isOpen(); }));
    CHECK(desk.says(u"not moved"_s));
}

TEST_CASE("Who has a booking today already is shown with it before another is made")
{
    BookingDesk desk;
    const Appointment weber = desk.clinic.appointment(u"Weber"_s);
    desk.panel().begin({.patient = weber.patient});
    REQUIRE(await([&] { return desk.panel().chosen().has_value(); }));
    const auto said = [&] {
        for (const Label *label : desk.panel().field(u"patient"_s)->findChildren<Label *>()) {
            if (label->text().contains(u"Has already"_s) && label->isVisible())
                return true;
        }
        return false;
    };
    CHECK(said());
    desk.write(u"day"_s, u"+1"_s);
    REQUIRE(await([&] {
        return desk.panel().chosen()
            && businessDay(desk.panel().chosen()->start, someClinic().zone())
            != desk.window().session().day().today();
    }));
    CHECK_FALSE(said());
}

TEST_CASE("In a low window the times of a chosen patient are in sight, since Enter takes the first")
{
    BookingDesk desk;
    desk.window().resize(1366, 420);
    desk.open();
    const auto *times = desk.panel().findChild<TimeGrid *>();
    CHECK(await([&] { return !times->visibleRegion().isEmpty(); }));
}
