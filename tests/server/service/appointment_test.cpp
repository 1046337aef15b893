// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

BookAppointment booking(const WorkingClinic &clinic, Instant start)
{
    BookAppointment request;
    request.doctor = clinic.farouk.id;
    request.patient = clinic.maria.id;
    request.service = clinic.consultation.id;
    request.start = start;
    return request;
}

CancelAppointment cancelling(const Appointment &appointment)
{
    CancelAppointment request;
    request.appointment = appointment.id;
    request.revision = appointment.revision;
    request.reason = u" ill "_s;
    return request;
}

RestoreAppointment restoring(const Appointment &appointment)
{
    return {appointment.id, appointment.revision, {}};
}

} // namespace

TEST_CASE("A booking lasts as long as its service and keeps who booked it, when and why", "[lesson]")
{
    WorkingClinic clinic;
    BookAppointment request = booking(clinic, clinic.at(10, 20));
    request.reason = u" knee "_s;
    request.source = AppointmentSource::Phone;
    const Appointment booked = clinic.done(clinic.desk, request);
    CHECK(booked.end == clinic.at(10, 40));
    CHECK(booked.status == AppointmentStatus::Booked);
    CHECK(booked.clinic == clinic.clinic.id);
    CHECK(booked.patient == clinic.maria.summary());
    CHECK(booked.reason == u"knee"_s);
    CHECK(booked.source == AppointmentSource::Phone);
    CHECK(booked.bookedBy == clinic.desk.user.id);
    CHECK(booked.bookedAt == clinic.now);
    CHECK(booked.revision == 1);
    CHECK(clinic.appointment(booked.id) == booked);
    REQUIRE(clinic.events<AppointmentBooked>().size() == 1);
    CHECK(clinic.events<AppointmentBooked>()[0].appointment == booked);
    REQUIRE(clinic.told.audit.size() == 1);
    CHECK(clinic.told.audit[0].after == encode(booked));
}

TEST_CASE("A booking in the past is refused by the clinic's clock", "[lesson]")
{
    WorkingClinic clinic;
    for (const Instant start : {clinic.now, clinic.now - 1ms, clinic.now - 24h}) {
        const auto refused = clinic.ask(clinic.desk, booking(clinic, start));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Invalid);
        CHECK(refused.error().field == u"start"_s);
    }
    CHECK(clinic.ask(clinic.desk, booking(clinic, clinic.now + 1ms)));
}

TEST_CASE("Everything a booking names is checked, and the refusal names the field", "[lesson]")
{
    WorkingClinic clinic;
    using Refusal = std::pair<ErrorCode, QString>;
    const auto refusal = [&](auto change) {
        BookAppointment request = booking(clinic, clinic.at(10));
        change(request);
        const auto reply = clinic.ask(clinic.desk, request);
        REQUIRE_FALSE(reply);
        return Refusal(reply.error().code, reply.error().field);
    };
    CHECK(refusal([](auto &r) { r.doctor = DoctorId(999); }) == Refusal(ErrorCode::NotFound, u"doctor"_s));
    CHECK(refusal([](auto &r) { r.patient = PatientId(999); }) == Refusal(ErrorCode::NotFound, u"patient"_s));
    CHECK(refusal([](auto &r) { r.service = ServiceId(999); }) == Refusal(ErrorCode::NotFound, u"service"_s));
    const Service foreign = clinic.serviceOf(clinic.anotherClinic());
    CHECK(refusal([&](auto &r) { r.service = foreign.id; }) == Refusal(ErrorCode::NotFound, u"service"_s));
    const Patient inactive = clinic.deactivated(clinic.newPatient(u"Old"_s));
    CHECK(refusal([&](auto &r) { r.patient = inactive.id; }) == Refusal(ErrorCode::Invalid, u"patient"_s));
    const Doctor gone = clinic.deactivated(clinic.newDoctor(u"C"_s));
    CHECK(refusal([&](auto &r) { r.doctor = gone.id; }) == Refusal(ErrorCode::Invalid, u"doctor"_s));
    CHECK(refusal([](auto &r) { r.overbookReason = u" "_s; })
          == Refusal(ErrorCode::Invalid, u"overbookReason"_s));
    clinic.deactivated(clinic.consultation);
    CHECK(refusal([](auto &) {}) == Refusal(ErrorCode::Invalid, u"service"_s));
}

TEST_CASE("A taken time is a conflict with the appointment that takes it, however they overlap", "[lesson]")
{
    WorkingClinic clinic;
    const Appointment taking = clinic.booked(clinic.maria, clinic.at(10));
    for (const Instant start : {clinic.at(10), clinic.at(9, 41), clinic.at(10, 19)}) {
        const auto refused = clinic.ask(clinic.desk, booking(clinic, start));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Conflict);
        CHECK(refused.error().field == u"start"_s);
        CHECK(refused.error().message == u"The doctor's time from 10:00 to 10:20 is taken."_s);
        CHECK(decode<SlotConflict>(refused.error().current)->appointment == taking);
    }
    CHECK(clinic.ask(clinic.desk, booking(clinic, clinic.at(9, 40))));
    CHECK(clinic.ask(clinic.desk, booking(clinic, clinic.at(10, 20))));
    BookAppointment otherDoctor = booking(clinic, clinic.at(10));
    otherDoctor.doctor = clinic.haddad.id;
    CHECK(clinic.ask(clinic.desk, otherDoctor));
}

TEST_CASE("Two desks that book the same times never double one: a thousand tries", "[lesson]")
{
    WorkingClinic clinic;
    store::Transaction all(*clinic.database);
    int booked = 0;
    for (int i = 0; i < 1000; ++i) {
        const Instant start = clinic.at(10) + std::chrono::minutes(7 * (i % 60));
        if (clinic.handle(i % 2 ? clinic.desk : clinic.admin, booking(clinic, start)))
            ++booked;
    }
    const auto day = clinic.handle(clinic.desk, ListAppointments{clinic.clinic.id, QDate(2026, 11, 23)});
    REQUIRE(day);
    CHECK(day->size() == booked);
    for (qsizetype i = 1; i < day->size(); ++i)
        CHECK(day->at(i - 1).end <= day->at(i).start);
    CHECK(booked == 20);
}

TEST_CASE("A taken time can be overbooked with a reason; a free one is just booked")
{
    WorkingClinic clinic;
    BookAppointment request = booking(clinic, clinic.at(10));
    request.overbookReason = u"in pain"_s;
    const Appointment first = clinic.done(clinic.desk, request);
    CHECK_FALSE(first.overbooked);
    CHECK(first.overbookReason.isEmpty());
    const Appointment second = clinic.done(clinic.desk, request);
    CHECK(second.overbooked);
    CHECK(second.overbookReason == u"in pain"_s);
    CHECK(clinic.told.audit[0].reason == u"in pain"_s);
}

TEST_CASE("A cancelled appointment keeps why and whose wish it was, and its time is free at once")
{
    WorkingClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    clinic.pass(5min);
    const Appointment cancelled = clinic.done(clinic.desk, cancelling(booked));
    CHECK(cancelled.status == AppointmentStatus::Cancelled);
    CHECK(cancelled.cancelledAt == clinic.now);
    CHECK(cancelled.cancelledBy == CancelledBy::Patient);
    CHECK(cancelled.cancelReason == u"ill"_s);
    CHECK(clinic.appointment(booked.id) == cancelled);
    REQUIRE(clinic.events<AppointmentCancelled>().size() == 1);
    CHECK(clinic.told.audit.value(0).reason == u"ill"_s);
    CHECK(clinic.ask(clinic.desk, booking(clinic, clinic.at(10))));
}

TEST_CASE("A cancellation that names an old revision, or an appointment that is not booked, is a conflict")
{
    WorkingClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    clinic.done(clinic.desk, CheckIn{booked.id, booked.revision});
    for (const qint64 revision : {booked.revision, booked.revision + 1}) {
        CancelAppointment request = cancelling(booked);
        request.revision = revision;
        const auto refused = clinic.ask(clinic.desk, request);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Conflict);
        CHECK(refused.error().current == toJsonObject(clinic.appointment(booked.id)));
    }
}

TEST_CASE("A cancellation is taken back while the time is free, else it is a conflict with who took it")
{
    WorkingClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    const Appointment restored =
        clinic.done(clinic.desk, restoring(clinic.done(clinic.desk, cancelling(booked))));
    CHECK(restored.status == AppointmentStatus::Booked);
    CHECK_FALSE(restored.cancelledAt);
    CHECK(restored.cancelReason.isEmpty());
    CHECK(clinic.events<AppointmentUpdated>().size() == 1);

    const Appointment cancelled = clinic.done(clinic.desk, cancelling(restored));
    const Appointment taking = clinic.done(clinic.desk, booking(clinic, clinic.at(10, 10)));
    const auto refused = clinic.ask(clinic.desk, restoring(cancelled));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(decode<SlotConflict>(refused.error().current)->appointment == taking);
}

TEST_CASE("An overbooked appointment may be restored beside the one it was booked over")
{
    WorkingClinic clinic;
    clinic.booked(clinic.maria, clinic.at(10));
    BookAppointment over = booking(clinic, clinic.at(10));
    over.overbookReason = u"in pain"_s;
    const Appointment cancelled = clinic.done(clinic.desk, cancelling(clinic.done(clinic.desk, over)));
    CHECK(clinic.done(clinic.desk, restoring(cancelled)).overbooked);
}

TEST_CASE("An appointment whose patient has been here is not restored behind the visit's back")
{
    WorkingClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    const Visit visit = clinic.done(clinic.desk, CheckIn{booked.id, booked.revision});
    const Visit left = clinic.changed(clinic.desk, visit, VisitAction::Leave, u"gone"_s);
    const auto refused = clinic.ask(clinic.desk, restoring(clinic.appointment(booked.id)));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(refused.error().current == toJsonObject(left));
}

TEST_CASE("Who comes back finds the appointment as it was, although the time was given away")
{
    WorkingClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    const Visit visit = clinic.done(clinic.desk, CheckIn{booked.id, booked.revision});
    const Visit left = clinic.changed(clinic.desk, visit, VisitAction::Leave, u"gone"_s);
    clinic.done(clinic.desk, booking(clinic, clinic.at(10)));
    const Visit back = clinic.changed(clinic.desk, left, VisitAction::Restore);
    CHECK(clinic.appointment(booked.id).status == AppointmentStatus::CheckedIn);
    CHECK(clinic.changed(clinic.desk, back, VisitAction::UndoCheckIn).status == VisitStatus::EnteredInError);
    CHECK(clinic.appointment(booked.id).status == AppointmentStatus::Booked);
}

TEST_CASE("A day lists all its appointments by start, and a doctor's account its own")
{
    WorkingClinic clinic;
    const Appointment second = clinic.booked(clinic.maria, clinic.at(11));
    BookAppointment other = booking(clinic, clinic.at(10));
    other.doctor = clinic.haddad.id;
    const Appointment first = clinic.done(clinic.desk, other);
    clinic.booked(clinic.maria, clinic.at(10) + 24h);
    const ListAppointments today{clinic.clinic.id, QDate(2026, 11, 23)};
    CHECK(clinic.done(clinic.desk, today) == QList<Appointment>{first, second});
    CHECK(clinic.done(clinic.doctor, today) == QList<Appointment>{second});
}

TEST_CASE("Who does not come is a no-show once the grace has passed, which can be taken back")
{
    WorkingClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    const Milliseconds grace = std::chrono::minutes(clinic.clinic.settings.noShowGraceMinutes);
    clinic.now = booked.start + grace - 1ms;
    const auto early = clinic.ask(clinic.desk, MarkNoShow{booked.id, booked.revision});
    REQUIRE_FALSE(early);
    CHECK(early.error().code == ErrorCode::Conflict);
    clinic.now = booked.start + grace;
    const Appointment missed = clinic.done(clinic.desk, MarkNoShow{booked.id, booked.revision});
    CHECK(missed.status == AppointmentStatus::NoShow);
    CHECK(missed.noShowAt == clinic.now);
    CHECK(clinic.events<AppointmentUpdated>().size() == 1);
    CHECK_FALSE(clinic.ask(clinic.desk, MarkNoShow{booked.id, missed.revision}));
    const Appointment again = clinic.done(clinic.desk, restoring(missed));
    CHECK(again.status == AppointmentStatus::Booked);
    CHECK_FALSE(again.noShowAt);
}
