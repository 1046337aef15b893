// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/transitions.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace std::chrono_literals;

namespace {

constexpr Instant nine{1'800'000'000'000};

Visit arrived()
{
    Visit visit;
    visit.id = VisitId(1);
    visit.revision = 1;
    visit.arrivedAt = visit.createdAt = visit.updatedAt = nine;
    return visit;
}

/// The visit after a step of the table from its state.
Visit after(const Visit &visit, VisitAction action, Milliseconds sinceNine, StepNote note = {})
{
    const VisitTransition *step = findTransition(visitTransitions(), action, visit.status);
    REQUIRE(step);
    note.now = nine + sinceNine;
    return afterStep(visit, *step, note);
}

Appointment after(const Appointment &appointment, AppointmentAction action, Milliseconds sinceNine,
                  StepNote note = {})
{
    const AppointmentTransition *step = findTransition(appointmentTransitions(), action, appointment.status);
    REQUIRE(step);
    note.now = nine + sinceNine;
    return afterStep(appointment, *step, note);
}

} // namespace

TEST_CASE("Every step leads where its arrow points, one revision on, and keeps what never changes")
{
    for (const VisitTransition &step : visitTransitions()) {
        Visit before = arrived();
        before.status = step.from;
        before.ticket = u"A07"_s;
        const Visit visit = afterStep(before, step, {.now = nine + 1min});
        CHECK(visit.status == step.to);
        CHECK(visit.revision == 2);
        CHECK(visit.updatedAt == nine + 1min);
        CHECK(visit.arrivedAt == nine);
        CHECK(visit.ticket == u"A07"_s);
        CHECK(visit.endedAt.has_value() == !isOpen(step.to));
    }
    for (const AppointmentTransition &step : appointmentTransitions()) {
        Appointment before;
        before.revision = 4;
        before.status = step.from;
        const Appointment appointment = afterStep(before, step, {.now = nine});
        CHECK(appointment.status == step.to);
        CHECK(appointment.revision == 5);
        CHECK(appointment.updatedAt == nine);
    }
}

TEST_CASE("Calls are counted, and the first and the last are kept with the room")
{
    const Visit called = after(arrived(), VisitAction::Call, 5min, {.room = RoomId(3)});
    CHECK(called.callCount == 1);
    CHECK(called.firstCalledAt == nine + 5min);
    CHECK(called.lastCalledAt == nine + 5min);
    CHECK(called.room == RoomId(3));

    const Visit recalled = after(called, VisitAction::Recall, 6min, {.room = RoomId(4)});
    CHECK(recalled.callCount == 2);
    CHECK(recalled.firstCalledAt == nine + 5min);
    CHECK(recalled.lastCalledAt == nine + 6min);
    CHECK(recalled.room == RoomId(4));
}

TEST_CASE("Who is put back keeps arrival and calls, and waits until the time that was set")
{
    const Visit called = after(arrived(), VisitAction::Call, 5min, {.room = RoomId(3)});
    const Visit back = after(called, VisitAction::PutBack, 6min, {.notBefore = nine + 30min});
    CHECK(back.notBefore == nine + 30min);
    CHECK(back.callCount == 1);
    CHECK(back.firstCalledAt == nine + 5min);
    CHECK_FALSE(back.room);
    CHECK_FALSE(after(back, VisitAction::Call, 40min).notBefore);
}

TEST_CASE("A start out of the line counts as the call; its undo takes both back")
{
    const Visit started = after(arrived(), VisitAction::Start, 7min, {.room = RoomId(3)});
    CHECK(started.startedAt == nine + 7min);
    CHECK(started.firstCalledAt == nine + 7min);
    CHECK(started.callCount == 0);
    CHECK(started.room == RoomId(3));

    const Visit undone = after(started, VisitAction::UndoStart, 8min);
    CHECK_FALSE(undone.startedAt);
    CHECK_FALSE(undone.firstCalledAt);
    CHECK_FALSE(undone.room);
}

TEST_CASE("The undo of a start after a call leaves the call")
{
    const Visit called = after(arrived(), VisitAction::Call, 5min, {.room = RoomId(3)});
    const Visit started = after(called, VisitAction::Start, 7min, {.room = RoomId(9)});
    CHECK(started.firstCalledAt == nine + 5min);
    CHECK(started.room == RoomId(3));
    const Visit undone = after(started, VisitAction::UndoStart, 8min);
    CHECK(undone.firstCalledAt == nine + 5min);
    CHECK(undone.callCount == 1);
}

TEST_CASE("Time on hold adds up over several holds and is no service time")
{
    Visit visit = after(arrived(), VisitAction::Start, 0min);
    visit = after(visit, VisitAction::Hold, 10min, {.reason = u"X-ray"_s});
    CHECK(visit.heldSince == nine + 10min);
    CHECK(visit.holdReason == u"X-ray"_s);
    visit = after(visit, VisitAction::Resume, 25min);
    CHECK(visit.heldMs == Milliseconds(15min).count());
    CHECK_FALSE(visit.heldSince);
    CHECK(visit.holdReason.isEmpty());
    visit = after(visit, VisitAction::Hold, 30min, {.reason = u"payment"_s});
    visit = after(visit, VisitAction::Complete, 35min);
    CHECK(visit.heldMs == Milliseconds(20min).count());
    CHECK(visit.endedAt == nine + 35min);
    CHECK_FALSE(visit.heldSince);
    CHECK(serviceTimeOf(visit, nine + 2h) == 15min);
}

TEST_CASE("An ended visit says when and why; opened again it does not")
{
    const Visit left = after(arrived(), VisitAction::Leave, 20min, {.reason = u"had to go"_s});
    CHECK(left.endedAt == nine + 20min);
    CHECK(left.endReason == u"had to go"_s);
    const Visit restored = after(left, VisitAction::Restore, 22min);
    CHECK_FALSE(restored.endedAt);
    CHECK(restored.endReason.isEmpty());
    CHECK_FALSE(restored.returnedAt);

    const Visit called = after(arrived(), VisitAction::Call, 5min, {.room = RoomId(3)});
    const Visit returned =
        after(after(called, VisitAction::MarkNoShow, 9min), VisitAction::ReturnToLine, 30min);
    CHECK(returned.returnedAt == nine + 30min);
    CHECK(returned.firstCalledAt == nine + 5min);
    CHECK_FALSE(returned.endedAt);
    CHECK_FALSE(returned.room);

    const Visit completed = after(after(called, VisitAction::Start, 6min), VisitAction::Complete, 20min);
    const Visit reopened = after(completed, VisitAction::Reopen, 21min);
    CHECK_FALSE(reopened.endedAt);
    CHECK(reopened.startedAt == nine + 6min);
}

TEST_CASE(
    "A visit that is ended with its day says who did it; opened again it keeps its times and forgets that")
{
    const Visit called = after(arrived(), VisitAction::Call, 5min, {.room = RoomId(3)});
    const Visit started = after(called, VisitAction::Start, 6min);
    const Visit closed = after(started, VisitAction::CloseSeen, 9h, {.by = UserId(4)});
    CHECK(closed.closedBy == UserId(4));
    CHECK(closed.endedAt == nine + 9h);
    const Visit open = after(closed, VisitAction::UndoClose, 9h + 1min);
    CHECK(open.status == VisitStatus::Waiting);
    CHECK_FALSE(open.closedBy);
    CHECK_FALSE(open.endedAt);
    CHECK(open.startedAt == nine + 6min);
    CHECK(open.firstCalledAt == nine + 5min);
}

TEST_CASE("A doctor who reopens what the desk closed as seen begins then, if nobody said when")
{
    const Visit closed = after(arrived(), VisitAction::CloseSeen, 9h, {.by = UserId(4)});
    CHECK_FALSE(closed.startedAt);
    const Visit reopened = after(closed, VisitAction::Reopen, 9h + 1min);
    CHECK(reopened.startedAt == nine + 9h + 1min);
    CHECK(reopened.firstCalledAt == nine + 9h + 1min);
    CHECK_FALSE(reopened.closedBy);
}

TEST_CASE("A cancelled appointment keeps when, why and whose wish; restored it does not")
{
    const Appointment cancelled = after(Appointment(), AppointmentAction::Cancel, 1min,
                                        {.reason = u"ill"_s, .side = CancelledBy::Patient});
    CHECK(cancelled.cancelledAt == nine + 1min);
    CHECK(cancelled.cancelReason == u"ill"_s);
    CHECK(cancelled.cancelledBy == CancelledBy::Patient);
    const Appointment restored = after(cancelled, AppointmentAction::Restore, 2min);
    CHECK_FALSE(restored.cancelledAt);
    CHECK_FALSE(restored.cancelledBy);
    CHECK(restored.cancelReason.isEmpty());
}

TEST_CASE("A late arrival keeps that it was marked as not shown up; the undo of the check-in clears both")
{
    const Appointment missed = after(Appointment(), AppointmentAction::MarkNoShow, 20min);
    CHECK(missed.noShowAt == nine + 20min);
    const Appointment arrived = after(missed, AppointmentAction::CheckIn, 30min);
    CHECK(arrived.checkedInAt == nine + 30min);
    CHECK(arrived.noShowAt == nine + 20min);
    const Appointment undone = after(arrived, AppointmentAction::UndoCheckIn, 31min);
    CHECK_FALSE(undone.checkedInAt);
    CHECK_FALSE(undone.noShowAt);
}

TEST_CASE("Whatever a visit does, its appointment's own machine has an arrow for what follows")
{
    struct Case
    {
        VisitAction action;
        AppointmentStatus from;
        AppointmentStatus to;
    };
    using enum AppointmentStatus;
    constexpr Case cases[] = {
        {VisitAction::Start, CheckedIn, Fulfilled},     {VisitAction::UndoStart, Fulfilled, CheckedIn},
        {VisitAction::Leave, CheckedIn, Cancelled},     {VisitAction::Cancel, CheckedIn, Cancelled},
        {VisitAction::MarkNoShow, CheckedIn, NoShow},   {VisitAction::ReturnToLine, NoShow, CheckedIn},
        {VisitAction::Restore, Cancelled, CheckedIn},   {VisitAction::UndoCheckIn, CheckedIn, Booked},
        {VisitAction::CloseSeen, CheckedIn, Fulfilled}, {VisitAction::CloseNoShow, CheckedIn, NoShow},
        {VisitAction::CloseLeft, CheckedIn, Cancelled}, {VisitAction::UndoClose, Fulfilled, CheckedIn},
        {VisitAction::UndoClose, NoShow, CheckedIn},    {VisitAction::UndoClose, Cancelled, CheckedIn},
    };
    for (const Case &each : cases) {
        Appointment appointment;
        appointment.status = each.from;
        const auto action = followingAction(each.action);
        REQUIRE(action);
        const auto step = systemStep(appointment, *action);
        REQUIRE(step);
        CHECK(step->to == each.to);
    }
    for (const VisitAction stays :
         {VisitAction::Call, VisitAction::Recall, VisitAction::PutBack, VisitAction::Hold,
          VisitAction::Resume, VisitAction::Complete, VisitAction::Reopen})
        CHECK_FALSE(followingAction(stays));
}
