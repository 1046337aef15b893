// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

CheckIn checkIn(const Appointment &appointment)
{
    return {appointment.id, appointment.revision};
}

AddWalkIn walkInOf(const WorkingClinic &clinic, const Patient &patient)
{
    AddWalkIn request;
    request.doctor = clinic.farouk.id;
    request.patient = patient.id;
    return request;
}

} // namespace

TEST_CASE("A check-in makes the visit and its ticket, and the appointment, events and audit agree",
          "[lesson]")
{
    WorkingClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10, 20));
    clinic.pass(70min);
    const Visit visit = clinic.done(clinic.desk, checkIn(booked));

    CHECK(visit.status == VisitStatus::Waiting);
    CHECK(visit.ticket == u"A01"_s);
    CHECK(visit.bookedStart == clinic.at(10, 20));
    CHECK(visit.arrivedAt == clinic.at(10, 10));
    CHECK(visit.service == clinic.consultation.id);
    CHECK(visit.businessDay == QDate(2026, 11, 23));
    CHECK(visit.patient == clinic.maria.summary());
    CHECK(clinic.visit(visit.id) == visit);

    const Appointment after = clinic.appointment(booked.id);
    CHECK(after.status == AppointmentStatus::CheckedIn);
    CHECK(after.checkedInAt == clinic.now);
    CHECK(after.revision == booked.revision + 1);
    REQUIRE(clinic.events<VisitCheckedIn>().size() == 1);
    CHECK(encode(clinic.events<VisitCheckedIn>()[0].visit) == encode(visit));
    REQUIRE(clinic.events<AppointmentUpdated>().size() == 1);
    CHECK(clinic.events<AppointmentUpdated>()[0].appointment == after);
    CHECK(clinic.told.audit.size() == 2);
}

TEST_CASE("A second check-in is refused with the appointment as it is now and who changed it")
{
    WorkingClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    clinic.done(clinic.desk, checkIn(booked));
    const auto again = clinic.ask(clinic.admin, checkIn(booked));
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::Conflict);
    CHECK(again.error().message.contains(clinic.desk.user.fullName));
    CHECK(again.error().current == toJsonObject(clinic.appointment(booked.id)));

    const auto withNewRevision = clinic.ask(clinic.desk, checkIn(clinic.appointment(booked.id)));
    REQUIRE_FALSE(withNewRevision);
    CHECK(withNewRevision.error().code == ErrorCode::Conflict);
    CHECK(withNewRevision.error().current == toJsonObject(clinic.appointment(booked.id)));
    CHECK(clinic.told.events.isEmpty());
}

TEST_CASE("Nobody is in the line for being booked, and nobody is checked in on another day", "[lesson]")
{
    WorkingClinic clinic;
    const Appointment today = clinic.booked(clinic.maria, clinic.at(10));
    const Appointment tomorrow = clinic.booked(clinic.maria, clinic.at(10) + 24h);
    CHECK(clinic.done(clinic.desk, GetClinicQueue{clinic.clinic.id}).isEmpty());
    const auto refused = clinic.ask(clinic.desk, checkIn(tomorrow));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(refused.error().current == toJsonObject(tomorrow));
    clinic.done(clinic.desk, checkIn(today));
    CHECK(clinic.done(clinic.desk, GetClinicQueue{clinic.clinic.id}).size() == 1);
}

TEST_CASE("Booked patients and walk-ins stand in one queue", "[lesson]")
{
    WorkingClinic clinic;
    const Visit booked = clinic.done(clinic.desk, checkIn(clinic.booked(clinic.maria, clinic.at(11))));
    const Visit walkIn = clinic.walkIn(u"Okafor"_s);
    CHECK(clinic.done(clinic.desk, GetDoctorQueue{clinic.farouk.id}) == QList<Visit>{walkIn, booked});
    CHECK(clinic.done(clinic.desk, ListVisits{clinic.clinic.id, QDate(2026, 11, 23)})
          == QList<Visit>{booked, walkIn});
}

TEST_CASE("Six walk-ins in one instant get six consecutive tickets", "[lesson]")
{
    WorkingClinic clinic;
    QStringList tickets;
    for (int i = 0; i < 6; ++i)
        tickets += clinic.walkIn(u"Patient %1"_s.arg(i)).ticket;
    CHECK(tickets == QStringList{u"A01"_s, u"A02"_s, u"A03"_s, u"A04"_s, u"A05"_s, u"A06"_s});
}

TEST_CASE("A refused arrival uses up no ticket, and each doctor counts alone")
{
    WorkingClinic clinic;
    clinic.walkIn(clinic.maria);
    CHECK_FALSE(clinic.ask(clinic.desk, walkInOf(clinic, clinic.maria)));
    AddWalkIn other = walkInOf(clinic, clinic.maria);
    other.doctor = clinic.haddad.id;
    CHECK(clinic.done(clinic.desk, other).ticket == u"B01"_s);
    CHECK(clinic.walkIn(u"Okafor"_s).ticket == u"A02"_s);
}

TEST_CASE("The hundredth ticket has three digits")
{
    WorkingClinic clinic;
    clinic.database.write([&] {
        for (int i = 0; i < 99; ++i)
            store::VisitStore(clinic.database)
                .nextTicketNumber(clinic.clinic.id, QDate(2026, 11, 23), u"A"_s);
    });
    const Visit visit = clinic.walkIn(clinic.maria);
    CHECK(visit.ticket == u"A100"_s);
    CHECK(visit.ticketNumber == 100);
}

TEST_CASE("A patient is in a doctor's line once a day: the second arrival is a conflict with the first")
{
    WorkingClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    AddWalkIn walkIn = walkInOf(clinic, clinic.maria);
    walkIn.despiteBooking = true;
    const Visit visit = clinic.done(clinic.desk, walkIn);
    const auto again = clinic.ask(clinic.desk, walkIn);
    REQUIRE_FALSE(again);
    CHECK(again.error().field == u"patient"_s);
    CHECK(again.error().current == toJsonObject(visit));
    const auto checkedIn = clinic.ask(clinic.desk, checkIn(booked));
    REQUIRE_FALSE(checkedIn);
    CHECK(checkedIn.error().current == toJsonObject(visit));
    CHECK(clinic.appointment(booked.id) == booked);
}

TEST_CASE("A walk-in with a booking today is a conflict with the booking, unless the desk insists")
{
    WorkingClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(17));
    AddWalkIn walkIn = walkInOf(clinic, clinic.maria);
    walkIn.doctor = clinic.haddad.id;
    const auto refused = clinic.ask(clinic.desk, walkIn);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(refused.error().current == toJsonObject(booked));
    CHECK(refused.error().message.contains(u"17:00"));
    walkIn.despiteBooking = true;
    CHECK_FALSE(clinic.done(clinic.desk, walkIn).appointment);
}

TEST_CASE("A cancelled booking, or one of tomorrow, holds no walk-in up")
{
    WorkingClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(17));
    clinic.booked(clinic.maria, clinic.at(9) + 24h);
    CancelAppointment cancel;
    cancel.appointment = booked.id;
    cancel.revision = booked.revision;
    cancel.reason = u"ill"_s;
    clinic.done(clinic.desk, cancel);
    CHECK(clinic.walkIn(clinic.maria).status == VisitStatus::Waiting);
}

TEST_CASE("Everything a walk-in names is checked, and the refusal names the field", "[lesson]")
{
    WorkingClinic clinic;
    const auto refusal = [&](auto change) {
        AddWalkIn request = walkInOf(clinic, clinic.maria);
        request.service = clinic.consultation.id;
        change(request);
        const auto reply = clinic.ask(clinic.desk, request);
        REQUIRE_FALSE(reply);
        return std::pair(reply.error().code, reply.error().field);
    };
    using Refusal = std::pair<ErrorCode, QString>;
    CHECK(refusal([](auto &r) { r.doctor = DoctorId(999); }) == Refusal(ErrorCode::NotFound, u"doctor"_s));
    CHECK(refusal([](auto &r) { r.patient = PatientId(999); }) == Refusal(ErrorCode::NotFound, u"patient"_s));
    CHECK(refusal([](auto &r) { r.service = ServiceId(999); }) == Refusal(ErrorCode::NotFound, u"service"_s));
    CHECK(refusal([](auto &r) { r.priority = Priority::Urgent; })
          == Refusal(ErrorCode::Invalid, u"reason"_s));

    const Service foreign = clinic.serviceOf(clinic.anotherClinic());
    CHECK(refusal([&](auto &r) { r.service = foreign.id; }) == Refusal(ErrorCode::NotFound, u"service"_s));
    const Patient inactive = clinic.deactivated(clinic.newPatient(u"Old"_s));
    CHECK(refusal([&](auto &r) { r.patient = inactive.id; }) == Refusal(ErrorCode::Invalid, u"patient"_s));
    const Doctor gone = clinic.deactivated(clinic.newDoctor(u"C"_s));
    CHECK(refusal([&](auto &r) { r.doctor = gone.id; }) == Refusal(ErrorCode::Invalid, u"doctor"_s));
    clinic.deactivated(clinic.consultation);
    CHECK(refusal([](auto &) {}) == Refusal(ErrorCode::Invalid, u"service"_s));
    CHECK(clinic.told.events.isEmpty());
}

TEST_CASE("Who was marked as not shown up after a call and is checked in again returns with the old ticket")
{
    WorkingClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    const Visit visit = clinic.done(clinic.desk, checkIn(booked));
    const Visit called = *clinic.done(clinic.desk, CallNext{clinic.farouk.id});
    clinic.changed(clinic.desk, called, VisitAction::MarkNoShow);
    const Appointment missed = clinic.appointment(booked.id);
    CHECK(missed.status == AppointmentStatus::NoShow);
    CHECK(missed.noShowAt == clinic.now);

    clinic.pass(40min);
    const Visit back = clinic.done(clinic.desk, checkIn(missed));
    CHECK(back.id == visit.id);
    CHECK(back.ticket == visit.ticket);
    CHECK(back.status == VisitStatus::Waiting);
    CHECK(back.returnedAt == clinic.now);
    CHECK(clinic.appointment(booked.id).status == AppointmentStatus::CheckedIn);
    CHECK(clinic.events<AppointmentUpdated>().size() == 1);
}

TEST_CASE("The undo of a check-in takes the visit back, and the patient can be checked in again")
{
    WorkingClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    const Visit visit = clinic.done(clinic.desk, checkIn(booked));
    const Visit undone = clinic.changed(clinic.desk, visit, VisitAction::UndoCheckIn);
    CHECK(undone.status == VisitStatus::EnteredInError);
    const Appointment again = clinic.appointment(booked.id);
    CHECK(again.status == AppointmentStatus::Booked);
    CHECK_FALSE(again.checkedInAt);
    CHECK(again.revision == booked.revision + 2);

    const Visit second = clinic.done(clinic.desk, checkIn(again));
    CHECK(second.id != visit.id);
    CHECK(second.ticket == u"A02"_s);
}
