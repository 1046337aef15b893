// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/appointmentmove.h"
#include "client/reception/calendar/calendarcursor.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace medcrm::ui;

namespace {

const QDate day(2026, 11, 22);
const QTimeZone zone("Africa/Cairo");

Instant at(int hour, int minute = 0)
{
    return *instantAt(day, QTime(hour, minute), zone);
}

Appointment booking(qint64 id, Instant start, int minutes)
{
    Appointment appointment;
    appointment.id = AppointmentId(id);
    appointment.revision = 1;
    appointment.start = start;
    appointment.end = start + std::chrono::minutes(minutes);
    return appointment;
}

CalendarColumn column(qint64 doctor, const QList<Appointment> &appointments)
{
    CalendarColumn column;
    column.key = {DoctorId(doctor), day};
    column.dayStart = startOfDay(day, zone);
    column.dayEnd = endOfDay(day, zone);
    column.appointments = appointments;
    column.working = {WorkingTime{at(9), at(12), {}}, WorkingTime{at(13), at(17), {}}};
    column.closed = closedTimes(column.working, column.dayStart, column.dayEnd, false);
    column.loaded = true;
    return column;
}

CalendarLayout layoutOf(const QList<CalendarColumn> &columns, int width = 900)
{
    CalendarLayout layout;
    layout.setMetrics({.hourHeight = 120, .leastColumnWidth = 100});
    layout.setWidth(width);
    layout.setColumns(TimeAxis({day}, zone), columns);
    return layout;
}

} // namespace

TEST_CASE("Overlapping appointments stand side by side, others have the whole width")
{
    const auto blocks = arrange(
        {booking(1, at(9), 30), booking(2, at(9, 20), 30), booking(3, at(9, 40), 20), booking(4, at(10), 20)},
        Milliseconds(0));
    REQUIRE(blocks.size() == 4);
    CHECK(blocks[0].lane == 0);
    CHECK(blocks[1].lane == 1);
    CHECK(blocks[2].lane == 0); // where the first has ended
    CHECK(blocks[2].lanes == 2);
    CHECK(blocks[3].lane == 0);
    CHECK(blocks[3].lanes == 1);
}

TEST_CASE("What is drawn longer than it is does not cover what follows")
{
    const auto blocks = arrange({booking(1, at(9), 5), booking(2, at(9, 5), 5), booking(3, at(9, 15), 5)},
                                std::chrono::minutes(9));
    CHECK(blocks[0].lanes == 2);
    CHECK(blocks[1].lane == 1);
    CHECK(blocks[2].lanes == 1);
}

TEST_CASE("Between, before and after working times it is closed")
{
    const auto closed = column(1, {}).closed;
    REQUIRE(closed.size() == 3);
    CHECK(closed[0] == ClosedTime{startOfDay(day, zone), at(9), ClosedTime::Kind::OutsideHours});
    CHECK(closed[1] == ClosedTime{at(12), at(13), ClosedTime::Kind::Break});
    CHECK(closed[2] == ClosedTime{at(17), endOfDay(day, zone), ClosedTime::Kind::OutsideHours});
    const auto off = closedTimes({}, startOfDay(day, zone), endOfDay(day, zone), true);
    REQUIRE(off.size() == 1);
    CHECK(off[0].kind == ClosedTime::Kind::Exception);
}

TEST_CASE("Free places are counted in what is left of the working time, from now on")
{
    const QList<WorkingTime> working{WorkingTime{at(9), at(12), {}}};
    QList<Appointment> taken{booking(1, at(9), 30), booking(2, at(10), 20)};
    CHECK(freePlaces(working, taken, std::chrono::minutes(20), at(0)) == 1 + 5);
    CHECK(freePlaces(working, taken, std::chrono::minutes(20), at(11)) == 3);
    CHECK(freePlaces(working, taken, std::chrono::minutes(20), at(12)) == 0);
    taken[1].status = AppointmentStatus::NoShow;
    CHECK(freePlaces(working, taken, std::chrono::minutes(20), at(0)) == 7);
}

TEST_CASE("Columns share the width, down to what can be read; then they scroll")
{
    const CalendarLayout wide = layoutOf({column(1, {}), column(2, {}), column(3, {})});
    CHECK(wide.size() == QSize(900, 24 * 120));
    CHECK(wide.columnRect(1) == QRect(300, 0, 300, 24 * 120));
    QList<CalendarColumn> many;
    for (int i = 1; i <= 20; ++i)
        many += column(i, {});
    const CalendarLayout narrow = layoutOf(many);
    CHECK(narrow.size().width() == 2000);
    CHECK(narrow.columnAt(1950) == 19);
    CHECK(narrow.columnsIn(QRect(150, 0, 200, 10)) == std::pair(1, 3));
}

TEST_CASE("A point is a doctor's time, or the appointment there, or its lower edge")
{
    const CalendarLayout layout =
        layoutOf({column(1, {}), column(2, {booking(7, at(10), 30)}), column(3, {})});
    const CalendarLayout::Hit free = layout.hit(QPoint(450, 9 * 120 + 60));
    CHECK(free.column == 1);
    CHECK(free.at == at(9, 30));
    CHECK_FALSE(free.block.isValid());
    const QRect block = layout.blockRect(1, layout.columns()[1].blocks.first());
    CHECK(layout.hit(block.center()).block == AppointmentId(7));
    CHECK_FALSE(layout.hit(block.center()).lowerEdge);
    CHECK(layout.hit(QPoint(block.center().x(), block.bottom() - 1)).lowerEdge);
    CHECK(layout.hit(QPoint(-5, 10)).column == -1);
}

TEST_CASE("A change of one appointment looks different only where it was and is")
{
    CalendarLayout layout =
        layoutOf({column(1, {booking(1, at(9), 20), booking(2, at(11), 20)}), column(2, {})});
    CHECK(layout.setColumn(0, column(1, {booking(2, at(11), 20), booking(1, at(9), 20)})).isNull());
    Appointment changed = booking(1, at(9), 20);
    changed.revision = 2;
    const QRect place = layout.blockRect(0, layout.columns()[0].blocks.first());
    CHECK(layout.setColumn(0, column(1, {changed, booking(2, at(11), 20)})) == place);
    const QRect gone = layout.setColumn(0, column(1, {booking(2, at(11), 20)}));
    CHECK(gone == place);
    CalendarColumn closed = column(1, {booking(2, at(11), 20)});
    closed.closed.clear();
    CHECK(layout.setColumn(0, closed) == layout.columnRect(0));
}

TEST_CASE("Up and down stop at each ten minutes and at each beginning and end, not inside an appointment")
{
    const CalendarLayout layout =
        layoutOf({column(1, {booking(1, at(9, 5), 25), booking(2, at(9, 45), 20)})});
    CalendarCursor cursor = cursorAt(layout, 0, at(9));
    QList<Instant> visited;
    for (int i = 0; i < 6; ++i) {
        cursor = movedInTime(layout, cursor, 1);
        visited += cursor.at;
    }
    CHECK(visited == QList<Instant>{at(9, 5), at(9, 30), at(9, 40), at(9, 45), at(10, 5), at(10, 10)});
    cursor = movedInTime(layout, movedInTime(layout, cursor, -1), -1);
    CHECK(cursor.appointment == AppointmentId(2));
    CHECK(movedToAppointment(layout, cursor, -1).appointment == AppointmentId(1));
    CHECK(movedToAppointment(layout, cursor, 1) == cursor);
}

TEST_CASE("Across leads to the appointment beside, then to the next column")
{
    const CalendarLayout layout = layoutOf(
        {column(1, {booking(1, at(9), 30), booking(2, at(9, 10), 30)}), column(2, {booking(3, at(9), 60)})});
    CalendarCursor cursor = cursorOn(layout, AppointmentId(1));
    cursor = movedAcross(layout, cursor, 1);
    CHECK(cursor.appointment == AppointmentId(2));
    cursor = movedAcross(layout, cursor, 1);
    CHECK(cursor.column.doctor == DoctorId(2));
    CHECK(cursor.appointment == AppointmentId(3)); // which takes 09:10 there
    CHECK(movedAcross(layout, cursor, 1) == cursor);
    CHECK(movedAcross(layout, cursor, -1).column.doctor == DoctorId(1));
}

TEST_CASE("A moved booking keeps its length; a resized one keeps its start and a length that can be booked")
{
    Appointment appointment = booking(1, at(9), 20);
    appointment.doctor = DoctorId(1);
    AppointmentMove move(appointment, {DoctorId(1), day});
    CHECK_FALSE(move.isChanged());
    move.moveTo({DoctorId(2), day}, at(10, 35));
    CHECK(move.end() == at(10, 55));
    CHECK(move.isChanged());
    move.endAt(at(10));
    CHECK(move.minutes() == 5);
    move.endAt(at(22));
    CHECK(move.minutes() == 480);
    CHECK(move.start() == at(10, 35));
}

TEST_CASE("A height is the nearest five minutes")
{
    const CalendarLayout layout = layoutOf({column(1, {})});
    CHECK(layout.snapped(0, 10 * 120 + 13, AppointmentMove::step) == at(10, 5));
    CHECK(layout.snapped(0, 10 * 120 + 4, AppointmentMove::step) == at(10));
    CHECK(layout.snapped(0, 24 * 120 + 50, AppointmentMove::step) == endOfDay(day, zone));
}
