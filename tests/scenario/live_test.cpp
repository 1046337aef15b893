// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/station.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

bool shows(Station &station, VisitId id, VisitStatus status)
{
    return await([&] { return station.visit(id) && station.visit(id)->status == status; }, 60'000);
}

Visit changed(Station &station, const Visit &visit, VisitAction action)
{
    const Result<Visit> after = station.ask(ChangeVisit{visit.id, visit.revision, action, {}, {}});
    INFO((after ? QString() : after.error().message).toStdString());
    REQUIRE(after);
    return *after;
}

} // namespace

TEST_CASE("A morning at one desk is seen at the other and in the doctor's window, step by step")
{
    OpenClinic clinic;
    Station first(clinic, clinic.desk);
    Station second(clinic, clinic.desk);
    Station doctor(clinic, clinic.omarAccount);
    const Appointment booked = clinic.book(clinic.omar, clinic.addPatient(u"Gonzalez"_s));
    for (Station *station : {&first, &second, &doctor})
        REQUIRE(await([&] { return station->appointment(booked.id) != nullptr; }, 60'000));

    const Result<Visit> arrived = first.ask(CheckIn{booked.id, booked.revision});
    REQUIRE(arrived);
    CHECK(arrived->ticket.startsWith(u'A'));
    CHECK(shows(second, arrived->id, VisitStatus::Waiting));
    CHECK(shows(doctor, arrived->id, VisitStatus::Waiting));
    CHECK(second.visit(arrived->id)->patient.familyName == u"Gonzalez"_s);
    CHECK(second.appointment(booked.id)->status == AppointmentStatus::CheckedIn);

    const Result<std::optional<Visit>> called = doctor.ask(CallNext{clinic.omar.id});
    REQUIRE(called);
    REQUIRE(*called);
    CHECK((*called)->id == arrived->id);
    CHECK(shows(first, arrived->id, VisitStatus::Called));
    CHECK(shows(second, arrived->id, VisitStatus::Called));
    CHECK(first.visit(arrived->id)->room == clinic.omar.room);

    const Visit started = changed(doctor, **called, VisitAction::Start);
    CHECK(shows(second, arrived->id, VisitStatus::InService));
    changed(doctor, started, VisitAction::Complete);
    for (Station *station : {&first, &second, &doctor}) {
        CHECK(shows(*station, arrived->id, VisitStatus::Completed));
        CHECK(station->appointment(booked.id)->status == AppointmentStatus::Fulfilled);
        CHECK(station->feed().gaps() == 0);
        CHECK(station->feed().duplicates() == 0);
        CHECK(station->feed().snapshots() == 1);
        CHECK(station->api().malformedFrames() == 0);
    }
}

TEST_CASE("With nobody waiting, the next call finds nobody and says so")
{
    OpenClinic clinic;
    Station doctor(clinic, clinic.omarAccount);
    const Result<std::optional<Visit>> nobody = doctor.ask(CallNext{clinic.omar.id});
    REQUIRE(nobody);
    CHECK_FALSE(nobody->has_value());
}
