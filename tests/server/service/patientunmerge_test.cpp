// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/twins.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

TEST_CASE("Undoing a merge gives back what moved, and only that, and tells the windows")
{
    Twins clinic;
    const Visit here = clinic.walkIn(clinic.merged);
    const Appointment theirs = clinic.booked(clinic.merged, clinic.at(17));
    const Appointment ours = clinic.booked(clinic.kept, clinic.at(16));
    const Patient kept = clinic.merge();
    const Appointment later = clinic.booked(kept, clinic.at(18));

    const Patient alive = clinic.unmerge(clinic.merged).value();
    CHECK(alive.mergedInto == std::nullopt);
    CHECK(alive.summary() == clinic.merged.summary());
    CHECK(clinic.appointment(theirs.id).patient == clinic.merged.summary());
    CHECK(clinic.visit(here.id).patient == clinic.merged.summary());
    CHECK(clinic.appointment(ours.id).patient.id == clinic.kept.id);
    CHECK(clinic.appointment(later.id).patient.id == clinic.kept.id);
    REQUIRE(clinic.events<AppointmentUpdated>().size() == 1);
    CHECK(clinic.events<AppointmentUpdated>()[0].appointment == clinic.appointment(theirs.id));
    REQUIRE(clinic.events<VisitStatusChanged>().size() == 1);
    CHECK(clinic.events<VisitStatusChanged>()[0].visit.patient == clinic.merged.summary());
    CHECK_FALSE(clinic.told.audit.isEmpty());
}

TEST_CASE("A visit that a moved appointment became after the merge goes back with it")
{
    Twins clinic;
    const Appointment booked = clinic.booked(clinic.merged, clinic.at(10));
    clinic.merge();
    const Visit arrived =
        clinic.done(clinic.desk, CheckIn{booked.id, clinic.appointment(booked.id).revision});
    CHECK(arrived.patient.id == clinic.kept.id);
    REQUIRE(clinic.unmerge(clinic.merged));
    CHECK(clinic.visit(arrived.id).patient.id == clinic.merged.id);
}

TEST_CASE("The kept record is what it was; what was edited since stays")
{
    Twins clinic;
    MergePatients request = clinic.merging(clinic.kept, clinic.merged);
    request.details.birthDate = QDate(1985, 1, 1);
    request.details.birthPrecision = BirthPrecision::Year;
    request.details.notes = u"Of both."_s;
    clinic.done(clinic.desk, request);
    UpdatePatient edit = clinic.edited(clinic.kept);
    edit.patient.birthPrecision = BirthPrecision::Estimated;
    edit.patient.address = u"12 Harbour Road"_s;
    clinic.done(clinic.desk, edit);
    REQUIRE(clinic.unmerge(clinic.merged));
    const Patient kept = clinic.record(clinic.kept);
    CHECK(kept.phones == clinic.kept.phones);
    CHECK(kept.notes == clinic.kept.notes);
    CHECK(kept.address == u"12 Harbour Road"_s);
    CHECK(kept.birthDate == QDate(1985, 1, 1)); // one thing with how exactly it is known
    CHECK(kept.birthPrecision == BirthPrecision::Estimated);
}

TEST_CASE("After the undoing a search finds each of the two by its own words alone")
{
    Twins clinic;
    clinic.merge();
    REQUIRE(clinic.unmerge(clinic.merged));
    CHECK(clinic.found(u"mariam gonzales"_s) == QStringList{clinic.merged.mrn});
    CHECK(clinic.found(u"030998877"_s) == QStringList{clinic.merged.mrn});
    CHECK(clinic.found(clinic.merged.mrn) == QStringList{clinic.merged.mrn});
    CHECK(clinic.found(u"0171222"_s) == QStringList{clinic.kept.mrn});
}

TEST_CASE("A record that lives again can be merged again and taken apart again")
{
    Twins clinic;
    const Appointment booked = clinic.booked(clinic.merged, clinic.at(17));
    for (int i = 0; i < 3; ++i) {
        clinic.merge();
        CHECK(clinic.appointment(booked.id).patient.id == clinic.kept.id);
        REQUIRE(clinic.unmerge(clinic.merged));
        CHECK(clinic.appointment(booked.id).patient.id == clinic.merged.id);
    }
    const auto again = clinic.unmerge(clinic.merged);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::Invalid);
    CHECK(again.error().field == u"merged"_s);
}

TEST_CASE("Merges that build on each other are undone from the last one")
{
    Twins clinic;
    const Appointment booked = clinic.booked(clinic.merged, clinic.at(17));
    clinic.merge();
    clinic.merge(clinic.maria, clinic.kept);
    const auto first = clinic.unmerge(clinic.merged);
    REQUIRE_FALSE(first);
    CHECK(first.error().code == ErrorCode::Conflict);
    CHECK(first.error().message.contains(clinic.kept.mrn));
    CHECK(first.error().message.contains(clinic.maria.mrn));
    CHECK(first.error().current == toJsonObject(clinic.record(clinic.kept)));

    REQUIRE(clinic.unmerge(clinic.kept));
    CHECK(clinic.appointment(booked.id).patient.id == clinic.kept.id);
    CHECK(clinic.found(clinic.merged.mrn) == QStringList{clinic.kept.mrn});
    REQUIRE(clinic.unmerge(clinic.merged));
    CHECK(clinic.appointment(booked.id).patient.id == clinic.merged.id);
}

TEST_CASE("Two records merged into one are taken apart in any order")
{
    Twins clinic;
    const Appointment theirs = clinic.booked(clinic.merged, clinic.at(17));
    const Appointment marias = clinic.booked(clinic.maria, clinic.at(16));
    clinic.merge();
    clinic.merge(clinic.kept, clinic.maria);
    REQUIRE(clinic.unmerge(clinic.merged));
    CHECK(clinic.appointment(theirs.id).patient.id == clinic.merged.id);
    CHECK(clinic.appointment(marias.id).patient.id == clinic.kept.id);
    REQUIRE(clinic.unmerge(clinic.maria));
    CHECK(clinic.appointment(marias.id).patient.id == clinic.maria.id);
}

TEST_CASE("Undoing needs the merged record as it is now", "[lesson]")
{
    Twins clinic;
    clinic.merge();
    const Patient merged = clinic.record(clinic.merged);
    const auto stale = clinic.ask(clinic.desk, UnmergePatients{merged.id, merged.revision - 1});
    REQUIRE_FALSE(stale);
    CHECK(stale.error().code == ErrorCode::Conflict);
    CHECK(stale.error().current == toJsonObject(merged));
    CHECK(clinic.ask(clinic.desk, UnmergePatients{PatientId(99), 1}).error().code == ErrorCode::NotFound);
}
