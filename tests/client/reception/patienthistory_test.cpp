// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/reception/patientdesk.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;
using namespace std::chrono_literals;

namespace {

struct HistoryDesk : PatientDesk
{
    PatientSummary bauer = patients.record(u"Bauer"_s).summary();
    Instant noon = clinic.at(12, 0) - 240h;

    Appointment appointment(qint64 id, Instant start)
    {
        return someAppointment(id, bauer, MorningClinic::farouk, start);
    }
    Visit visit(qint64 id, Instant arrived) { return someVisit(id, bauer, MorningClinic::farouk, arrived); }
    QStringList shown() { return lines(u"history"_s); }
};

} // namespace

TEST_CASE("Appointments and visits are one list by date with their states in words")
{
    HistoryDesk desk;
    Appointment cancelled = desk.appointment(900, desk.noon - 48h);
    cancelled.status = AppointmentStatus::Cancelled;
    cancelled.cancelReason = u"ill"_s;
    Appointment came = desk.appointment(901, desk.noon);
    came.status = AppointmentStatus::Fulfilled;
    Visit seen = desk.visit(902, desk.noon + 5min);
    seen.appointment = came.id;
    seen.status = VisitStatus::Completed;
    desk.patients.pages = {{{desk.appointment(903, desk.noon + 720h), came, cancelled}, {seen}, false}};
    desk.open(u"Bauer"_s);
    REQUIRE(await([&] { return desk.shown().size() == 3; })); // the visit stands for its appointment
    CHECK(desk.shown().at(0).contains(u"Booked"_s));
    CHECK(desk.shown().at(1).contains(u"Completed"_s));
    CHECK(desk.shown().at(1).contains(u"Dr Leila Farouk"_s));
    CHECK(desk.shown().at(2).contains(u"Cancelled"_s));
    CHECK(desk.shown().at(2).contains(u"ill"_s));
    CHECK_FALSE(desk.page().history()->older()->isVisible());
}

TEST_CASE("Older ones come when they are asked for, from where the list ends")
{
    HistoryDesk desk;
    desk.patients.pages = {{{desk.appointment(901, desk.noon)}, {}, true},
                           {{desk.appointment(900, desk.noon - 48h)}, {}, false}};
    desk.open(u"Bauer"_s);
    REQUIRE(await([&] { return desk.page().history()->older()->isVisible(); }));
    desk.page().history()->older()->setFocus();
    press(Qt::Key_Return);
    REQUIRE(desk.gets<GetPatientHistory>(2));
    CHECK(desk.clinic.requestsOf<GetPatientHistory>().last().params.value(u"before"_s).toInteger()
          == desk.noon.ms);
    CHECK(await([&] { return desk.shown().size() == 2; }));
    CHECK_FALSE(desk.page().history()->older()->isVisible());
}

TEST_CASE("A booking from another desk appears by itself, and one that moves to another patient goes",
          "[lesson]")
{
    HistoryDesk desk;
    desk.patients.pages = {{{desk.appointment(901, desk.noon)}, {}, false}};
    desk.open(u"Bauer"_s);
    REQUIRE(await([&] { return desk.shown().size() == 1; }));
    Appointment next = desk.appointment(950, desk.noon + 2400h); // of no day that this window holds
    desk.clinic.publish(AppointmentBooked{next});
    desk.settle();
    REQUIRE(desk.shown().size() == 2);
    next.patient = desk.patients.record(u"Hassan"_s).summary();
    ++next.revision;
    desk.clinic.publish(AppointmentUpdated{next});
    desk.settle();
    CHECK(desk.shown().size() == 1);
    CHECK(desk.clinic.requestsOf<GetPatientHistory>().size() == 1);
}

TEST_CASE("A history that cannot be read says why, and can be asked for again")
{
    HistoryDesk desk;
    desk.clinic.answer<GetPatientHistory>([](const GetPatientHistory &) -> Result<PatientHistory> {
        return fail(ErrorCode::Unavailable, {}, u"The server is stopping."_s);
    });
    desk.open(u"Bauer"_s);
    REQUIRE(await([&] { return desk.page().history()->older()->isVisible(); }));
    desk.clinic.answer<GetPatientHistory>([&](const GetPatientHistory &) {
        return PatientHistory{{desk.appointment(901, desk.noon)}, {}, false};
    });
    desk.click(u"Try again"_s);
    CHECK(await([&] { return desk.shown().size() == 1; }));
}
