// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/searchbox.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/timegrid.h"
#include "tests/client/reception/bookingdesk.h"
#include "tests/support/catch.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

SlotHold holdOfAnotherDesk(DoctorId doctor, Instant start)
{
    SlotHold hold;
    hold.doctor = doctor;
    hold.start = start;
    hold.end = start + std::chrono::minutes(20);
    hold.device = u"Desk 2"_s;
    hold.userName = u"Tomas Berg"_s;
    hold.session = LoginSessionId(77);
    hold.expiresAt = start;
    return hold;
}

QString focusedText()
{
    auto *button = qobject_cast<ActionButton *>(QApplication::focusWidget());
    return button ? button->text() : QString();
}

/// Somebody was faster, and this desk has not heard of it.
void takeUnheard(BookingDesk &desk, DoctorId doctor, Instant start)
{
    Appointment other = someAppointment(4711, somePatient(901, u"Omar"_s, u"Haddad"_s), doctor, start);
    desk.clinic.day.appointments += other;
}

} // namespace

TEST_CASE(
    "The chosen time is held, another in its place when another is chosen, and let go when the panel closes")
{
    BookingDesk desk;
    desk.open();
    REQUIRE(desk.gets<HoldSlot>());
    CHECK(desk.last<HoldSlot>().value(u"start"_s).toInteger() == desk.clinic.at(11, 40).ms);
    desk.panel().findChild<TimeGrid *>()->takeFocus();
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    REQUIRE(desk.gets<HoldSlot>(2)); // one for where the arrows stopped
    CHECK(desk.last<HoldSlot>().value(u"start"_s).toInteger() == desk.clinic.at(12, 20).ms);
    press(Qt::Key_Escape);
    CHECK(desk.gets<ReleaseSlot>());
}

TEST_CASE("A hold is renewed before it expires")
{
    BookingDesk desk;
    desk.clinic.answer<HoldSlot>([&](const HoldSlot &request) -> Result<SlotHold> {
        SlotHold hold;
        hold.doctor = request.doctor;
        hold.start = request.start;
        hold.end = request.start + std::chrono::minutes(request.minutes);
        hold.session = LoginSessionId(3);
        hold.expiresAt = desk.clinic.clock.now() + std::chrono::seconds(2);
        return hold;
    });
    desk.open();
    CHECK(await([&] { return desk.clinic.requestsOf<HoldSlot>().size() >= 2; }));
}

TEST_CASE("Nothing is held before somebody is to be booked, nor while the window is locked")
{
    BookingDesk desk;
    press(Qt::Key_F3);
    REQUIRE(await([&] { return desk.panel().chosen().has_value(); }));
    desk.settle();
    CHECK(desk.clinic.requestsOf<HoldSlot>().isEmpty());
    type(u"quill"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.gets<HoldSlot>());
    press(Qt::CTRL | Qt::Key_L);
    CHECK(desk.gets<ReleaseSlot>());
}

TEST_CASE("A time another desk is just booking is hatched with its name, and the choice stays where it is")
{
    BookingDesk desk;
    desk.open();
    desk.panel().findChild<TimeGrid *>()->takeFocus();
    const FreeTime chosen = *desk.panel().chosen();
    // All three doctors' 12:00, and the chosen time of its doctor.
    QList<SlotHold> holds{holdOfAnotherDesk(chosen.doctor, chosen.start)};
    for (const DoctorId doctor : {MorningClinic::farouk, MorningClinic::okafor, MorningClinic::chen})
        holds += holdOfAnotherDesk(doctor, desk.clinic.at(12, 0));
    QWidget *focus = QApplication::focusWidget();
    desk.clinic.send(SlotHoldsChanged{FakeClinic::clinicId, holds});
    REQUIRE(desk.showsLine(u"free time: 12:00–12:20 · Dr Leila Farouk · Room 1 (Desk 2)"_s));
    CHECK(QApplication::focusWidget() == focus);
    CHECK(desk.panel().chosen() == chosen);
    press(Qt::Key_Right);
    CHECK(desk.panel().chosen()->start == desk.clinic.at(12, 20)); // 12:00 is passed over
    desk.clinic.cutLines();
    CHECK(await([&] { return desk.lines(u"free time: 12:00"_s).join(u' ').contains(u"Desk 2"_s) == false; }));
}

TEST_CASE("Who loses a race is told to whom, and books the next free time with Enter; nothing typed is lost")
{
    BookingDesk desk;
    desk.clinic.ignore<HoldSlot>();
    desk.open();
    desk.write(u"reason"_s, u"persistent cough"_s);
    takeUnheard(desk, desk.panel().chosen()->doctor, desk.panel().chosen()->start);
    press(Qt::Key_Return);
    REQUIRE(desk.showsLine(u"conflict: "_s));
    const QString said = desk.lines(u"conflict: "_s).first();
    CHECK(said.contains(u"Omar Haddad"_s));
    CHECK(said.contains(u"Tomas Berg"_s));
    CHECK(desk.lines(u"conflict offers: Book"_s).size() == 3);
    CHECK(focusedText().startsWith(u"Book"_s));
    CHECK(qobject_cast<QPlainTextEdit *>(desk.editor(u"reason"_s))->toPlainText() == u"persistent cough"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.says(u"Booked"_s));
    CHECK(desk.last<BookAppointment>().value(u"reason"_s) == u"persistent cough"_s);
    CHECK(desk.last<BookAppointment>().value(u"start"_s).toInteger() > desk.clinic.at(11, 40).ms);
}

TEST_CASE("A hold that fails says why and offers other times, without taking the keyboard")
{
    BookingDesk desk;
    press(Qt::Key_F3);
    REQUIRE(await([&] { return desk.panel().chosen().has_value(); }));
    desk.clinic.holds += holdOfAnotherDesk(desk.panel().chosen()->doctor, desk.panel().chosen()->start);
    type(u"quill"_s);
    press(Qt::Key_Return);
    REQUIRE(await([&] { return desk.panel().patient().has_value(); }));
    QWidget *focus = QApplication::focusWidget();
    REQUIRE(desk.showsLine(u"conflict: Desk 2 is just booking this time"_s));
    CHECK(QApplication::focusWidget() == focus);
    CHECK(desk.lines(u"conflict offers: Book"_s).size() == 3);
}

TEST_CASE("A taken time can be overbooked with a reason by who may, and is not offered to others")
{
    BookingDesk desk;
    desk.clinic.ignore<HoldSlot>();
    desk.open();
    takeUnheard(desk, desk.panel().chosen()->doctor, desk.panel().chosen()->start);
    press(Qt::Key_Return);
    REQUIRE(desk.showsLine(u"conflict offers: Overbook…"_s));
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Tab);
    REQUIRE(focusedText() == u"Overbook…"_s);
    press(Qt::Key_Return);
    CHECK(desk.panel().primary()->text() == u"Overbook"_s);
    type(u"in pain"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.gets<BookAppointment>(2));
    CHECK(desk.last<BookAppointment>().value(u"overbookReason"_s) == u"in pain"_s);
    CHECK(desk.says(u"Booked"_s));
}

TEST_CASE("A desk that may not overbook is not offered it")
{
    BookingDesk desk;
    Clinic strict = someClinic();
    strict.revision = 2;
    strict.settings.deskMayOverbook = false;
    desk.desk.session().day().upsert(strict);
    desk.clinic.ignore<HoldSlot>();
    desk.open();
    takeUnheard(desk, desk.panel().chosen()->doctor, desk.panel().chosen()->start);
    press(Qt::Key_Return);
    REQUIRE(desk.showsLine(u"conflict: "_s));
    CHECK(desk.lines(u"conflict offers: Overbook"_s).isEmpty());
}

TEST_CASE("What another desk books meanwhile is struck without asking again")
{
    BookingDesk desk;
    desk.open();
    desk.write(u"doctor"_s, u"far"_s);
    REQUIRE(await(
        [&] { return desk.panel().chosen() && desk.panel().chosen()->doctor == MorningClinic::farouk; }));
    desk.settle();
    const auto asked = desk.clinic.requestsOf<FindFreeTimes>().size();
    desk.clinic.bookElsewhere(u"Anna"_s, u"Neu"_s, MorningClinic::farouk, desk.clinic.at(12, 0));
    CHECK(desk.showsLine(u"free time: 12:00–12:20 · Dr Leila Farouk · Room 1 (taken)"_s));
    CHECK(desk.clinic.requestsOf<FindFreeTimes>().size() == asked);
}
