// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/visitstore.h"

#include "server/store/appointmentstore.h"
#include "tests/support/catch.h"
#include "tests/support/testclinic.h"

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
    visit.pin = QueuePin{4, u"frail"_s};
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
    Appointment appointment = fresh(Appointment(), nine);
    appointment.clinic = line.clinic;
    appointment.doctor = line.doctor;
    appointment.patient.id = line.patient;
    appointment.service = line.service;
    appointment.start = nine;
    appointment.end = nine + 20min;
    appointment.bookedBy = line.administrator;
    const AppointmentId id =
        line.database.write([&] { return AppointmentStore(line.database).insert(appointment); });
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
