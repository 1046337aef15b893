// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/scopeguard.h"
#include "server/store/appointmentstore.h"
#include "server/store/visitstore.h"
#include "server/store/wishstore.h"
#include "tests/support/catch.h"
#include "tests/support/testclinic.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

/// One visit and one appointment of the clinic's doctor, and accounts near and far.
struct Records
{
    TestClinic house;
    store::Database &database = house.database;
    DoctorId otherDoctor;
    ClinicId otherClinic;
    VisitId visit;
    AppointmentId appointment;
    WishId wish;
    ScopeGuard guard{database};

    Records()
    {
        house.database.write([this] {
            otherClinic = store::ClinicStore(database).insert(clinicNamed(u"Delta"_s));
            otherDoctor =
                store::DoctorStore(database).insert(doctorNamed(house.clinic, u"Dr Haddad"_s, u"B"_s));
            visit = store::VisitStore(database).insert(makeVisit());
            appointment = store::AppointmentStore(database).insert(makeAppointment());
            wish = store::WishStore(database).insert(makeWish());
        });
    }

    Visit makeVisit() const
    {
        Visit made;
        made.clinic = house.clinic;
        made.doctor = house.doctor;
        made.patient.id = house.patient;
        made.businessDay = QDate(2026, 5, 28);
        made.ticket = u"A01"_s;
        made.ticketNumber = 1;
        return fresh(made);
    }

    Appointment makeAppointment() const
    {
        Appointment made;
        made.clinic = house.clinic;
        made.doctor = house.doctor;
        made.patient.id = house.patient;
        made.service = house.service;
        made.end = Instant{60'000};
        made.bookedBy = house.administrator;
        return fresh(made);
    }

    Wish makeWish() const
    {
        Wish made;
        made.clinic = house.clinic;
        made.patient.id = house.patient;
        made.service = house.service;
        return fresh(made);
    }

    static Actor actor(Role role, const QList<ClinicId> &clinics, std::optional<DoctorId> doctor = {})
    {
        Actor made;
        made.user.role = role;
        made.user.clinics = clinics;
        made.doctor = doctor;
        return made;
    }

    /// The outcome for each kind of record: clinic, doctor, visit, appointment, patient, wish.
    QStringList outcomes(const Actor &who) const
    {
        QStringList names;
        const QList<ScopeValue> records{house.clinic, house.doctor, visit, appointment, house.patient, wish};
        for (const ScopeValue &record : records) {
            const Result<> checked = guard.check(who, record);
            names += checked ? u"ok"_s : toText(checked.error().code);
        }
        return names;
    }
};

const QString ok = u"ok"_s;
const QString no = u"notFound"_s;
const QString notOwn = u"forbidden"_s;

} // namespace

TEST_CASE("Every role against every kind of record, near and far")
{
    const Records records;
    const ClinicId here = records.house.clinic;
    const ClinicId there = records.otherClinic;
    using R = Records;
    CHECK(records.outcomes(R::actor(Role::Administrator, {})) == QStringList{ok, ok, ok, ok, ok, ok});
    CHECK(records.outcomes(R::actor(Role::Receptionist, {here})) == QStringList{ok, ok, ok, ok, ok, ok});
    CHECK(records.outcomes(R::actor(Role::Receptionist, {there})) == QStringList{no, no, no, no, ok, no});
    CHECK(records.outcomes(R::actor(Role::Receptionist, {})) == QStringList{no, no, no, no, ok, no});
    CHECK(records.outcomes(R::actor(Role::Doctor, {here}, records.house.doctor))
          == QStringList{ok, ok, ok, ok, ok, notOwn});
    CHECK(records.outcomes(R::actor(Role::Doctor, {here}, records.otherDoctor))
          == QStringList{ok, notOwn, notOwn, notOwn, notOwn, notOwn});
    CHECK(records.outcomes(R::actor(Role::Doctor, {here}))
          == QStringList{ok, notOwn, notOwn, notOwn, notOwn, notOwn});
    CHECK(records.outcomes(R::actor(Role::Doctor, {there}, records.otherDoctor))
          == QStringList{no, no, no, no, notOwn, no});
}

TEST_CASE("Who waits in a shared line is within reach of every doctor of the clinic, until one takes them")
{
    Records records;
    const ClinicId here = records.house.clinic;
    store::VisitStore visits(records.database);
    Visit shared = visits.find(records.visit).value();
    shared.revision += 1;
    shared.sharedLine = shared.doctor;
    records.house.database.write([&] { visits.update(shared); });
    using R = Records;
    const Actor colleague = R::actor(Role::Doctor, {here}, records.otherDoctor);
    CHECK(records.guard.check(colleague, records.visit));
    CHECK_FALSE(records.guard.check(R::actor(Role::Doctor, {records.otherClinic}, records.otherDoctor),
                                    records.visit));
    shared.revision += 1;
    shared.sharedLine = records.otherDoctor; // taken by the house's doctor
    records.house.database.write([&] { visits.update(shared); });
    CHECK(records.guard.check(colleague, records.visit).error().code == ErrorCode::Forbidden);
}

TEST_CASE("What is not there is not found, whatever the role")
{
    const Records records;
    for (const Role role : {Role::Administrator, Role::Receptionist}) {
        const Actor who = Records::actor(role, {records.house.clinic});
        const QList<ScopeValue> missing{ClinicId(99),      DoctorId(99),  VisitId(99),
                                        AppointmentId(99), PatientId(99), WishId(99)};
        for (const ScopeValue &record : missing)
            CHECK(records.guard.check(who, record).error().code == ErrorCode::NotFound);
    }
}

TEST_CASE("What is about no clinic is for everybody whom the role permits")
{
    const Records records;
    CHECK(records.guard.check(Records::actor(Role::Display, {}), wholeOrganisation));
}
