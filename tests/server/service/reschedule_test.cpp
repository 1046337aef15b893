// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

/// A clinic with one booking, at ten.
struct Booked : WorkingClinic
{
    Appointment before = booked(maria, at(10));

    RescheduleAppointment moving(Instant start)
    {
        RescheduleAppointment request;
        request.appointment = before.id;
        request.revision = before.revision;
        request.doctor = before.doctor;
        request.service = before.service;
        request.start = start;
        return request;
    }

    UpdateAppointment noting(const Appointment &appointment)
    {
        UpdateAppointment request;
        request.appointment = appointment.id;
        request.revision = appointment.revision;
        request.reason = appointment.reason;
        request.source = appointment.source;
        request.confirmed = appointment.confirmedAt.has_value();
        return request;
    }

    Service serviceOf(int minutes, const QString &name)
    {
        return done(admin, CreateService{{clinic.id, name, minutes, 0, {}, true}});
    }
};

} // namespace

TEST_CASE("A booking moves to another time and keeps its length, who booked it and its number")
{
    Booked clinic;
    clinic.pass(5min);
    const Appointment after = clinic.done(clinic.desk, clinic.moving(clinic.at(11)));
    Appointment expected = clinic.before;
    expected.start = clinic.at(11);
    expected.end = clinic.at(11, 20);
    expected.rescheduledCount = 1;
    expected.revision = 2;
    expected.updatedAt = clinic.now;
    CHECK(after == expected);
    CHECK(clinic.appointment(after.id) == after);
    REQUIRE(clinic.events<AppointmentUpdated>().size() == 1);
    CHECK(clinic.events<AppointmentUpdated>()[0].appointment == after);
    REQUIRE(clinic.told.audit.size() == 1);
    CHECK(clinic.told.audit[0].before.contains(QByteArray::number(clinic.before.start.ms)));
    CHECK(clinic.told.audit[0].after.contains(QByteArray::number(after.start.ms)));
}

TEST_CASE("A booking moves to another doctor, service and length, and both doctors hear of it")
{
    Booked clinic;
    RescheduleAppointment request = clinic.moving(clinic.at(11));
    request.doctor = clinic.haddad.id;
    request.service = clinic.serviceOf(45, u"Procedure"_s).id;
    const Appointment after = clinic.done(clinic.desk, request);
    CHECK(after.doctor == clinic.haddad.id);
    CHECK(after.service == request.service);
    CHECK(after.end == clinic.at(11, 45));
    const Audience audience = clinic.told.events.value(0).audience;
    CHECK(audience.includes(Role::Doctor, clinic.farouk.id));
    CHECK(audience.includes(Role::Doctor, clinic.haddad.id));
    CHECK_FALSE(audience.includes(Role::Doctor, DoctorId(999)));

    RescheduleAppointment longer = clinic.moving(clinic.at(11));
    longer.revision = after.revision;
    longer.doctor = after.doctor;
    longer.service = after.service;
    longer.minutes = 60;
    CHECK(clinic.done(clinic.desk, longer).end == clinic.at(12));
}

TEST_CASE("A move is taken back by moving it back")
{
    Booked clinic;
    RescheduleAppointment there = clinic.moving(clinic.at(11));
    there.doctor = clinic.haddad.id;
    const Appointment moved = clinic.done(clinic.desk, there);
    RescheduleAppointment back = clinic.moving(clinic.before.start);
    back.revision = moved.revision;
    const Appointment restored = clinic.done(clinic.desk, back);
    CHECK(restored.doctor == clinic.before.doctor);
    CHECK(restored.start == clinic.before.start);
    CHECK(restored.end == clinic.before.end);
    CHECK(clinic.told.events.value(0).audience.includes(Role::Doctor, clinic.haddad.id));
}

TEST_CASE("A booking may move into a part of its own time, and not into another's")
{
    Booked clinic;
    const Appointment other = clinic.booked(clinic.newPatient(u"Other"_s), clinic.at(10, 30));
    const auto refused = clinic.ask(clinic.desk, clinic.moving(clinic.at(10, 11)));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Conflict);
    const SlotConflict conflict = decode<SlotConflict>(refused.error().current).value();
    CHECK(conflict.problem == SlotProblem::Taken);
    CHECK(conflict.appointment == other);
    CHECK(conflict.next.size() == 3);
    CHECK(clinic.ask(clinic.desk, clinic.moving(clinic.at(10, 10))));
}

TEST_CASE("A move over another booking needs a reason, and a later move to a free time forgets it")
{
    Booked clinic;
    clinic.booked(clinic.newPatient(u"Other"_s), clinic.at(12));
    RescheduleAppointment over = clinic.moving(clinic.at(12));
    over.overbookReason = u" in pain "_s;
    const Appointment overbooked = clinic.done(clinic.desk, over);
    CHECK(overbooked.overbooked);
    CHECK(overbooked.overbookReason == u"in pain"_s);
    CHECK(clinic.told.audit.value(0).reason == u"in pain"_s);
    RescheduleAppointment away = clinic.moving(clinic.at(13));
    away.revision = overbooked.revision;
    const Appointment free = clinic.done(clinic.desk, away);
    CHECK_FALSE(free.overbooked);
    CHECK(free.overbookReason.isEmpty());
    CHECK(free.rescheduledCount == 2);
}

TEST_CASE("Everything a move names is checked, and the refusal names the field")
{
    Booked clinic;
    using Refusal = std::pair<ErrorCode, QString>;
    const auto refusal = [&](auto change) {
        RescheduleAppointment request = clinic.moving(clinic.at(11));
        change(request);
        const auto reply = clinic.ask(clinic.desk, request);
        REQUIRE_FALSE(reply);
        CHECK(clinic.appointment(clinic.before.id) == clinic.before);
        return Refusal(reply.error().code, reply.error().field);
    };
    CHECK(refusal([](auto &r) { r.appointment = AppointmentId(999); })
          == Refusal(ErrorCode::NotFound, u"appointment"_s));
    CHECK(refusal([](auto &r) { r.revision = 7; }) == Refusal(ErrorCode::Conflict, u"revision"_s));
    CHECK(refusal([](auto &r) { r.doctor = DoctorId(999); }) == Refusal(ErrorCode::NotFound, u"doctor"_s));
    CHECK(refusal([](auto &r) { r.service = ServiceId(999); }) == Refusal(ErrorCode::NotFound, u"service"_s));
    CHECK(refusal([&](auto &r) { r.start = clinic.now; }) == Refusal(ErrorCode::Invalid, u"start"_s));
    CHECK(refusal([&](auto &r) { r.start = clinic.before.start; })
          == Refusal(ErrorCode::Invalid, u"start"_s));
    CHECK(refusal([](auto &r) { r.minutes = 4; }) == Refusal(ErrorCode::Invalid, u"minutes"_s));
    CHECK(refusal([](auto &r) { r.overbookReason = u" "_s; })
          == Refusal(ErrorCode::Invalid, u"overbookReason"_s));
    const Doctor gone = clinic.deactivated(clinic.newDoctor(u"C"_s));
    CHECK(refusal([&](auto &r) { r.doctor = gone.id; }) == Refusal(ErrorCode::Invalid, u"doctor"_s));
    const Clinic elsewhere = clinic.anotherClinic();
    DoctorDetails far;
    far.clinic = elsewhere.id;
    far.fullName = u"Dr Far"_s;
    far.ticketPrefix = u"A"_s;
    const DoctorId stranger = clinic.done(clinic.admin, CreateDoctor{far}).id;
    const ServiceId foreign = clinic.WorkingClinic::serviceOf(elsewhere).id;
    CHECK(refusal([&](auto &r) {
              r.doctor = stranger;
              r.service = foreign;
          })
          == Refusal(ErrorCode::NotFound, u"doctor"_s));
}

TEST_CASE("What is not booked any more neither moves nor changes")
{
    Booked clinic;
    clinic.done(clinic.desk, CheckIn{clinic.before.id, clinic.before.revision});
    const Appointment here = clinic.appointment(clinic.before.id);
    RescheduleAppointment move = clinic.moving(clinic.at(11));
    move.revision = here.revision;
    for (const auto &refused :
         {clinic.ask(clinic.desk, move), clinic.ask(clinic.desk, clinic.noting(here))}) {
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Conflict);
        CHECK(refused.error().current == toJsonObject(here));
    }
}

TEST_CASE("A booking is confirmed and not confirmed, its reason and source corrected, told and audited")
{
    Booked clinic;
    clinic.pass(5min);
    UpdateAppointment request = clinic.noting(clinic.before);
    request.reason = u" knee "_s;
    request.source = AppointmentSource::Phone;
    request.confirmed = true;
    const Appointment confirmed = clinic.done(clinic.desk, request);
    CHECK(confirmed.reason == u"knee"_s);
    CHECK(confirmed.source == AppointmentSource::Phone);
    CHECK(confirmed.confirmedAt == clinic.now);
    CHECK(clinic.events<AppointmentUpdated>().value(0).appointment == confirmed);
    CHECK(clinic.told.audit.size() == 1);

    const Instant since = clinic.now;
    clinic.pass(5min);
    const Appointment again = clinic.done(clinic.desk, clinic.noting(confirmed));
    CHECK(again.confirmedAt == since);
    UpdateAppointment undo = clinic.noting(again);
    undo.confirmed = false;
    CHECK_FALSE(clinic.done(clinic.desk, undo).confirmedAt);
    undo.reason = QString(301, u'x');
    CHECK(clinic.ask(clinic.desk, undo).error().field == u"reason"_s);
}
