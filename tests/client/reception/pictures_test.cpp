// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/repeatbox.h"
#include "tests/client/reception/bookingdesk.h"
#include "tests/client/ui/pictures.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace medcrm::test;

namespace {

SlotHold holdOfAnotherDesk(const FreeTime &time)
{
    SlotHold hold;
    hold.doctor = time.doctor;
    hold.start = time.start;
    hold.end = time.end;
    hold.device = u"Desk 2"_s;
    hold.userName = u"Tomas Berg"_s;
    hold.session = LoginSessionId(77);
    hold.expiresAt = time.end;
    return hold;
}

void takeBooking(const QString &look, BookingDesk &desk)
{
    press(Qt::Key_F3);
    savePicture(desk.window(), look + u"-book-empty"_s);
    type(u"quill"_s);
    (void)await([&] { return desk.lines(u"free time"_s).size() == 9; });
    savePicture(desk.window(), look + u"-book-search"_s);
    press(Qt::Key_Return);
    (void)await([&] { return desk.panel().chosen().has_value(); });
    desk.write(u"reason"_s, u"Persistent cough"_s);
    const FreeTime chosen = *desk.panel().chosen();
    FreeTime later = chosen;
    later.start = desk.clinic.at(13, 20);
    later.end = desk.clinic.at(13, 40);
    QList<SlotHold> holds;
    for (const DoctorId doctor : {MorningClinic::farouk, MorningClinic::okafor, MorningClinic::chen}) {
        later.doctor = doctor;
        holds += holdOfAnotherDesk(later);
    }
    desk.clinic.send(SlotHoldsChanged{FakeClinic::clinicId, holds});
    savePicture(desk.window(), look + u"-book"_s);
    desk.clinic.ignore<HoldSlot>();
    desk.clinic.day.appointments +=
        someAppointment(4711, somePatient(901, u"Omar"_s, u"Haddad"_s), chosen.doctor, chosen.start);
    press(Qt::Key_Return);
    (void)await([&] { return !desk.lines(u"conflict"_s).isEmpty(); });
    savePicture(desk.window(), look + u"-book-conflict"_s);
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    desk.panel().begin({.moving = desk.clinic.appointment(u"Weber"_s)});
    savePicture(desk.window(), look + u"-move"_s);
    desk.panel().end();
}

QList<SeriesDate> datesOf(const PreviewSeries &request)
{
    QList<SeriesDate> dates;
    for (int i = 0; i < 6; ++i) {
        SeriesDate date;
        date.start = request.start + i * std::chrono::hours(7 * 24);
        date.end = date.start + std::chrono::minutes(20);
        if (i == 2) {
            date.problem = SlotProblem::Taken;
            date.inTheWay = u"taken by Maria Gonzalez"_s;
            date.instead = FreeTime{request.doctor,
                                    date.start + std::chrono::minutes(40),
                                    date.end + std::chrono::minutes(40),
                                    {}};
        }
        if (i == 4) {
            date.problem = SlotProblem::Closed;
            date.inTheWay = u"Public holiday"_s;
        }
        dates += date;
    }
    return dates;
}

void takeSeries(const QString &look, BookingDesk &desk)
{
    desk.clinic.answer<PreviewSeries>([](const PreviewSeries &request) { return datesOf(request); });
    desk.panel().begin({.patient = desk.clinic.patients.first().patient, .doctor = MorningClinic::chen});
    (void)await([&] { return desk.panel().chosen().has_value(); });
    desk.panel().findChild<RepeatBox *>()->setOn(true);
    (void)await([&] { return desk.lines(u"series: "_s).size() == 6; });
    savePicture(desk.window(), look + u"-series"_s);
    desk.panel().end();
}

void takeWaitlist(const QString &look, BookingDesk &desk)
{
    qint64 id = 0;
    for (const WishUrgency urgency : {WishUrgency::Routine, WishUrgency::Urgent, WishUrgency::Soon}) {
        Wish wish;
        wish.id = WishId(++id);
        wish.revision = 1;
        wish.createdAt = desk.clinic.clock.now() - id * std::chrono::hours(30);
        wish.clinic = FakeClinic::clinicId;
        wish.patient = desk.clinic.patients[int(id)].patient;
        wish.service = ServiceId(id);
        wish.urgency = urgency;
        wish.notes = id == 2 ? u"mornings only"_s : QString();
        if (id == 3)
            wish.until = QDate(2026, 12, 10);
        desk.clinic.publishWish(wish);
    }
    press(Qt::Key_F11);
    (void)await([&] { return desk.lines(u"wish: "_s).size() == 3; });
    desk.clinic.publish(TimeFreed{FakeClinic::clinicId,
                                  MorningClinic::chen,
                                  desk.clinic.at(14, 20),
                                  desk.clinic.at(14, 40),
                                  {WishId(2), WishId(3)}});
    (void)desk.says(u"freed up"_s);
    savePicture(desk.window(), look + u"-waitlist"_s);
    press(Qt::Key_Insert);
    savePicture(desk.window(), look + u"-wish"_s);
    press(Qt::Key_Escape);
}

void takeAll(const QString &look)
{
    BookingDesk desk;
    savePicture(desk.window(), look);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    savePicture(desk.window(), look + u"-chosen"_s);
    type(u"ma"_s);
    (void)await([&] { return desk.lines(u"search"_s).size() > 4; });
    savePicture(desk.window(), look + u"-search"_s);
    press(Qt::Key_Escape);
    type(u"bauer"_s);
    press(Qt::Key_Return);
    (void)desk.says(u"Checked in"_s);
    savePicture(desk.window(), look + u"-checkedin"_s);
    press(Qt::Key_F2);
    type(u"Maria"_s);
    press(Qt::Key_Tab);
    type(u"Gonzalez"_s);
    (void)await([] { return false; }, 600);
    press(Qt::Key_Tab);
    type(u"12.3.90"_s);
    savePicture(desk.window(), look + u"-newpatient"_s);
    press(Qt::Key_Escape);
    press(Qt::Key_F4);
    type(u"saleh"_s);
    press(Qt::Key_Return);
    savePicture(desk.window(), look + u"-walkin"_s);
    press(Qt::Key_Escape);
    takeBooking(look, desk);
    takeSeries(look, desk);
    takeWaitlist(look, desk);
}

} // namespace

// Not run with the others: looks at nothing by itself, writes PNGs to $MEDCRM_PICTURES for people to look at.
TEST_CASE("The desk's window in all its looks", "[.][pictures]")
{
    inAllLooks({150, 200}, takeAll);
}
