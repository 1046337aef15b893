// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/clinicday.h"
#include "tests/client/core/fakeclinic.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 5, 28);
constexpr Instant eleven{1'779'955'200'000};
constexpr DoctorId farouk{1};

struct LoadedDay
{
    LoadedDay()
    {
        SnapshotPage page;
        page.clinic = someClinic();
        page.doctors = {someDoctor(1, u"Dr Farouk"_s)};
        page.appointments = {someAppointment(1, amira, farouk, eleven)};
        page.visits = {someVisit(1, amira, farouk, eleven)};
        day.reset(today, page);
        QObject::connect(&day, &ClinicDay::visitChanged, &day, [this] { ++visitChanges; });
        QObject::connect(&day, &ClinicDay::appointmentChanged, &day, [this] { ++appointmentChanges; });
    }

    PatientSummary amira = somePatient(1, u"Amira"_s, u"Hassan"_s);
    ClinicDay day;
    int visitChanges = 0;
    int appointmentChanges = 0;
};

} // namespace

TEST_CASE("A newer revision replaces a record, an older or equal one does not")
{
    LoadedDay loaded;
    Visit visit = someVisit(1, loaded.amira, farouk, eleven);
    visit.revision = 3;
    visit.reason = u"newer"_s;
    loaded.day.upsert(visit);
    CHECK(loaded.visitChanges == 1);
    visit.reason = u"a repeat with other content"_s;
    loaded.day.upsert(visit);
    visit.revision = 2;
    loaded.day.upsert(visit);
    CHECK(loaded.visitChanges == 1);
    CHECK(loaded.day.visits().find(VisitId(1))->reason == "newer"_L1);
}

TEST_CASE("A booking moved to another day leaves this one, and one of another day never enters")
{
    LoadedDay loaded;
    Appointment moved = someAppointment(1, loaded.amira, farouk, eleven + std::chrono::hours(24));
    moved.revision = 2;
    loaded.day.upsert(moved);
    CHECK(loaded.day.appointments().isEmpty());
    CHECK(loaded.appointmentChanges == 1);
    loaded.day.upsert(someAppointment(2, loaded.amira, farouk, eleven + std::chrono::hours(48)));
    CHECK(loaded.day.appointments().isEmpty());
    CHECK(loaded.appointmentChanges == 1);
}

TEST_CASE("A booking moved to another doctor leaves the day of the doctor it was with")
{
    LoadedDay loaded;
    loaded.day.setOnlyDoctor(farouk);
    Appointment moved = *loaded.day.appointments().find(AppointmentId(1));
    ++moved.revision;
    loaded.day.upsert(moved);
    CHECK(loaded.day.appointments().size() == 1);
    moved.doctor = DoctorId(77);
    ++moved.revision;
    loaded.day.upsert(moved);
    CHECK(loaded.day.appointments().isEmpty());
    CHECK(loaded.appointmentChanges == 2);
}

TEST_CASE("The day is the clinic's, not this computer's or UTC's")
{
    LoadedDay loaded;
    // 00:30 on the 29th in Cairo is still the 28th in UTC.
    const Instant afterMidnight = endOfDay(today, someClinic().zone()) + std::chrono::minutes(30);
    loaded.day.upsert(someAppointment(5, loaded.amira, farouk, afterMidnight));
    CHECK_FALSE(loaded.day.appointments().find(AppointmentId(5)));
    loaded.day.upsert(someAppointment(6, loaded.amira, farouk, afterMidnight - std::chrono::hours(1)));
    CHECK(loaded.day.appointments().find(AppointmentId(6)));
}

TEST_CASE("An open visit of an earlier day stays until it ends")
{
    LoadedDay loaded;
    Visit old = someVisit(4, loaded.amira, farouk, eleven - std::chrono::hours(24));
    loaded.day.upsert(old);
    CHECK(loaded.day.visits().find(old.id));
    old.revision = 2;
    old.status = VisitStatus::Left;
    loaded.day.upsert(old);
    CHECK_FALSE(loaded.day.visits().find(old.id));
}

TEST_CASE("A patient's new name reaches every row, whatever the rows' revisions")
{
    LoadedDay loaded;
    PatientSummary renamed = loaded.amira;
    renamed.familyName = u"Saleh"_s;
    loaded.day.updatePatient(renamed);
    CHECK(loaded.day.visits().find(VisitId(1))->patient == renamed);
    CHECK(loaded.day.appointments().find(AppointmentId(1))->patient == renamed);
    CHECK(loaded.visitChanges == 1);
    loaded.day.updatePatient(renamed);
    CHECK(loaded.visitChanges == 1);
    CHECK(loaded.appointmentChanges == 1);
}

TEST_CASE("A record of another clinic is not taken in")
{
    LoadedDay loaded;
    Visit visit = someVisit(8, loaded.amira, farouk, eleven);
    visit.clinic = ClinicId(2);
    loaded.day.upsert(visit);
    Clinic clinic = someClinic();
    clinic.id = ClinicId(2);
    clinic.revision = 9;
    loaded.day.upsert(clinic);
    CHECK_FALSE(loaded.day.visits().find(visit.id));
    CHECK(loaded.day.clinic().id == FakeClinic::clinicId);
}

TEST_CASE("An empty day takes nothing in")
{
    ClinicDay day;
    day.upsert(someClinic());
    day.upsert(someDoctor(1, u"Dr Farouk"_s));
    CHECK_FALSE(day.isLoaded());
    CHECK(day.doctors().isEmpty());
    CHECK(day.doctorName(farouk).isEmpty());
}

TEST_CASE("Clearing the day is told once")
{
    LoadedDay loaded;
    int resets = 0;
    QObject::connect(&loaded.day, &ClinicDay::wasReset, &loaded.day, [&] { ++resets; });
    loaded.day.clear();
    loaded.day.clear();
    CHECK(resets == 1);
    CHECK_FALSE(loaded.day.isLoaded());
    CHECK(loaded.day.visits().isEmpty());
}

TEST_CASE(
    "A visit handed to another doctor leaves the day of the doctor it was with; a shared one stays on all")
{
    LoadedDay loaded;
    loaded.day.setOnlyDoctor(farouk);
    Visit visit = someVisit(1, loaded.amira, DoctorId(2), eleven);
    visit.revision = 2;
    loaded.day.upsert(visit);
    CHECK(loaded.day.visits().isEmpty());
    CHECK(loaded.visitChanges == 1);
    visit.revision = 3;
    visit.sharedLine = visit.doctor;
    loaded.day.upsert(visit);
    CHECK(loaded.day.visits().size() == 1);
}

TEST_CASE("Who has gone from a line leaves the day, unless it is known where they are now")
{
    LoadedDay loaded;
    loaded.day.takeFromLine(DoctorId(2), {VisitId(1), VisitId(9)});
    CHECK(loaded.day.visits().size() == 1);
    CHECK(loaded.visitChanges == 0);
    loaded.day.takeFromLine(farouk, {VisitId(1)});
    CHECK(loaded.day.visits().isEmpty());
    CHECK(loaded.visitChanges == 1);
}
