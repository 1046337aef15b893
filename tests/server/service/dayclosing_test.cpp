// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

const QDate monday(2026, 11, 23);

DayReview review(WorkingClinic &clinic, QDate day = monday)
{
    return clinic.done(clinic.desk, ReviewDay{clinic.clinic.id, day});
}

Result<DayClosing> close(WorkingClinic &clinic, QDate day = monday)
{
    return clinic.ask(clinic.desk, CloseDay{clinic.clinic.id, day});
}

void markMissed(WorkingClinic &clinic, const Appointment &booked)
{
    MarkNoShow missed;
    missed.appointment = booked.id;
    missed.revision = booked.revision;
    clinic.done(clinic.desk, missed);
}

} // namespace

TEST_CASE("What is left of a day are its open visits and the bookings nobody came for")
{
    WorkingClinic clinic;
    const Appointment missed = clinic.booked(clinic.maria, clinic.at(10));
    const Appointment kept = clinic.booked(clinic.newPatient(u"B"_s), clinic.at(11));
    clinic.booked(clinic.newPatient(u"C"_s), clinic.at(10) + 24h);
    const Visit here = clinic.done(clinic.desk, CheckIn{kept.id, kept.revision});
    const Visit done = clinic.changed(
        clinic.doctor, clinic.changed(clinic.doctor, clinic.walkIn(u"D"_s), VisitAction::Start),
        VisitAction::Complete);
    CHECK(done.status == VisitStatus::Completed);
    const DayReview left = review(clinic);
    CHECK(left.visits == QList<Visit>{here});
    CHECK(left.bookings == QList<Appointment>{missed});
    CHECK(left.more == 0);
    CHECK_FALSE(left.closing);
    CHECK(left.earlier.isEmpty());
}

TEST_CASE("A day is closed when nothing of it is open, which is told, kept and noted")
{
    WorkingClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    const Visit visit = clinic.walkIn(u"B"_s);
    clinic.now = clinic.at(18);
    const Result<DayClosing> early = close(clinic);
    REQUIRE_FALSE(early);
    CHECK(early.error().code == ErrorCode::Conflict);
    CHECK(early.error().field == u"day"_s);
    CHECK(early.error().message.contains(u"1 visit and 1 booking"_s));

    markMissed(clinic, booked);
    clinic.changed(clinic.desk, visit, VisitAction::CloseNoShow);
    const DayClosing closing = clinic.done(clinic.desk, CloseDay{clinic.clinic.id, monday});
    CHECK(closing.at == clinic.at(18));
    CHECK(closing.closedBy == clinic.desk.user.id);
    CHECK(clinic.events<DayClosed>() == QList<DayClosed>{{closing}});
    REQUIRE(clinic.told.audit.size() == 1);
    CHECK(clinic.told.audit[0].entity == u"clinic"_s);
    CHECK(clinic.told.audit[0].after == encode(closing));
    CHECK(review(clinic).closing == closing);
}

TEST_CASE("A day that was opened again is closed again, and the last closing counts")
{
    WorkingClinic clinic;
    clinic.now = clinic.at(18);
    REQUIRE(close(clinic));
    const Visit late = clinic.walkIn(u"Late"_s);
    CHECK_FALSE(close(clinic));
    clinic.pass(20min);
    clinic.changed(clinic.desk, late, VisitAction::CloseLeft);
    clinic.done(clinic.admin, CloseDay{clinic.clinic.id, monday});
    CHECK(clinic.told.audit[0].before.contains("\"at\""));
    CHECK(review(clinic).closing->at == clinic.at(18, 20));
    CHECK(review(clinic).closing->closedByName == clinic.admin.user.fullName);
}

TEST_CASE("A day to come cannot be closed, an earlier one can")
{
    WorkingClinic clinic;
    const Result<DayClosing> tomorrow = close(clinic, monday.addDays(1));
    REQUIRE_FALSE(tomorrow);
    CHECK(tomorrow.error().code == ErrorCode::Invalid);
    CHECK(tomorrow.error().field == u"day"_s);
    CHECK(close(clinic, monday.addDays(-1)));
}

TEST_CASE("Yesterday's forgotten visit and booking are found, ended and closed today", "[lesson]")
{
    WorkingClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    const Visit started = clinic.changed(clinic.doctor, clinic.walkIn(u"Forgotten"_s), VisitAction::Start);
    clinic.pass(24h);
    CHECK(review(clinic, monday.addDays(1)).earlier == QList<OpenDay>{{monday, 1, 1}});
    CHECK(review(clinic, monday.addDays(1)).visits.isEmpty());
    const Visit closed = clinic.changed(clinic.desk, started, VisitAction::CloseSeen);
    CHECK(closed.status == VisitStatus::Completed);
    CHECK(closed.closedBy == clinic.desk.user.id);
    CHECK(clinic.visit(closed.id) == closed);
    markMissed(clinic, booked);
    CHECK(close(clinic, monday));
    CHECK(review(clinic, monday.addDays(1)).earlier.isEmpty());
}

TEST_CASE("An end at the closing can be taken back for ten minutes, also of an earlier day")
{
    WorkingClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    const Visit waiting = clinic.done(clinic.desk, CheckIn{booked.id, booked.revision});
    clinic.pass(24h);
    for (const VisitAction end : {VisitAction::CloseSeen, VisitAction::CloseNoShow, VisitAction::CloseLeft}) {
        const Visit closed = clinic.changed(clinic.desk, clinic.visit(waiting.id), end);
        CHECK(clinic.appointment(booked.id).status != AppointmentStatus::CheckedIn);
        const Visit open = clinic.changed(clinic.desk, closed, VisitAction::UndoClose);
        CHECK(open.status == VisitStatus::Waiting);
        CHECK(clinic.appointment(booked.id).status == AppointmentStatus::CheckedIn);
    }
    const Visit closed = clinic.changed(clinic.desk, clinic.visit(waiting.id), VisitAction::CloseLeft);
    clinic.pass(10min + 1ms);
    CHECK_FALSE(
        clinic.ask(clinic.desk, ChangeVisit{closed.id, closed.revision, VisitAction::UndoClose, {}, {}}));
}

TEST_CASE("Who had gone before the doctor was done leaves the booking fulfilled; the doctor did see them")
{
    WorkingClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    const Visit waiting = clinic.done(clinic.desk, CheckIn{booked.id, booked.revision});
    const Visit held =
        clinic.changed(clinic.doctor, clinic.changed(clinic.doctor, waiting, VisitAction::Start),
                       VisitAction::Hold, u"X-ray"_s);
    const Visit closed = clinic.changed(clinic.desk, held, VisitAction::CloseLeft);
    CHECK(closed.status == VisitStatus::Left);
    CHECK_FALSE(closed.heldSince);
    CHECK(clinic.appointment(booked.id).status == AppointmentStatus::Fulfilled);
}

TEST_CASE("A day with very much left open tells how much had no room")
{
    WorkingClinic clinic;
    for (int i = 0; i < DayReview::atMost + 3; ++i)
        clinic.walkIn(u"P%1"_s.arg(i));
    const DayReview left = review(clinic);
    CHECK(left.visits.size() == DayReview::atMost);
    CHECK(left.more == 3);
    CHECK(encode(left).size() < 200 * 1024);
}
