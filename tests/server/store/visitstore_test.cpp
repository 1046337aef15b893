// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/visitstore.h"

#include "common/model/visitorder.h"
#include "server/store/appointmentstore.h"
#include "tests/support/catch.h"
#include "tests/support/testclinic.h"

#include <random>

using namespace medcrm;
using namespace medcrm::store;
using namespace medcrm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant nine{1'800'000'000'000};
const QDate today(2027, 1, 15);

struct Line : TestClinic
{
    VisitStore visits{database};
    int tickets = 0;

    Visit draft(VisitStatus status = VisitStatus::Waiting)
    {
        Visit visit = fresh(Visit(), nine);
        visit.clinic = clinic;
        visit.doctor = doctor;
        visit.patient.id = patient;
        visit.businessDay = today;
        visit.ticketNumber = ++tickets;
        visit.ticket = u"A%1"_s.arg(tickets);
        visit.status = status;
        visit.arrivedAt = nine + tickets * 1min;
        return visit;
    }

    Visit insert(const Visit &visit)
    {
        const VisitId id = database.write([&] { return visits.insert(visit); });
        return visits.find(id).value();
    }

    AppointmentId appointmentAt(Instant start)
    {
        Appointment appointment = fresh(Appointment(), nine);
        appointment.clinic = clinic;
        appointment.doctor = doctor;
        appointment.patient.id = patient;
        appointment.service = service;
        appointment.start = start;
        appointment.end = start + 1min;
        appointment.overbooked = true;
        appointment.overbookReason = u"in pain"_s;
        appointment.bookedBy = administrator;
        return database.write([&] { return AppointmentStore(database).insert(appointment); });
    }

    PatientId otherPatient()
    {
        return database.write([&] {
            PatientStore patients(database);
            return patients.insert(patientNamed(u"Ann"_s, u"Okafor"_s, patients.nextMrn()));
        });
    }
};

} // namespace

TEST_CASE("Every field of a visit comes back, empty and filled")
{
    Line line;
    Visit visit = line.insert(line.draft());
    CHECK(visit.patient == PatientStore(line.database).find(line.patient)->summary());
    CHECK_FALSE(visit.pin);
    CHECK_FALSE(visit.service);
    visit.revision = 2;
    visit.updatedAt = nine + 1min;
    visit.service = line.service;
    visit.bookedStart = nine + 2min;
    visit.status = VisitStatus::OnHold;
    visit.priority = Priority::Emergency;
    visit.reason = u"ألم"_s;
    visit.notBefore = nine + 3min;
    const VisitId neighbour = line.insert([&] {
                                      Visit other = line.draft();
                                      other.patient.id = line.otherPatient();
                                      return other;
                                  }())
                                  .id;
    visit.pin = QueuePin{4, u"frail"_s, u"Sara"_s, true, LineSpot{true, nine + 13min, 7, neighbour}};
    visit.sharedLine = line.doctor;
    visit.room = line.room;
    visit.callCount = 5;
    visit.firstCalledAt = nine + 6min;
    visit.lastCalledAt = nine + 7min;
    visit.startedAt = nine + 8min;
    visit.heldSince = nine + 9min;
    visit.holdReason = u"X-ray"_s;
    visit.heldMs = 10;
    visit.endedAt = nine + 11min;
    visit.endReason = u"gone"_s;
    visit.returnedAt = nine + 12min;
    line.database.write([&] { line.visits.update(visit); });
    CHECK(line.visits.find(visit.id) == visit);
    visit.revision = 3;
    visit.pin = QueuePin{0, u"frail"_s, u"Sara"_s, false, {}};
    line.database.write([&] { line.visits.update(visit); });
    CHECK(line.visits.find(visit.id) == visit);
    visit.revision = 4;
    visit.pin.reset();
    visit.room.reset();
    line.database.write([&] { line.visits.update(visit); });
    CHECK(line.visits.find(visit.id) == visit);
    CHECK_FALSE(line.visits.find(VisitId(99)));
}

TEST_CASE("A visit that is not at the revision before is not written over")
{
    Line line;
    Visit visit = line.insert(line.draft());
    visit.revision = 3;
    CHECK_THROWS_AS(line.database.write([&] { line.visits.update(visit); }), DbError);
}

TEST_CASE("Open visits are those of all days that have not ended, by arrival")
{
    Line line;
    Visit yesterdays = line.draft();
    yesterdays.businessDay = today.addDays(-1);
    yesterdays = line.insert(yesterdays);
    const Visit waiting = line.insert(line.draft());
    for (const auto &[status, name] : enumNames(VisitStatus{})) {
        if (!isOpen(status))
            line.insert(line.draft(status));
    }
    const QList<Visit> open{yesterdays, waiting};
    CHECK(line.visits.listOpen(line.clinic) == open);
    CHECK(line.visits.listOpen(line.clinic, line.doctor) == open);
    CHECK(line.visits.listOpen(line.clinic, DoctorId(99)).isEmpty());
    CHECK(line.visits.listOpen(ClinicId(99)).isEmpty());
    CHECK(line.visits.findOpen(line.patient, line.doctor, today) == waiting);
    CHECK_FALSE(line.visits.findOpen(line.patient, line.doctor, today.addDays(1)));
}

TEST_CASE("A doctor's called visit and the one in service are found whatever their day")
{
    Line line;
    CHECK_FALSE(line.visits.findCalled(line.doctor));
    CHECK_FALSE(line.visits.findInService(line.doctor));
    Visit called = line.draft(VisitStatus::Called);
    called.businessDay = today.addDays(-1);
    called = line.insert(called);
    const Visit inService = line.insert(line.draft(VisitStatus::InService));
    CHECK(line.visits.findCalled(line.doctor) == called);
    CHECK(line.visits.findInService(line.doctor) == inService);
    CHECK_FALSE(line.visits.findCalled(DoctorId(99)));
}

TEST_CASE("A line's entries stand where the whole visits stand")
{
    Line line;
    QList<Visit> whole;
    std::mt19937 dice(7);
    const auto roll = [&](int sides) { return int(dice() % unsigned(sides)); };
    for (int i = 0; i < 60; ++i) {
        Visit visit = line.draft();
        visit.patient.id = line.otherPatient();
        visit.priority = static_cast<Priority>(roll(10) ? 0 : roll(3));
        visit.arrivedAt = nine + roll(120) * 1min;
        if (roll(2)) {
            visit.bookedStart = nine + roll(120) * 1min;
            visit.appointment = line.appointmentAt(*visit.bookedStart);
        }
        if (roll(8) == 0)
            visit.pin = QueuePin{roll(3), u"frail"_s, {}, false, {}};
        if (roll(8) == 0 && !whole.isEmpty())
            visit.pin = QueuePin{roll(3), u"bus"_s, u"Sara"_s, roll(2) == 0,
                                 LineSpot{roll(2) == 0, nine + roll(120) * 1min, roll(60), whole.first().id}};
        if (roll(8) == 0)
            visit.notBefore = nine + roll(120) * 1min;
        whole.append(line.insert(visit));
    }
    const auto idsInOrder = [](const QList<Visit> &visits, Instant now) {
        QList<VisitId> ids;
        for (const Visit &visit : inLineOrder(visits, now, 45min)) {
            if (isCallable(visit, now))
                ids.append(visit.id);
        }
        return ids;
    };
    line.insert(line.draft(VisitStatus::OnHold));
    const Doctor doctor = DoctorStore(line.database).find(line.doctor).value();
    const QList<Visit> entries = line.visits.listCallable(doctor, today);
    REQUIRE(entries.size() == 60);
    for (const Instant now : {nine, nine + 1h, nine + 3h})
        CHECK(idsInOrder(entries, now) == idsInOrder(whole, now));
    CHECK(line.visits.listCallable(doctor, today.addDays(1)).isEmpty());
    CHECK(idsInOrder(line.visits.listLine(line.clinic, line.doctor, today), nine) == idsInOrder(whole, nine));
    CHECK(line.visits.listLine(line.clinic, line.doctor, today.addDays(1)).isEmpty());
}

TEST_CASE(
    "A shared line's patients may be called by every doctor who takes from it, and are on every doctor's day")
{
    Line line;
    DoctorStore doctors(line.database);
    const auto add = [&](Doctor doctor) {
        doctor.id = line.database.write([&] { return doctors.insert(doctor); });
        return doctor;
    };
    Doctor any = doctorNamed(line.clinic, u"Any doctor"_s, u"W"_s);
    any.shared = true;
    any = add(any);
    Doctor apart = doctorNamed(line.clinic, u"Dr Surgeon"_s, u"S"_s);
    apart.takesShared = false;
    apart = add(apart);
    Visit shared = line.draft();
    shared.doctor = any.id;
    shared.sharedLine = any.id;
    shared = line.insert(shared);
    const Doctor doctor = doctors.find(line.doctor).value();
    REQUIRE(line.visits.listCallable(doctor, today).size() == 1);
    CHECK(line.visits.listCallable(doctor, today)[0].id == shared.id);
    CHECK(line.visits.listCallable(apart, today).isEmpty());
    CHECK(line.visits.list(line.clinic, today, line.doctor) == QList<Visit>{shared});
    shared.revision = 2;
    shared.doctor = line.doctor; // taken
    line.database.write([&] { line.visits.update(shared); });
    CHECK(line.visits.list(line.clinic, today, line.doctor) == QList<Visit>{shared});
    CHECK(line.visits.list(line.clinic, today, apart.id).isEmpty());
}

TEST_CASE("A day lists its ended visits too, by arrival, of one doctor when asked")
{
    Line line;
    const Visit ended = line.insert(line.draft(VisitStatus::Completed));
    const Visit waiting = line.insert(line.draft());
    Visit tomorrows = line.draft();
    tomorrows.businessDay = today.addDays(1);
    line.insert(tomorrows);
    CHECK(line.visits.list(line.clinic, today) == QList<Visit>{ended, waiting});
    CHECK(line.visits.list(line.clinic, today, line.doctor).size() == 2);
    CHECK(line.visits.list(line.clinic, today, DoctorId(99)).isEmpty());
}

TEST_CASE("A patient's visits are those since a day, and open ones of before")
{
    Line line;
    Visit open = line.draft();
    open.businessDay = today.addDays(-9);
    open = line.insert(open);
    Visit ended = line.draft(VisitStatus::Completed);
    ended.businessDay = today.addDays(-9);
    line.insert(ended);
    const Visit recent = line.insert(line.draft(VisitStatus::Left));
    Visit others = line.draft();
    others.patient.id = line.otherPatient();
    line.insert(others);
    CHECK(line.visits.listOf(line.patient, today) == QList<Visit>{open, recent});
}

TEST_CASE("An appointment's visit is found unless it was entered in error")
{
    Line line;
    const AppointmentId id = line.appointmentAt(nine);
    Visit mistaken = line.draft(VisitStatus::EnteredInError);
    mistaken.appointment = id;
    line.insert(mistaken);
    CHECK_FALSE(line.visits.findOf(id));
    Visit real = line.draft();
    real.appointment = id;
    real = line.insert(real);
    CHECK(line.visits.findOf(id) == real);
}

TEST_CASE("A patient's history counts completed visits and ends with the last of them")
{
    Line line;
    CHECK(line.visits.historyOf(line.patient).completedVisits == 0);
    CHECK_FALSE(line.visits.historyOf(line.patient).lastVisitAt);
    for (const int minute : {30, 20}) {
        Visit completed = line.draft(VisitStatus::Completed);
        completed.endedAt = nine + minute * 1min;
        line.insert(completed);
    }
    Visit left = line.draft(VisitStatus::Left);
    left.endedAt = nine + 40min;
    line.insert(left);
    const VisitHistory history = line.visits.historyOf(line.patient);
    CHECK(history.completedVisits == 2);
    CHECK(history.lastVisitAt == nine + 30min);
}

TEST_CASE("Ticket numbers count per clinic, day and prefix; a rollback gives its number back")
{
    Line line;
    const auto next = [&](QDate day, const QString &prefix) {
        return line.visits.nextTicketNumber(line.clinic, day, prefix);
    };
    line.database.write([&] {
        CHECK(next(today, u"A"_s) == 1);
        CHECK(next(today, u"A"_s) == 2);
        CHECK(next(today, u"B"_s) == 1);
        CHECK(next(today.addDays(1), u"A"_s) == 1);
    });
    {
        Transaction undone(*line.database);
        CHECK(next(today, u"A"_s) == 3);
    }
    line.database.write([&] { CHECK(next(today, u"A"_s) == 3); });
}
