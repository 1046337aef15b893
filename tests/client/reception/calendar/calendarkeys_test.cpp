// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/searchbox.h"
#include "client/ui/arrivalcommands.h"
#include "client/ui/booking/bookingpanel.h"
#include "tests/client/reception/calendar/calendardesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

/// What the window was asked to book.
struct Asked
{
    explicit Asked(FrontDesk &desk)
    {
        QObject::connect(desk.window().findChild<BookingCommands *>(), &BookingCommands::bookingWanted,
                         &context, [this](const BookingPreset &preset) { presets += preset; });
    }

    QList<BookingPreset> presets;
    QObject context;
};

} // namespace

TEST_CASE("F6 shows the day of all doctors, each with room and load", "[calendar]")
{
    CalendarDesk calendar;
    CHECK(calendar.desk.lines(u"page"_s) == QStringList{u"page: Calendar"_s});
    const QStringList columns = calendar.desk.lines(u"column"_s);
    REQUIRE(columns.size() == 3);
    CHECK(columns[0].startsWith(u"column: Dr Leila Farouk, Room 1 · 4 booked, "_s));
    CHECK(calendar.desk.lines(u"appointment: 11:00–11:20, Ingrid Bauer, Diabetes review, Booked"_s).size()
          == 1);
    CHECK(calendar.desk.lines(u"calendar: Sunday 22 November 2026"_s).size() == 1);
}

TEST_CASE("The cursor begins at the present time of the first doctor", "[calendar]")
{
    CalendarDesk calendar;
    CHECK(calendar.cursor() == u"cursor: Dr Leila Farouk, 10:40, free"_s);
}

TEST_CASE("Arrows move by time and by column, and stop at appointments", "[calendar]")
{
    CalendarDesk calendar;
    press(Qt::Key_Down);
    CHECK(calendar.cursor().contains(u"10:45–11:05, Maria Gonzalez"_s));
    press(Qt::Key_Right);
    CHECK(calendar.cursor().contains(u"11:00–11:20, Samuel Adeyemi"_s)); // beside her
    press(Qt::Key_Right);
    CHECK(calendar.cursor().contains(u"Dr Emeka Okafor, 11:00–11:20, Ingrid Bauer"_s));
    press(Qt::Key_Right);
    CHECK(calendar.cursor().contains(u"Omar Saleh"_s)); // who takes 11:00 there
    press(Qt::Key_Right);
    CHECK(calendar.cursor().contains(u"Omar Saleh"_s));
    press(Qt::CTRL | Qt::Key_Down);
    CHECK(calendar.cursor().contains(u"Lucía Romero"_s));
    press(Qt::Key_Home);
    CHECK(calendar.cursor() == u"cursor: Dr Wei Chen, 08:00, free"_s);
}

TEST_CASE("In a right-to-left window left and right follow the eye", "[calendar]")
{
    CalendarDesk calendar;
    QApplication::setLayoutDirection(Qt::RightToLeft);
    (void)await([&] { return calendar.view().isRightToLeft(); });
    press(Qt::Key_Left);
    const QString cursor = calendar.cursor();
    const QRect first = calendar.view().toView(calendar.view().layout().columnRect(0));
    QApplication::setLayoutDirection(Qt::LeftToRight);
    CHECK(cursor.contains(u"Okafor"_s));
    CHECK(first.left() > calendar.view().viewport()->width() / 2);
}

TEST_CASE("1 to 9 lead to a doctor, T to today, PgUp and PgDn through the weeks, with Ctrl through the days",
          "[calendar]")
{
    CalendarDesk calendar;
    press(Qt::Key_3);
    CHECK(calendar.cursor().contains(u"Wei Chen"_s));
    press(Qt::Key_PageDown);
    calendar.desk.settle();
    CHECK(calendar.page().date() == QDate(2026, 11, 29));
    press(Qt::CTRL | Qt::Key_PageDown);
    CHECK(calendar.page().date() == QDate(2026, 11, 30));
    press(Qt::Key_PageUp);
    CHECK(calendar.page().date() == QDate(2026, 11, 23));
    press(Qt::Key_T);
    CHECK(calendar.page().date() == QDate(2026, 11, 22));
    CHECK(calendar.cursor().contains(u"Wei Chen"_s));
}

TEST_CASE("Ctrl+7 shows the doctor's week, Ctrl+1 the day again", "[calendar]")
{
    CalendarDesk calendar;
    press(Qt::Key_2);
    press(Qt::CTRL | Qt::Key_7);
    calendar.desk.settle();
    CHECK(calendar.desk.lines(u"column"_s).size() == 7);
    CHECK(calendar.desk.lines(u"appointment"_s).join(u' ').contains(u"Ingrid Bauer"_s));
    CHECK_FALSE(calendar.desk.lines(u"appointment"_s).join(u' ').contains(u"Maria Gonzalez"_s));
    press(Qt::Key_1); // another doctor's week
    CHECK(calendar.desk.lines(u"appointment"_s).join(u' ').contains(u"Maria Gonzalez"_s));
    press(Qt::CTRL | Qt::Key_1);
    CHECK(calendar.desk.lines(u"column"_s).size() == 3);
    CHECK(calendar.page().date() == QDate(2026, 11, 22));
}

TEST_CASE("Enter on free time books there, letters begin the booking with a patient", "[calendar]")
{
    CalendarDesk calendar;
    Asked asked(calendar.desk);
    press(Qt::Key_Return);
    REQUIRE(asked.presets.size() == 1);
    CHECK(asked.presets[0].doctor == MorningClinic::farouk);
    CHECK(asked.presets[0].start == calendar.at(10, 40));
    CHECK(asked.presets[0].typed.isEmpty());
    press(Qt::Key_Escape);
    calendar.view().setFocus();
    type(u"m"_s);
    REQUIRE(asked.presets.size() == 2);
    CHECK(asked.presets[1].typed == u"m"_s);
    CHECK(asked.presets[1].start == calendar.at(10, 40));
}

TEST_CASE("Check in from the calendar: Enter opens, Enter checks in", "[calendar]")
{
    CalendarDesk calendar;
    press(Qt::Key_Down); // on Maria Gonzalez: F6, ↓, Enter, Enter are four keys from anywhere
    press(Qt::Key_Return);
    CHECK(calendar.desk.lines(u"opened: Maria Gonzalez"_s).size() == 1);
    press(Qt::Key_Return);
    REQUIRE(calendar.says(u"Checked in"_s));
    calendar.desk.settle();
    CHECK(calendar.clinic().requestsOf<CheckIn>().size() == 1);
    CHECK(calendar.desk.lines(u"appointment"_s)
              .join(u'\n')
              .contains(u"Maria Gonzalez, Consultation, Waiting"_s));
    press(Qt::Key_Escape);
    CHECK(calendar.view().hasFocus());
    CHECK(calendar.desk.lines(u"opened"_s).isEmpty());
}

TEST_CASE("Del cancels with a reason and Ctrl+Z takes it back", "[calendar]")
{
    CalendarDesk calendar;
    calendar.choose(u"Bauer"_s);
    press(Qt::Key_Delete);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    menu->actions().first()->trigger();
    menu->close();
    REQUIRE(calendar.says(u"Cancelled"_s));
    calendar.desk.settle();
    CHECK_FALSE(calendar.desk.lines(u"appointment"_s).join(u' ').contains(u"Bauer"_s));
    press(Qt::CTRL | Qt::Key_Z);
    REQUIRE(calendar.says(u"booked again"_s));
    calendar.desk.settle();
    CHECK(calendar.desk.lines(u"appointment"_s).join(u' ').contains(u"Bauer"_s));
}

TEST_CASE("A booking is moved by keys: taken up, moved, put down; and back with Ctrl+Z", "[calendar]")
{
    CalendarDesk calendar;
    calendar.choose(u"Bauer"_s);
    const Instant before = calendar.clinic().appointment(u"Bauer"_s).start;
    press(Qt::CTRL | Qt::Key_X);
    press(Qt::Key_Right);
    press(Qt::Key_Up);
    press(Qt::SHIFT | Qt::Key_Up);
    CHECK(calendar.desk.lines(u"moving: Ingrid Bauer to 10:45–11:05"_s).size() == 1);
    CHECK(calendar.clinic().requestsOf<RescheduleAppointment>().isEmpty());
    press(Qt::Key_Escape);
    CHECK(calendar.desk.lines(u"moving"_s).isEmpty());
    for (int i = 0; i < 2; ++i)
        press(Qt::SHIFT | Qt::Key_Down); // takes it up by itself, by five minutes
    press(Qt::Key_Return);
    REQUIRE(calendar.says(u"Moved"_s));
    calendar.desk.settle();
    CHECK(calendar.clinic().appointment(u"Bauer"_s).start == before + std::chrono::minutes(10));
    CHECK(calendar.cursor().contains(u"11:10–11:30, Ingrid Bauer"_s));
    press(Qt::CTRL | Qt::Key_Z);
    calendar.desk.settle();
    CHECK(calendar.clinic().appointment(u"Bauer"_s).start == before);
}

TEST_CASE("A taken up booking goes along to another day", "[calendar]")
{
    CalendarDesk calendar;
    calendar.choose(u"Bauer"_s);
    press(Qt::CTRL | Qt::Key_X);
    press(Qt::CTRL | Qt::Key_PageDown);
    calendar.desk.settle();
    press(Qt::CTRL | Qt::Key_V);
    REQUIRE(calendar.says(u"Moved"_s));
    CHECK(calendar.clinic().appointment(u"Bauer"_s).start == calendar.at(11) + std::chrono::hours(24));
}

TEST_CASE("Escape leads home to the search box", "[calendar]")
{
    CalendarDesk calendar;
    press(Qt::Key_Escape);
    CHECK(calendar.desk.search().hasFocus());
}
