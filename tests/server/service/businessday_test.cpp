// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

/// A clinic whose clock stands at a wall-clock time in Berlin.
struct ClinicAt : WorkingClinic
{
    ClinicAt(QDate day, QTime time) { set(day, time); }
    void set(QDate day, QTime time) { now = instantAt(day, time, clinic.zone()).value(); }
};

} // namespace

TEST_CASE("Tickets begin anew at the clinic's midnight, not at UTC's", "[lesson]")
{
    ClinicAt clinic(QDate(2026, 11, 23), QTime(23, 59, 59));
    const Visit late = clinic.walkIn(u"A"_s);
    CHECK(late.businessDay == QDate(2026, 11, 23));
    CHECK(late.ticket == u"A01"_s);
    clinic.pass(1s);
    const Visit early = clinic.walkIn(u"B"_s);
    CHECK(early.businessDay == QDate(2026, 11, 24));
    CHECK(early.ticket == u"A01"_s);
    clinic.pass(1h); // UTC's midnight
    CHECK(clinic.walkIn(u"C"_s).ticket == u"A02"_s);
}

TEST_CASE("The short day of spring and the long day of autumn are one business day each", "[lesson]")
{
    const auto [day, hours] =
        GENERATE(std::pair(QDate(2027, 3, 28), 23h), std::pair(QDate(2026, 10, 25), 25h));
    ClinicAt clinic(day, QTime(0, 0));
    CHECK(clinic.walkIn(u"A"_s).businessDay == day);
    clinic.pass(hours - 1ms);
    const Visit last = clinic.walkIn(u"B"_s);
    CHECK(last.businessDay == day);
    CHECK(last.ticket == u"A02"_s);
    clinic.pass(1ms);
    const Visit next = clinic.walkIn(u"C"_s);
    CHECK(next.businessDay == day.addDays(1));
    CHECK(next.ticket == u"A01"_s);
}

TEST_CASE("A wait over the change of the clock is the time that passed", "[lesson]")
{
    ClinicAt clinic(QDate(2026, 10, 25), QTime(1, 30));
    clinic.walkIn(u"A"_s);
    clinic.set(QDate(2026, 10, 25), QTime(3, 30));
    const auto called = clinic.done(clinic.desk, CallNext{clinic.farouk.id});
    REQUIRE(called);
    CHECK(waitOf(*called, clinic.now) == 3h);
}

TEST_CASE("The list of a day that changes the clock holds its first and its last appointment")
{
    const auto [day, hours] =
        GENERATE(std::pair(QDate(2027, 3, 28), 23h), std::pair(QDate(2026, 10, 25), 25h));
    ClinicAt clinic(day.addDays(-1), QTime(12, 0));
    const Instant midnight = startOfDay(day, clinic.clinic.zone());
    clinic.booked(clinic.maria, midnight - 20min);
    const Appointment first = clinic.booked(clinic.maria, midnight);
    const Appointment last = clinic.booked(clinic.maria, midnight + hours - 20min);
    clinic.booked(clinic.maria, midnight + hours);
    CHECK(clinic.done(clinic.desk, ListAppointments{clinic.clinic.id, day})
          == QList<Appointment>{first, last});
}

TEST_CASE("A booking just after midnight is today's only after midnight")
{
    ClinicAt clinic(QDate(2026, 11, 23), QTime(23, 50));
    const Appointment booked = clinic.booked(clinic.maria, clinic.now + 20min);
    CHECK_FALSE(clinic.ask(clinic.desk, CheckIn{booked.id, booked.revision}));
    clinic.pass(10min);
    CHECK(clinic.ask(clinic.desk, CheckIn{booked.id, booked.revision}));
}

TEST_CASE("A patient with the doctor past midnight stays in the doctor's queue and can be completed")
{
    ClinicAt clinic(QDate(2026, 11, 23), QTime(23, 50));
    const Visit started = clinic.changed(clinic.doctor, clinic.walkIn(u"A"_s), VisitAction::Start);
    clinic.pass(20min);
    CHECK(clinic.done(clinic.doctor, GetDoctorQueue{clinic.farouk.id}) == QList<Visit>{started});
    CHECK(clinic.changed(clinic.doctor, started, VisitAction::Complete).status == VisitStatus::Completed);
}

TEST_CASE("Each clinic lives by its own zone")
{
    WorkingClinic clinic;
    const Clinic cairo = clinic.anotherClinic();
    DoctorDetails details;
    details.clinic = cairo.id;
    details.fullName = u"Dr Salem"_s;
    details.ticketPrefix = u"A"_s;
    AddWalkIn walkIn;
    walkIn.doctor = clinic.done(clinic.admin, CreateDoctor{details}).id;
    walkIn.patient = clinic.maria.id;
    clinic.now = clinic.at(23, 30); // half past midnight in Cairo
    CHECK(clinic.walkIn(clinic.maria).businessDay == QDate(2026, 11, 23));
    const Visit visit = clinic.done(clinic.admin, walkIn);
    CHECK(visit.businessDay == QDate(2026, 11, 24));
    CHECK(visit.ticket == u"A01"_s);
}
