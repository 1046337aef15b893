// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"
#include "tests/support/testclinic.h"

#include <functional>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

const QDate today(2026, 11, 23);

FindFreeTimes asking(const WorkingClinic &clinic, QDate from, QDate to)
{
    FindFreeTimes request;
    request.clinic = clinic.clinic.id;
    request.service = clinic.consultation.id;
    request.from = from;
    request.to = to;
    return request;
}

GetCalendar calendar(const WorkingClinic &clinic, QDate from, QDate to)
{
    GetCalendar request;
    request.clinic = clinic.clinic.id;
    request.from = from;
    request.to = to;
    return request;
}

using Refusal = std::pair<ErrorCode, QString>;

template <Request R>
Refusal refusal(WorkingClinic &clinic, const Actor &actor, const R &request)
{
    const auto reply = clinic.ask(actor, request);
    REQUIRE_FALSE(reply);
    return {reply.error().code, reply.error().field};
}

/// Every appointment of the pages, each asked for after the one before; `between` happens meanwhile.
QList<Appointment> allPages(WorkingClinic &clinic, const Actor &actor, GetCalendar request, int &pages,
                            const std::function<void(const Appointment &)> &between)
{
    QList<Appointment> all;
    for (pages = 1;; ++pages) {
        const AppointmentPage page = clinic.done(actor, request);
        CHECK(encode(page).size() < 256 * 1024);
        CHECK(page.appointments.size() <= 500);
        all += page.appointments;
        if (!page.more)
            return all;
        request.after = page.appointments.last().id;
        between(page.appointments.last());
    }
}

} // namespace

TEST_CASE("Free times of any doctor come by start, then doctor, up to the limit")
{
    WorkingClinic clinic;
    clinic.works(clinic.farouk, everyDay(10, 12));
    clinic.works(clinic.haddad, everyDay(11, 12));
    FindFreeTimes request = asking(clinic, today, today.addDays(1));
    const QList<FreeTime> times = clinic.done(clinic.desk, request);
    REQUIRE(times.size() == 18);
    CHECK(times[0] == FreeTime{clinic.farouk.id, clinic.at(10), clinic.at(10, 20), clinic.room.id});
    CHECK(times[3].doctor == clinic.farouk.id);
    CHECK(times[4] == FreeTime{clinic.haddad.id, clinic.at(11), clinic.at(11, 20), {}});
    CHECK(times[9].start == clinic.at(10) + 24h);
    request.limit = 4;
    CHECK(clinic.done(clinic.desk, request) == times.mid(0, 4));
    request.limit = {};
    request.doctor = clinic.haddad.id;
    CHECK(clinic.done(clinic.desk, request).size() == 6);
    request.minutes = 45;
    CHECK(clinic.done(clinic.desk, request).size() == 2);
    clinic.deactivated(clinic.haddad);
    CHECK(clinic.done(clinic.desk, asking(clinic, today, today)).size() == 6);
}

TEST_CASE("The first free time is found although it lies at the end of sixty days")
{
    WorkingClinic clinic;
    clinic.works(clinic.haddad, {});
    clinic.works(clinic.farouk,
                 {{.weekday = 4, .fromMinute = 600, .toMinute = 660, .validFrom = today.addDays(56)}});
    FindFreeTimes request = asking(clinic, today, today.addDays(59));
    request.limit = 1;
    const QList<FreeTime> times = clinic.done(clinic.desk, request);
    REQUIRE(times.size() == 1);
    CHECK(businessDay(times[0].start, clinic.clinic.zone()) == today.addDays(59));
    CHECK(refusal(clinic, clinic.desk, asking(clinic, today, today.addDays(60)))
          == Refusal(ErrorCode::Invalid, u"to"_s));
}

TEST_CASE("Clinics in Berlin and Cairo offer nine to five on every day of a year, whatever their clocks do",
          "[lesson]")
{
    WorkingClinic clinic;
    const Clinic cairo = clinic.anotherClinic();
    DoctorDetails details;
    details.clinic = cairo.id;
    details.fullName = u"Dr Salem"_s;
    details.ticketPrefix = u"A"_s;
    const Doctor salem = clinic.done(clinic.admin, CreateDoctor{details});
    const Service service = clinic.serviceOf(cairo);
    clinic.works(clinic.farouk, everyDay(9, 17));
    clinic.works(salem, everyDay(9, 17));
    const QString format = u"yyyy-MM-dd HH:mm"_s;
    for (const auto &[where, what, who] :
         {std::tuple(clinic.clinic, clinic.consultation, clinic.farouk), std::tuple(cairo, service, salem)}) {
        QDate day(2027, 1, 1);
        while (day.year() == 2027) {
            const FindFreeTimes whole{where.id, what.id, who.id, day, day.addDays(59), 60, 480, {}};
            for (const FreeTime &time : clinic.done(clinic.admin, whole)) {
                const QString date = day.toString(Qt::ISODate);
                CHECK(inZone(time.start, where.zone()).toString(format) == date + u" 09:00"_s);
                CHECK(inZone(time.end, where.zone()).toString(format) == date + u" 17:00"_s);
                day = day.addDays(1);
            }
        }
        CHECK(day == QDate(2028, 1, 1).addDays((60 - 365 % 60) % 60));
    }
}

TEST_CASE("Days that have passed offer nothing, and today offers what is left of it")
{
    WorkingClinic clinic;
    CHECK(clinic.done(clinic.desk, asking(clinic, today.addDays(-9), today.addDays(-1))).isEmpty());
    clinic.now = clinic.at(9, 12);
    const auto times = clinic.done(clinic.desk, asking(clinic, today.addDays(-9), today));
    CHECK(times.value(0).start == clinic.at(9, 15));
}

TEST_CASE("What a booking that is being moved takes counts as free")
{
    WorkingClinic clinic;
    clinic.works(clinic.haddad, {});
    clinic.works(clinic.farouk, everyDay(10, 11));
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10, 20));
    FindFreeTimes request = asking(clinic, today, today);
    CHECK(clinic.done(clinic.desk, request).size() == 2);
    request.except = booked.id;
    CHECK(clinic.done(clinic.desk, request).size() == 3);
    request.except = AppointmentId(999);
    CHECK(refusal(clinic, clinic.desk, request) == Refusal(ErrorCode::NotFound, u"except"_s));
}

TEST_CASE("A doctor's account asks for its own free times and calendar")
{
    WorkingClinic clinic;
    BookAppointment other;
    other.doctor = clinic.haddad.id;
    other.patient = clinic.maria.id;
    other.service = clinic.consultation.id;
    other.start = clinic.at(10);
    clinic.done(clinic.desk, other);
    const Appointment own = clinic.booked(clinic.maria, clinic.at(11));
    for (const FreeTime &time : clinic.done(clinic.doctor, asking(clinic, today, today)))
        CHECK(time.doctor == clinic.farouk.id);
    CHECK(clinic.done(clinic.doctor, calendar(clinic, today, today)).appointments == QList{own});
    FindFreeTimes free = asking(clinic, today, today);
    GetCalendar booked = calendar(clinic, today, today);
    free.doctor = booked.doctor = clinic.haddad.id;
    CHECK(refusal(clinic, clinic.doctor, free) == Refusal(ErrorCode::Forbidden, u"doctor"_s));
    CHECK(refusal(clinic, clinic.doctor, booked) == Refusal(ErrorCode::Forbidden, u"doctor"_s));
}

TEST_CASE("What a search for free times names is checked")
{
    WorkingClinic clinic;
    FindFreeTimes request = asking(clinic, today, today);
    request.doctor = DoctorId(999);
    CHECK(refusal(clinic, clinic.desk, request) == Refusal(ErrorCode::NotFound, u"doctor"_s));
    request.doctor = clinic.deactivated(clinic.newDoctor(u"C"_s)).id;
    CHECK(refusal(clinic, clinic.desk, request) == Refusal(ErrorCode::Invalid, u"doctor"_s));
    request = asking(clinic, today, today);
    request.service = clinic.serviceOf(clinic.anotherClinic()).id;
    CHECK(refusal(clinic, clinic.desk, request) == Refusal(ErrorCode::NotFound, u"service"_s));
    clinic.deactivated(clinic.consultation);
    CHECK(refusal(clinic, clinic.desk, asking(clinic, today, today))
          == Refusal(ErrorCode::Invalid, u"service"_s));
    request = asking(clinic, today, today);
    request.limit = 501;
    CHECK(refusal(clinic, clinic.desk, request) == Refusal(ErrorCode::Invalid, u"limit"_s));
}

TEST_CASE("The calendar holds the appointments of its days, whatever became of them")
{
    WorkingClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    const Appointment cancelled =
        clinic.done(clinic.desk, CancelAppointment{booked.id, booked.revision, u"ill"_s, {}});
    const Appointment late = clinic.booked(clinic.maria, clinic.at(23, 50));
    const Appointment next = clinic.booked(clinic.maria, clinic.at(0) + 24h + 10min);
    CHECK(clinic.done(clinic.desk, calendar(clinic, today, today)).appointments == QList{cancelled, late});
    CHECK(clinic.done(clinic.desk, calendar(clinic, today.addDays(1), today.addDays(1))).appointments
          == QList{next});
    GetCalendar ofHaddad = calendar(clinic, today, today.addDays(1));
    ofHaddad.doctor = clinic.haddad.id;
    CHECK(clinic.done(clinic.desk, ofHaddad).appointments.isEmpty());
    CHECK(refusal(clinic, clinic.desk, calendar(clinic, today, today.addDays(62)))
          == Refusal(ErrorCode::Invalid, u"to"_s));
}

TEST_CASE("A long calendar comes in pages that fit a frame, without gap or repeat, whatever moves meanwhile")
{
    WorkingClinic clinic;
    QList<AppointmentId> ids;
    clinic.database.write([&] {
        Appointment appointment = fresh(Appointment(), clinic.now);
        appointment.clinic = clinic.clinic.id;
        appointment.doctor = clinic.haddad.id;
        appointment.patient = clinic.maria.summary();
        appointment.service = clinic.consultation.id;
        appointment.bookedBy = clinic.desk.user.id;
        for (int i = 0; i < 1200; ++i) {
            appointment.start = clinic.at(10) + 20min * (1200 - i);
            appointment.end = appointment.start + 20min;
            // The first half at the length that the fields allow, in a script of three bytes a letter.
            appointment.reason = i < 600 ? QString(300, QChar(0x4e00)) : u"x"_s;
            ids += store::AppointmentStore(clinic.database).insert(appointment);
        }
    });
    const auto moveToTheEnd = [&](Appointment last) {
        last.start = last.start + 500h;
        last.end = last.end + 500h;
        last.revision += 1;
        clinic.database.write([&] { store::AppointmentStore(clinic.database).update(last); });
    };
    int pages = 0;
    QList<AppointmentId> seen;
    for (const Appointment &each :
         allPages(clinic, clinic.desk, calendar(clinic, today, today.addDays(60)), pages, moveToTheEnd))
        seen += each.id;
    CHECK(seen == ids);
    CHECK(pages > 3);
    CHECK(pages < 9);
}
