// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

ChangeVisit step(const Visit &visit, VisitAction action, const QString &reason = {})
{
    ChangeVisit request;
    request.visit = visit.id;
    request.revision = visit.revision;
    request.action = action;
    request.reason = reason;
    return request;
}

Visit checkedIn(WorkingClinic &clinic)
{
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    return clinic.done(clinic.desk, CheckIn{booked.id, booked.revision});
}

AppointmentStatus statusOf(WorkingClinic &clinic, const Visit &visit)
{
    return clinic.appointment(*visit.appointment).status;
}

} // namespace

TEST_CASE("A patient goes from the line through call, start, hold and completion, and every time is kept")
{
    WorkingClinic clinic;
    const Visit waiting = checkedIn(clinic);
    clinic.pass(10min);
    const Visit called = *clinic.done(clinic.doctor, CallNext{clinic.farouk.id});
    clinic.pass(1min);
    const Visit started = clinic.changed(clinic.doctor, called, VisitAction::Start);
    CHECK(statusOf(clinic, started) == AppointmentStatus::Fulfilled);
    clinic.pass(5min);
    const Visit held = clinic.changed(clinic.doctor, started, VisitAction::Hold, u"X-ray"_s);
    clinic.pass(15min);
    const Visit resumed = clinic.changed(clinic.doctor, held, VisitAction::Resume);
    clinic.pass(4min);
    const Visit completed = clinic.changed(clinic.doctor, resumed, VisitAction::Complete);

    CHECK(completed.status == VisitStatus::Completed);
    CHECK(completed.arrivedAt == waiting.arrivedAt);
    CHECK(completed.firstCalledAt == clinic.at(9, 10));
    CHECK(completed.startedAt == clinic.at(9, 11));
    CHECK(completed.endedAt == clinic.at(9, 35));
    CHECK(completed.heldMs == Milliseconds(15min).count());
    CHECK(serviceTimeOf(completed, clinic.now) == 9min);
    CHECK(completed.revision == 6);
    CHECK(clinic.visit(completed.id) == completed);
    CHECK(statusOf(clinic, completed) == AppointmentStatus::Fulfilled);
}

TEST_CASE("A step that names an old revision is refused with the visit as it is now", "[lesson]")
{
    WorkingClinic clinic;
    const Visit waiting = clinic.walkIn(clinic.maria);
    const Visit started = clinic.changed(clinic.doctor, waiting, VisitAction::Start);
    const auto late = clinic.ask(clinic.desk, step(waiting, VisitAction::Leave, u"gone"_s));
    REQUIRE_FALSE(late);
    CHECK(late.error().code == ErrorCode::Conflict);
    CHECK(late.error().field == u"revision"_s);
    CHECK(late.error().message.contains(clinic.doctor.user.fullName));
    CHECK(late.error().current == toJsonObject(started));
    CHECK(clinic.visit(waiting.id) == started);
}

TEST_CASE("Two patients are never with one doctor: start, resume and reopen are refused", "[lesson]")
{
    WorkingClinic clinic;
    const Visit first = clinic.changed(clinic.doctor, clinic.walkIn(u"A"_s), VisitAction::Start);
    const Visit completed = clinic.changed(clinic.doctor, first, VisitAction::Complete);
    const Visit second = clinic.changed(clinic.doctor, clinic.walkIn(u"B"_s), VisitAction::Start);
    const Visit held = clinic.changed(clinic.doctor, second, VisitAction::Hold, u"lab"_s);
    const Visit third = clinic.changed(clinic.doctor, clinic.walkIn(u"C"_s), VisitAction::Start);
    const Visit waiting = clinic.walkIn(u"D"_s);
    for (const ChangeVisit &request : {step(waiting, VisitAction::Start), step(held, VisitAction::Resume),
                                       step(completed, VisitAction::Reopen)}) {
        const auto refused = clinic.ask(clinic.doctor, request);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Conflict);
        CHECK(refused.error().field == u"doctor"_s);
        CHECK(refused.error().current == toJsonObject(third));
    }
}

TEST_CASE("A recall waits 15 s, then counts")
{
    WorkingClinic clinic;
    clinic.walkIn(clinic.maria);
    const Visit called = *clinic.done(clinic.desk, CallNext{clinic.farouk.id});
    clinic.pass(14999ms);
    const auto early = clinic.ask(clinic.desk, step(called, VisitAction::Recall));
    REQUIRE_FALSE(early);
    CHECK(early.error().current == toJsonObject(called));
    clinic.pass(1ms);
    const Visit recalled = clinic.changed(clinic.desk, called, VisitAction::Recall);
    CHECK(recalled.callCount == 2);
    CHECK(recalled.firstCalledAt == called.firstCalledAt);
    CHECK(recalled.lastCalledAt == clinic.now);
    CHECK(recalled.room == clinic.room.id);
}

TEST_CASE("Putting back to a time needs one later today")
{
    WorkingClinic clinic;
    clinic.walkIn(clinic.maria);
    const Visit called = *clinic.done(clinic.desk, CallNext{clinic.farouk.id});
    for (const Instant wrong : {clinic.now, clinic.now - 1min, clinic.at(0) + 24h}) {
        ChangeVisit request = step(called, VisitAction::PutBack);
        request.notBefore = wrong;
        const auto refused = clinic.ask(clinic.desk, request);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Invalid);
        CHECK(refused.error().field == u"notBefore"_s);
    }
    const Visit back = clinic.changed(clinic.desk, called, VisitAction::PutBack);
    CHECK(back.arrivedAt == called.arrivedAt);
    CHECK_FALSE(back.notBefore);
}

TEST_CASE("Leaving and cancelling cascade to the appointment, and so does their undo", "[lesson]")
{
    WorkingClinic clinic;
    Visit visit = checkedIn(clinic);
    for (const auto &[action, side] : {std::pair(VisitAction::Leave, CancelledBy::Patient),
                                       std::pair(VisitAction::Cancel, CancelledBy::Clinic)}) {
        visit = clinic.changed(clinic.desk, visit, action, u"waited too long"_s);
        CHECK(visit.endedAt == clinic.now);
        CHECK(visit.endReason == u"waited too long"_s);
        const Appointment cancelled = clinic.appointment(*visit.appointment);
        CHECK(cancelled.status == AppointmentStatus::Cancelled);
        CHECK(cancelled.cancelReason == u"waited too long"_s);
        CHECK(cancelled.cancelledBy == side);
        REQUIRE(clinic.events<AppointmentCancelled>().size() == 1);
        CHECK(clinic.events<AppointmentCancelled>()[0].appointment == cancelled);

        const QString ticket = visit.ticket;
        visit = clinic.changed(clinic.desk, visit, VisitAction::Restore);
        CHECK(visit.ticket == ticket);
        CHECK(visit.status == VisitStatus::Waiting);
        CHECK(statusOf(clinic, visit) == AppointmentStatus::CheckedIn);
    }
}

TEST_CASE("A no-show who comes back keeps the ticket and is in the line again")
{
    WorkingClinic clinic;
    checkedIn(clinic);
    const Visit called = *clinic.done(clinic.desk, CallNext{clinic.farouk.id});
    clinic.pass(3min);
    const Visit missed = clinic.changed(clinic.doctor, called, VisitAction::MarkNoShow);
    CHECK(missed.endedAt == clinic.now);
    CHECK(statusOf(clinic, missed) == AppointmentStatus::NoShow);
    clinic.pass(10min);
    const Visit back = clinic.changed(clinic.desk, missed, VisitAction::ReturnToLine);
    CHECK(back.returnedAt == clinic.now);
    CHECK(back.ticket == called.ticket);
    CHECK(statusOf(clinic, back) == AppointmentStatus::CheckedIn);
    CHECK(clinic.done(clinic.desk, GetDoctorQueue{clinic.farouk.id}) == QList<Visit>{back});
}

TEST_CASE("The undo of a start takes patient and appointment back, within ten minutes")
{
    WorkingClinic clinic;
    const Visit started = clinic.changed(clinic.doctor, checkedIn(clinic), VisitAction::Start);
    clinic.pass(10min);
    const Visit undone = clinic.changed(clinic.doctor, started, VisitAction::UndoStart);
    CHECK_FALSE(undone.startedAt);
    CHECK_FALSE(undone.firstCalledAt);
    CHECK(statusOf(clinic, undone) == AppointmentStatus::CheckedIn);

    const Visit again = clinic.changed(clinic.doctor, undone, VisitAction::Start);
    clinic.pass(10min + 1ms);
    const auto late = clinic.ask(clinic.doctor, step(again, VisitAction::UndoStart));
    REQUIRE_FALSE(late);
    CHECK(late.error().current == toJsonObject(again));
}

TEST_CASE("A completed visit opens again within ten minutes and keeps its start")
{
    WorkingClinic clinic;
    const Visit started = clinic.changed(clinic.doctor, checkedIn(clinic), VisitAction::Start);
    clinic.pass(20min);
    const Visit completed = clinic.changed(clinic.doctor, started, VisitAction::Complete);
    clinic.pass(10min);
    const Visit reopened = clinic.changed(clinic.doctor, completed, VisitAction::Reopen);
    CHECK(reopened.startedAt == started.startedAt);
    CHECK_FALSE(reopened.endedAt);
    CHECK(statusOf(clinic, reopened) == AppointmentStatus::Fulfilled);
}

TEST_CASE("An ended visit does not open beside a new one of the same patient and doctor")
{
    WorkingClinic clinic;
    const Visit left =
        clinic.changed(clinic.desk, clinic.walkIn(clinic.maria), VisitAction::Leave, u"gone"_s);
    const Visit again = clinic.walkIn(clinic.maria);
    CHECK(again.ticket == u"A02"_s);
    const auto refused = clinic.ask(clinic.desk, step(left, VisitAction::Restore));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(refused.error().current == toJsonObject(again));
}

TEST_CASE("Undo of an arrival ends when the patient was called", "[lesson]")
{
    WorkingClinic clinic;
    clinic.walkIn(clinic.maria);
    const Visit called = *clinic.done(clinic.desk, CallNext{clinic.farouk.id});
    const Visit back = clinic.changed(clinic.desk, called, VisitAction::PutBack);
    const auto refused = clinic.ask(clinic.desk, step(back, VisitAction::UndoCheckIn));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().current == toJsonObject(back));
}

TEST_CASE("Nothing of a visit is deleted by ending it", "[lesson]")
{
    WorkingClinic clinic;
    const Visit visit = checkedIn(clinic);
    clinic.changed(clinic.desk, visit, VisitAction::Cancel, u"moved"_s);
    const auto visits = clinic.done(clinic.desk, ListVisits{clinic.clinic.id, visit.businessDay});
    REQUIRE(visits.size() == 1);
    CHECK(visits[0].status == VisitStatus::Cancelled);
    const ListAppointments day{clinic.clinic.id, visit.businessDay};
    CHECK(clinic.done(clinic.desk, day).size() == 1);
}

TEST_CASE("A visit that does not exist is not found")
{
    WorkingClinic clinic;
    ChangeVisit request;
    request.visit = VisitId(77);
    const auto reply = clinic.ask(clinic.desk, request);
    REQUIRE_FALSE(reply);
    CHECK(reply.error().code == ErrorCode::NotFound);
}
