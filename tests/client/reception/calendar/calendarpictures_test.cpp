// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/reception/calendar/calendardesk.h"
#include "tests/client/ui/pictures.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace medcrm::test;

namespace {

void book(MorningClinic &clinic, const QString &given, const QString &family, DoctorId doctor, Instant start,
          int minutes, int service, AppointmentStatus status = AppointmentStatus::Booked)
{
    clinic.bookElsewhere(given, family, doctor, start);
    Appointment &appointment = clinic.day.appointments.last();
    appointment.end = start + std::chrono::minutes(minutes);
    appointment.service = ServiceId(service);
    appointment.status = status;
    ++appointment.revision;
    clinic.publish(AppointmentUpdated{appointment});
}

/// Much as the picture the calendar was drawn after.
void fill(CalendarDesk &calendar)
{
    MorningClinic &clinic = calendar.clinic();
    const auto seen = AppointmentStatus::Fulfilled;
    book(clinic, u"Nadia"_s, u"Petrova"_s, MorningClinic::farouk, clinic.at(9, 0), 20, 2, seen);
    book(clinic, u"Tom"_s, u"Fischer"_s, MorningClinic::farouk, clinic.at(9, 20), 30, 1,
         AppointmentStatus::CheckedIn);
    book(clinic, u"John"_s, u"Murray"_s, MorningClinic::okafor, clinic.at(9, 0), 20, 6, seen);
    book(clinic, u"Elena"_s, u"Popescu"_s, MorningClinic::okafor, clinic.at(9, 40), 20, 1,
         AppointmentStatus::NoShow);
    book(clinic, u"Chloé"_s, u"Martin"_s, MorningClinic::chen, clinic.at(11, 40), 30, 1);
    book(clinic, u"Grace"_s, u"Mwangi"_s, MorningClinic::farouk, clinic.at(14, 0), 40, 3);
    book(clinic, u"Peter"_s, u"Jensen"_s, MorningClinic::okafor, clinic.at(13, 30), 30, 3);
    book(clinic, u"Mehmet"_s, u"Kaya"_s, MorningClinic::okafor, clinic.at(13, 45), 20, 1);
    clinic.day.appointments.last().overbooked = true;
    clinic.day.appointments.last().confirmedAt = clinic.clock.now();
    ++clinic.day.appointments.last().revision;
    clinic.publish(AppointmentUpdated{clinic.day.appointments.last()});
    clinic.checkInElsewhere(u"Adeyemi"_s);
    ScheduleException off;
    off.id = ScheduleExceptionId(1);
    off.revision = 1;
    off.clinic = FakeClinic::clinicId;
    off.doctor = MorningClinic::chen;
    off.date = QDate(2026, 11, 22);
    off.closed = false;
    off.fromMinute = 8 * 60;
    off.toMinute = 14 * 60;
    off.reason = u"Conference"_s;
    clinic.publish(ScheduleExceptionAdded{off});
    clinic.send(SlotHoldsChanged{FakeClinic::clinicId,
                                 {SlotHold{MorningClinic::farouk, clinic.at(13, 0), clinic.at(13, 20),
                                           u"Desk 2"_s, u"Omar"_s, LoginSessionId(99), clinic.at(13, 0)}}});
    calendar.desk.settle();
}

void takeAll(const QString &look)
{
    CalendarDesk calendar;
    fill(calendar);
    savePicture(calendar.desk.window(), look + u"-calendar-day"_s);
    calendar.choose(u"Bauer"_s);
    press(Qt::Key_Return);
    savePicture(calendar.desk.window(), look + u"-calendar-opened"_s);
    press(Qt::Key_Escape);
    const QPoint from = calendar.placeOf(u"Bauer"_s).center();
    calendar.drag(from, from + QPoint(300, 130), false);
    savePicture(calendar.desk.window(), look + u"-calendar-drag"_s);
    press(Qt::Key_Escape);
    const int down = calendar.placeOf(u"Weber"_s).center().y() - from.y();
    calendar.drag(from, from + QPoint(0, down));
    (void)await([&] { return !calendar.desk.lines(u"refused"_s).isEmpty(); });
    savePicture(calendar.desk.window(), look + u"-calendar-conflict"_s);
    press(Qt::Key_Escape);
    press(Qt::CTRL | Qt::Key_7);
    calendar.desk.settle();
    savePicture(calendar.desk.window(), look + u"-calendar-week"_s);
    press(Qt::Key_F1);
    if (QWidget *keys = QApplication::activeModalWidget())
        savePicture(*keys, look + u"-calendar-keys"_s);
    press(Qt::Key_Escape);
}

void takeMany()
{
    CalendarDesk calendar([](MorningClinic &clinic) {
        for (int i = 4; i <= 20; ++i) {
            Doctor doctor = someDoctor(i, u"Dr Number %1"_s.arg(i));
            doctor.ticketPrefix = u"Z%1"_s.arg(QChar(u'A' + i));
            clinic.day.doctors += doctor;
            clinic.publish(DoctorChanged{doctor});
        }
    });
    for (int doctor = 1; doctor <= 20; ++doctor) {
        for (int i = 0; i < 24; ++i)
            book(calendar.clinic(), u"Maria %1"_s.arg(i), u"Gonzalez"_s, DoctorId(doctor),
                 calendar.at(8) + std::chrono::minutes(20 * i + doctor % 3 * 5), 15, 1 + i % 7);
    }
    calendar.desk.settle();
    savePicture(calendar.desk.window(), u"light-calendar-many"_s);
}

} // namespace

// Not run with the others: looks at nothing by itself, writes PNGs to $MEDCRM_PICTURES for people to look at.
TEST_CASE("The calendar in all its looks", "[.][calendarpictures]")
{
    inAllLooks({150, 200}, takeAll);
    takeMany();
}
