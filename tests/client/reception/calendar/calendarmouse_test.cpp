// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/actionbutton.h"
#include "tests/client/reception/calendar/calendardesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

TEST_CASE("A click opens an appointment", "[calendar]")
{
    CalendarDesk calendar;
    calendar.click(calendar.placeOf(u"Bauer"_s).center());
    CHECK(calendar.desk.lines(u"opened: Ingrid Bauer"_s).size() == 1);
    CHECK(calendar.cursor().contains(u"Ingrid Bauer"_s));
}

TEST_CASE("Dragged to another time and doctor, a booking is moved at once and back with undo", "[calendar]")
{
    CalendarDesk calendar;
    const QPoint from = calendar.placeOf(u"Bauer"_s).center();
    const QPoint to = calendar.pointAt(MorningClinic::chen, calendar.at(13, 32));
    const int grab = from.y() - calendar.pointAt(MorningClinic::okafor, calendar.at(11)).y();
    calendar.drag(from, to + QPoint(0, grab), false);
    CHECK(calendar.desk.lines(u"moving: Ingrid Bauer to 13:30–13:50"_s).size() == 1); // by five minutes
    CHECK(calendar.clinic().requestsOf<RescheduleAppointment>().isEmpty());
    QTest::mouseRelease(calendar.view().viewport(), Qt::LeftButton, {}, to + QPoint(0, grab));
    REQUIRE(calendar.says(u"Moved"_s));
    calendar.desk.settle();
    CHECK(calendar.clinic().appointment(u"Bauer"_s).doctor == MorningClinic::chen);
    CHECK(calendar.clinic().appointment(u"Bauer"_s).start == calendar.at(13, 30));
    CHECK(calendar.desk.lines(u"moving"_s).isEmpty());
    press(Qt::CTRL | Qt::Key_Z);
    calendar.desk.settle();
    CHECK(calendar.clinic().appointment(u"Bauer"_s).doctor == MorningClinic::okafor);
    CHECK(calendar.clinic().appointment(u"Bauer"_s).start == calendar.at(11));
}

TEST_CASE("Dragged by its lower edge, a booking gets another length", "[calendar]")
{
    CalendarDesk calendar;
    const QRect place = calendar.placeOf(u"Bauer"_s);
    const QPoint edge(place.center().x(), place.bottom() - 1);
    calendar.drag(edge, calendar.pointAt(MorningClinic::okafor, calendar.at(11, 29)));
    REQUIRE(calendar.says(u"Moved"_s));
    calendar.desk.settle();
    const Appointment &bauer = calendar.clinic().appointment(u"Bauer"_s);
    CHECK(bauer.start == calendar.at(11));
    CHECK(bauer.end == calendar.at(11, 30));
}

TEST_CASE("Escape calls a drag off", "[calendar]")
{
    CalendarDesk calendar;
    const QPoint to = calendar.pointAt(MorningClinic::chen, calendar.at(13, 30));
    calendar.drag(calendar.placeOf(u"Bauer"_s).center(), to, false);
    press(Qt::Key_Escape);
    CHECK(calendar.desk.lines(u"moving"_s).isEmpty());
    QTest::mouseRelease(calendar.view().viewport(), Qt::LeftButton, {}, to);
    calendar.desk.settle();
    CHECK(calendar.clinic().requestsOf<RescheduleAppointment>().isEmpty());
}

TEST_CASE("In a week a booking is dragged to another day", "[calendar]")
{
    CalendarDesk calendar;
    const Instant monday = calendar.at(11) + std::chrono::hours(24);
    calendar.clinic().bookElsewhere(u"Early"_s, u"Bird"_s, MorningClinic::okafor, monday);
    press(Qt::Key_2);
    press(Qt::CTRL | Qt::Key_7);
    press(Qt::Key_PageDown);
    calendar.desk.settle();
    const QPoint from = calendar.placeOf(u"Bird"_s).center();
    const int grab = from.y() - calendar.pointAt(MorningClinic::okafor, monday).y();
    const Instant tuesday = monday + std::chrono::hours(24);
    calendar.drag(from, calendar.pointAt(MorningClinic::okafor, tuesday) + QPoint(0, grab));
    REQUIRE(calendar.says(u"Moved"_s));
    CHECK(calendar.clinic().appointment(u"Bird"_s).start == tuesday);
}

TEST_CASE("Where a booking cannot be put it is said who is there, and free times are one key away",
          "[calendar]")
{
    CalendarDesk calendar;
    const QPoint from = calendar.placeOf(u"Bauer"_s).center();
    const int grab = from.y() - calendar.pointAt(MorningClinic::okafor, calendar.at(11)).y();
    calendar.drag(from, calendar.pointAt(MorningClinic::okafor, calendar.at(11, 30)) + QPoint(0, grab));
    REQUIRE(await([&] { return !calendar.desk.lines(u"refused"_s).isEmpty(); }));
    CHECK(calendar.desk.window().describe().join(u'\n').contains(u"Hans Weber"_s));
    CHECK(calendar.clinic().appointment(u"Bauer"_s).start == calendar.at(11));
    press(Qt::Key_Return); // the first free time
    REQUIRE(calendar.says(u"Moved"_s));
    calendar.desk.settle();
    CHECK(calendar.clinic().appointment(u"Bauer"_s).start == calendar.at(15));
    CHECK(calendar.desk.lines(u"refused"_s).isEmpty());
}

TEST_CASE("Escape leaves a refused booking where it was", "[calendar]")
{
    CalendarDesk calendar;
    const QPoint from = calendar.placeOf(u"Bauer"_s).center();
    calendar.drag(from, from + QPoint(0, calendar.placeOf(u"Weber"_s).center().y() - from.y()));
    REQUIRE(await([&] { return !calendar.desk.lines(u"refused"_s).isEmpty(); }));
    press(Qt::Key_Escape);
    CHECK(calendar.desk.lines(u"refused"_s).isEmpty());
    CHECK(calendar.desk.lines(u"moving"_s).isEmpty());
    CHECK(calendar.view().hasFocus());
}

TEST_CASE("What has begun or ended cannot be dragged", "[calendar]")
{
    CalendarDesk calendar;
    calendar.clinic().checkInElsewhere(u"Bauer"_s);
    calendar.desk.settle();
    calendar.drag(calendar.placeOf(u"Bauer"_s).center(),
                  calendar.pointAt(MorningClinic::chen, calendar.at(14)));
    calendar.desk.settle();
    CHECK(calendar.clinic().requestsOf<RescheduleAppointment>().isEmpty());
    CHECK(calendar.desk.lines(u"moving"_s).isEmpty());
}
