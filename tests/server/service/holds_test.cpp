// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

/// The clinic with two desks at the counter.
struct TwoDesks : WorkingClinic
{
    Actor left = at(desk, 1, u"Left desk"_s);
    Actor right = at(desk, 2, u"Right desk"_s);

    static Actor at(Actor actor, qint64 connection, const QString &device)
    {
        actor.connection = ConnectionId(connection);
        actor.device = device;
        return actor;
    }

    HoldSlot holding(Instant start) const { return {farouk.id, start, 20, {}}; }

    using WorkingClinic::at;
    QList<SlotHold> held() const { return holds.list(clinic.id, now); }
};

SlotConflict conflictOf(const Result<SlotHold> &reply)
{
    REQUIRE_FALSE(reply);
    CHECK(reply.error().code == ErrorCode::Conflict);
    CHECK(reply.error().field == u"start"_s);
    return decode<SlotConflict>(reply.error().current).value();
}

} // namespace

TEST_CASE("A desk holds a time for as long as the clinic's setting says, under its name")
{
    TwoDesks clinic;
    const SlotHold hold = clinic.done(clinic.left, clinic.holding(clinic.at(10)));
    CHECK(hold.doctor == clinic.farouk.id);
    CHECK(hold.start == clinic.at(10));
    CHECK(hold.end == clinic.at(10, 20));
    CHECK(hold.device == u"Left desk"_s);
    CHECK(hold.userName == clinic.left.user.fullName);
    CHECK(hold.session == clinic.left.session);
    CHECK(hold.expiresAt == clinic.now + 5min);
    CHECK(clinic.held() == QList{hold});
    CHECK(clinic.told.events.isEmpty());
    CHECK(clinic.told.audit.isEmpty());
}

TEST_CASE("What another desk holds cannot be held, and the refusal says by whom")
{
    TwoDesks clinic;
    const SlotHold hold = clinic.done(clinic.left, clinic.holding(clinic.at(10)));
    for (const Instant start : {clinic.at(10), clinic.at(9, 41), clinic.at(10, 19)}) {
        const SlotConflict conflict = conflictOf(clinic.ask(clinic.right, clinic.holding(start)));
        CHECK(conflict.problem == SlotProblem::Held);
        CHECK(conflict.hold == hold);
    }
    CHECK(clinic.ask(clinic.right, clinic.holding(clinic.at(10, 20))));
    HoldSlot otherDoctor = clinic.holding(clinic.at(10));
    otherDoctor.doctor = clinic.haddad.id;
    CHECK(clinic.ask(clinic.right, otherDoctor));
}

TEST_CASE("Of two desks that hold a time in one turn the second sees the first")
{
    TwoDesks clinic;
    store::Transaction turn(*clinic.database);
    CHECK(clinic.handle(clinic.left, clinic.holding(clinic.at(10))));
    CHECK_FALSE(clinic.handle(clinic.right, clinic.holding(clinic.at(10))));
}

TEST_CASE("A taken or past time cannot be held, unless it is the time of the appointment being moved")
{
    TwoDesks clinic;
    const Appointment taking = clinic.booked(clinic.maria, clinic.at(10));
    HoldSlot request = clinic.holding(clinic.at(10, 10));
    const SlotConflict conflict = conflictOf(clinic.ask(clinic.left, request));
    CHECK(conflict.problem == SlotProblem::Taken);
    CHECK(conflict.appointment == taking);
    CHECK(conflict.bookedByName == clinic.desk.user.fullName);
    request.except = taking.id;
    CHECK(clinic.ask(clinic.left, request));
    CHECK(conflictOf(clinic.ask(clinic.left, clinic.holding(clinic.now))).problem == SlotProblem::Past);
}

TEST_CASE("A new hold takes the place of the old one, and held again a time lasts longer")
{
    TwoDesks clinic;
    clinic.done(clinic.left, clinic.holding(clinic.at(10)));
    const SlotHold second = clinic.done(clinic.left, clinic.holding(clinic.at(11)));
    CHECK(clinic.held() == QList{second});
    CHECK(clinic.ask(clinic.right, clinic.holding(clinic.at(10))));
    clinic.pass(3min);
    CHECK(clinic.done(clinic.left, clinic.holding(clinic.at(11))).expiresAt == clinic.now + 5min);
}

TEST_CASE("A hold that has expired stands in nobody's way and is not listed")
{
    TwoDesks clinic;
    clinic.done(clinic.left, clinic.holding(clinic.at(10)));
    clinic.pass(5min - 1ms);
    CHECK_FALSE(clinic.ask(clinic.right, clinic.holding(clinic.at(10))));
    clinic.pass(1ms);
    CHECK(clinic.held().isEmpty());
    CHECK(clinic.ask(clinic.right, clinic.holding(clinic.at(10))));
}

TEST_CASE("What another desk holds can neither be booked nor is it offered; the own hold is in nobody's way "
          "but theirs")
{
    TwoDesks clinic;
    const SlotHold hold = clinic.done(clinic.left, clinic.holding(clinic.at(10)));
    BookAppointment book;
    book.doctor = clinic.farouk.id;
    book.patient = clinic.maria.id;
    book.service = clinic.consultation.id;
    book.start = clinic.at(10, 10);
    const auto refused = clinic.ask(clinic.right, book);
    REQUIRE_FALSE(refused);
    const SlotConflict conflict = decode<SlotConflict>(refused.error().current).value();
    CHECK(conflict.problem == SlotProblem::Held);
    CHECK(conflict.hold == hold);
    REQUIRE(conflict.next.size() == 3);
    CHECK(conflict.next[0].start >= clinic.at(10, 20));

    FindFreeTimes find;
    find.clinic = clinic.clinic.id;
    find.service = clinic.consultation.id;
    find.doctor = clinic.farouk.id;
    find.from = find.to = QDate(2026, 11, 23);
    const auto offered = [&](const Actor &desk) {
        const QList<FreeTime> times = clinic.done(desk, find);
        return std::any_of(times.begin(), times.end(), [&](const FreeTime &time) {
            return time.start < hold.end && hold.start < time.end;
        });
    };
    CHECK(offered(clinic.left));
    CHECK_FALSE(offered(clinic.right));
}

TEST_CASE(
    "The booking of what a desk holds frees it with the commit; of something else, or undone, it does not")
{
    TwoDesks clinic;
    clinic.done(clinic.left, clinic.holding(clinic.at(10)));
    BookAppointment book;
    book.doctor = clinic.farouk.id;
    book.patient = clinic.maria.id;
    book.service = clinic.consultation.id;
    book.start = clinic.at(12);
    clinic.done(clinic.left, book);
    CHECK(clinic.held().size() == 1);
    book.start = clinic.at(10);
    {
        store::Transaction undone(*clinic.database);
        CHECK(clinic.handle(clinic.left, book));
    }
    CHECK(clinic.held().size() == 1);
    const Appointment booked = clinic.done(clinic.left, book);
    CHECK(clinic.held().isEmpty());

    clinic.done(clinic.left, HoldSlot{clinic.farouk.id, clinic.at(10, 10), 20, booked.id});
    RescheduleAppointment move;
    move.appointment = booked.id;
    move.revision = booked.revision;
    move.doctor = booked.doctor;
    move.service = booked.service;
    move.start = clinic.at(10, 10);
    clinic.done(clinic.left, move);
    CHECK(clinic.held().isEmpty());
}

TEST_CASE("Who releases frees the own hold only; a repeat is harmless")
{
    TwoDesks clinic;
    clinic.done(clinic.left, clinic.holding(clinic.at(10)));
    clinic.done(clinic.right, ReleaseSlot{clinic.clinic.id});
    CHECK(clinic.held().size() == 1);
    clinic.done(clinic.left, ReleaseSlot{clinic.clinic.id});
    clinic.done(clinic.left, ReleaseSlot{clinic.clinic.id});
    CHECK(clinic.held().isEmpty());
}

TEST_CASE("A hold names a doctor who works here, and a believable length")
{
    TwoDesks clinic;
    const auto refusedField = [&](const HoldSlot &request) {
        const auto reply = clinic.ask(clinic.left, request);
        REQUIRE_FALSE(reply);
        return reply.error().field;
    };
    HoldSlot request = clinic.holding(clinic.at(10));
    request.minutes = 4;
    CHECK(refusedField(request) == u"minutes"_s);
    request.minutes = 481;
    CHECK(refusedField(request) == u"minutes"_s);
    request = clinic.holding(clinic.at(10));
    request.doctor = DoctorId(999);
    CHECK(refusedField(request) == u"doctor"_s);
    request.doctor = clinic.deactivated(clinic.newDoctor(u"C"_s)).id;
    CHECK(refusedField(request) == u"doctor"_s);
    CHECK(clinic.held().isEmpty());
}

TEST_CASE("Every change of the list is told once, expiry too")
{
    TwoDesks clinic;
    QList<ClinicId> told;
    QObject::connect(&clinic.holds, &HoldBook::changed, &clinic.holds,
                     [&](ClinicId changed) { told += changed; });
    clinic.done(clinic.left, clinic.holding(clinic.at(10)));
    clinic.done(clinic.right, clinic.holding(clinic.at(11)));
    CHECK(told.size() == 2);
    clinic.holds.releaseExpired(clinic.now);
    CHECK(told.size() == 2);
    clinic.holds.releaseExpired(clinic.now + 5min);
    CHECK(told == QList<ClinicId>(3, clinic.clinic.id));
    clinic.done(clinic.left, ReleaseSlot{clinic.clinic.id});
    CHECK(told.size() == 3);
}
