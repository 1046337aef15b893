// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/seriesmoves.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

/// The clinic with people on its waiting list.
struct WaitingClinic : WorkingClinic
{
    Wish wishFor(const Patient &patient, WishDetails details)
    {
        if (!details.service.isValid())
            details.service = consultation.id;
        return done(desk, AddWish{clinic.id, patient.id, details});
    }

    Wish wish(const QString &name, const WishDetails &details = {})
    {
        return wishFor(newPatient(name), details);
    }

    void cancel(const Appointment &appointment)
    {
        done(desk, CancelAppointment{appointment.id, appointment.revision, u"ill"_s, CancelledBy::Patient});
    }

    Service serviceOfMinutes(int minutes)
    {
        ServiceDetails details;
        details.clinic = clinic.id;
        details.name = u"Service of %1"_s.arg(minutes);
        details.minutes = minutes;
        return done(admin, CreateService{details});
    }
};

} // namespace

TEST_CASE("A cancelled time in the future is told to the desks with the wishes it suits, best first")
{
    WaitingClinic clinic;
    const Wish routine = clinic.wish(u"A"_s);
    const Wish urgent = clinic.wish(u"B"_s, {.doctor = clinic.farouk.id, .urgency = WishUrgency::Urgent});
    clinic.wish(u"C"_s, {.doctor = clinic.haddad.id});
    clinic.wish(u"D"_s, {.from = QDate(2026, 11, 24)});
    clinic.wish(u"E"_s, {.until = QDate(2026, 11, 22)});
    clinic.wish(u"F"_s, {.service = clinic.serviceOfMinutes(25).id});
    const Wish shorter = clinic.wish(u"G"_s, {.service = clinic.serviceOfMinutes(5).id});
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    clinic.cancel(booked);
    const TimeFreed expected{
        clinic.clinic.id, clinic.farouk.id, booked.start, booked.end, {urgent.id, routine.id, shorter.id}};
    CHECK(clinic.events<TimeFreed>() == QList{expected});
    CHECK_FALSE(clinic.told.events.last().audience.includes(Role::Doctor, clinic.farouk.id));
}

TEST_CASE("When nobody on the list suits, a freed time is not told of")
{
    WaitingClinic clinic;
    clinic.wish(u"C"_s, {.doctor = clinic.haddad.id});
    clinic.cancel(clinic.booked(clinic.maria, clinic.at(10)));
    CHECK(clinic.events<TimeFreed>().isEmpty());
    CHECK(clinic.events<AppointmentCancelled>().size() == 1);
}

TEST_CASE("A time that has begun, is closed by now or is taken twice is not free again")
{
    WaitingClinic clinic;
    const Wish wish = clinic.wish(u"A"_s);
    const Appointment passed = clinic.booked(clinic.maria, clinic.at(10));
    const Appointment kept = clinic.booked(clinic.maria, clinic.at(15));
    BookAppointment over;
    over.doctor = clinic.farouk.id;
    over.patient = clinic.newPatient(u"Twice"_s).id;
    over.service = clinic.consultation.id;
    over.start = kept.start + 10min;
    over.overbookReason = u"asked for it"_s;
    const Appointment second = clinic.done(clinic.desk, over);
    clinic.pass(90min);
    clinic.cancel(passed);
    CHECK(clinic.events<TimeFreed>().isEmpty());
    // What the other appointment leaves is ten minutes, too short for the wish.
    clinic.cancel(second);
    CHECK(clinic.events<TimeFreed>().isEmpty());
    clinic.cancel(kept);
    REQUIRE(clinic.events<TimeFreed>().size() == 1);
    CHECK(clinic.events<TimeFreed>()[0].wishes == QList{wish.id});

    const Appointment late = clinic.booked(clinic.maria, clinic.at(18));
    clinic.works(clinic.farouk, everyDay(9, 17));
    clinic.cancel(late);
    CHECK(clinic.events<TimeFreed>().isEmpty());
}

TEST_CASE("A time that is left by moving is told of, for what is free of it then")
{
    WaitingClinic clinic;
    clinic.wish(u"A"_s);
    const QDate tomorrow(2026, 11, 24);
    const Instant ten = instantAt(tomorrow, QTime(10, 0), clinic.clinic.zone()).value();
    BookSeries request;
    request.doctor = clinic.farouk.id;
    request.patient = clinic.maria.id;
    request.service = clinic.consultation.id;
    request.starts = {ten, ten + 24h};
    const QList<Appointment> booked = clinic.done(clinic.desk, request);
    const QList<Appointment> moved = moveFrom(clinic, booked[0], ten + 1h);
    QList<Instant> told;
    for (const TimeFreed &event : clinic.events<TimeFreed>())
        told.append(event.start);
    std::sort(told.begin(), told.end());
    CHECK(told == QList{booked[0].start, booked[1].start});
    // A step of ten minutes leaves ten, too short for the wish.
    moveFrom(clinic, moved[0], moved[0].start + 10min);
    CHECK(clinic.events<TimeFreed>().isEmpty());
}

TEST_CASE("At most twenty wishes are named")
{
    WaitingClinic clinic;
    for (int i = 0; i < 25; ++i)
        clinic.wish(u"P%1"_s.arg(i));
    clinic.cancel(clinic.booked(clinic.maria, clinic.at(10)));
    REQUIRE(clinic.events<TimeFreed>().size() == 1);
    CHECK(clinic.events<TimeFreed>()[0].wishes.size() == 20);
}

TEST_CASE("One appointment that is moved tells of the time it left; made shorter, of what it gave back")
{
    WaitingClinic clinic;
    const Wish wish = clinic.wish(u"A"_s);
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    RescheduleAppointment move;
    move.appointment = booked.id;
    move.revision = booked.revision;
    move.doctor = clinic.haddad.id;
    move.service = booked.service;
    move.start = clinic.at(11);
    move.minutes = 60;
    const Appointment moved = clinic.done(clinic.desk, move);
    const TimeFreed left{clinic.clinic.id, clinic.farouk.id, booked.start, booked.end, {wish.id}};
    CHECK(clinic.events<TimeFreed>() == QList{left});
    move.revision = moved.revision;
    move.minutes = 30;
    clinic.done(clinic.desk, move);
    const TimeFreed rest{clinic.clinic.id, clinic.haddad.id, clinic.at(11, 30), clinic.at(12), {wish.id}};
    CHECK(clinic.events<TimeFreed>() == QList{rest});
}
