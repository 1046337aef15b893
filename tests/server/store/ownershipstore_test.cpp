// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/ownershipstore.h"

#include "tests/server/store/books.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace medcrm::store;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

TEST_CASE("A doctor, a visit and an appointment belong to their clinic and doctor")
{
    Books books;
    const OwnershipStore ownership(books.database);
    const VisitId visit = books.add(books.visit(u"A01"_s));
    const AppointmentId appointment = books.add(books.appointment(60, 80));
    for (const auto &owner : {ownership.of(books.doctor), ownership.of(visit), ownership.of(appointment)}) {
        REQUIRE(owner);
        CHECK(owner->clinic == books.clinic);
        CHECK(owner->doctor == books.doctor);
    }
    CHECK(!ownership.of(DoctorId(99)));
    CHECK(!ownership.of(VisitId(99)));
    CHECK(!ownership.of(AppointmentId(99)));
}

TEST_CASE("A clinic and a patient exist or don't")
{
    Books books;
    const OwnershipStore ownership(books.database);
    CHECK(ownership.exists(books.clinic));
    CHECK(ownership.exists(books.patient));
    CHECK(!ownership.exists(ClinicId(99)));
    CHECK(!ownership.exists(PatientId(99)));
}

TEST_CASE("A patient is a doctor's who has an appointment or a visit with the doctor, whatever became of it")
{
    Books books;
    const OwnershipStore ownership(books.database);
    CHECK(!ownership.isPatientOf(books.patient, books.doctor));
    const bool byVisit = GENERATE(true, false);
    if (byVisit) {
        const VisitId visit = books.add(books.visit(u"A01"_s));
        books.change(visit, [](Visit &v) { v.status = VisitStatus::Cancelled; });
    } else {
        const AppointmentId appointment = books.add(books.appointment(60, 80));
        books.change(appointment, [](Appointment &a) { a.status = AppointmentStatus::Cancelled; });
    }
    CHECK(ownership.isPatientOf(books.patient, books.doctor));
    CHECK(!ownership.isPatientOf(books.anotherPatient(), books.doctor));
    CHECK(!ownership.isPatientOf(books.patient, DoctorId(99)));
}
