// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

MoveVisit move(const Visit &visit, const QString &reason = u"needs to catch a bus"_s)
{
    MoveVisit request;
    request.visit = visit.id;
    request.revision = visit.revision;
    request.reason = reason;
    return request;
}

MoveVisit before(const Visit &visit, const Visit &neighbour,
                 const QString &reason = u"needs to catch a bus"_s)
{
    MoveVisit request = move(visit, reason);
    request.before = neighbour.id;
    return request;
}

QStringList line(WorkingClinic &clinic, const Doctor &doctor)
{
    QStringList tickets;
    for (const Visit &visit : clinic.done(clinic.desk, GetDoctorQueue{doctor.id})) {
        if (visit.status == VisitStatus::Waiting)
            tickets += visit.ticket;
    }
    return tickets;
}

/// Three walk-ins of Dr Farouk, a minute apart: A01, A02, A03.
struct ThreeWaiting : WorkingClinic
{
    Visit first = walkIn(u"First"_s);
    Visit second = after(u"Second"_s);
    Visit third = after(u"Third"_s);

    Visit after(const QString &name)
    {
        pass(1min);
        return walkIn(name);
    }
};

} // namespace

TEST_CASE("Moved up, a patient stands before the neighbour with the reason and who moved them, and keeps the "
          "ticket")
{
    ThreeWaiting clinic;
    const Visit moved = clinic.done(clinic.desk, before(clinic.third, clinic.second));
    REQUIRE(moved.pin);
    CHECK(moved.pin->reason == u"needs to catch a bus"_s);
    CHECK(moved.pin->by == clinic.desk.user.fullName);
    CHECK_FALSE(moved.pin->down);
    CHECK(moved.ticket == clinic.third.ticket);
    CHECK(moved.arrivedAt == clinic.third.arrivedAt);
    CHECK(moved.revision == clinic.third.revision + 1);
    REQUIRE(clinic.told.events.size() == 1); // nobody else changed
    CHECK(encode(clinic.events<VisitMoved>()[0].visit) == encode(moved));
    CHECK(clinic.told.audit.value(0).reason == u"needs to catch a bus"_s);
    CHECK(line(clinic, clinic.farouk) == QStringList{u"A01"_s, u"A03"_s, u"A02"_s});
}

TEST_CASE("Call next takes who was moved to the front")
{
    ThreeWaiting clinic;
    clinic.done(clinic.desk, before(clinic.third, clinic.first));
    CHECK(clinic.done(clinic.doctor, CallNext{clinic.farouk.id})->id == clinic.third.id);
}

TEST_CASE("A move that takes a place of another moved patient sends that one too, and no more", "[lesson]")
{
    ThreeWaiting clinic;
    const Visit fourth = clinic.after(u"Fourth"_s);
    MoveVisit behindFirst = move(fourth);
    behindFirst.after = clinic.first.id;
    const Visit pinned = clinic.done(clinic.desk, behindFirst);
    behindFirst = move(clinic.third);
    behindFirst.after = clinic.first.id;
    clinic.done(clinic.desk, behindFirst);
    REQUIRE(clinic.told.events.size() == 2);
    const QueueChanged changed = clinic.events<QueueChanged>().value(0);
    CHECK(changed.doctor == clinic.farouk.id);
    REQUIRE(changed.moved.size() == 1);
    CHECK(encode(changed.moved[0]) == encode(clinic.visit(pinned.id)));
    CHECK(changed.moved[0].revision == pinned.revision + 1);
    CHECK(changed.gone.isEmpty());
    CHECK(clinic.told.audit.size() == 2);
    CHECK(line(clinic, clinic.farouk) == QStringList{u"A01"_s, u"A03"_s, u"A04"_s, u"A02"_s});
}

TEST_CASE("A place that needs a pin needs a reason; one who is moved on keeps the reason")
{
    ThreeWaiting clinic;
    const auto refused = clinic.ask(clinic.desk, before(clinic.third, clinic.first, u"  "_s));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Invalid);
    CHECK(refused.error().field == u"reason"_s);
    const Visit moved = clinic.done(clinic.desk, before(clinic.third, clinic.second, u"bus"_s));
    CHECK(clinic.done(clinic.admin, before(moved, clinic.first, {})).pin->reason == u"bus"_s);
    CHECK(clinic.visit(moved.id).pin->by == clinic.admin.user.fullName);
}

TEST_CASE("Back where time puts a patient, the pin goes, without a reason")
{
    ThreeWaiting clinic;
    const Visit moved = clinic.done(clinic.desk, before(clinic.third, clinic.first));
    const Visit back = clinic.done(clinic.desk, move(moved, {}));
    CHECK_FALSE(back.pin);
    CHECK(line(clinic, clinic.farouk) == QStringList{u"A01"_s, u"A02"_s, u"A03"_s});
    CHECK(clinic.ask(clinic.desk, move(back, {})).error().field == u"visit"_s);
    const auto there = clinic.ask(clinic.desk, before(clinic.first, clinic.second));
    REQUIRE_FALSE(there);
    CHECK(there.error().field == u"before"_s);
}

TEST_CASE("Two who move the same patient: the second sees who was first and where", "[lesson]")
{
    ThreeWaiting clinic;
    const Visit moved = clinic.done(clinic.admin, before(clinic.third, clinic.first));
    const auto late = clinic.ask(clinic.desk, before(clinic.third, clinic.second));
    REQUIRE_FALSE(late);
    CHECK(late.error().code == ErrorCode::Conflict);
    CHECK(late.error().field == u"revision"_s);
    CHECK(late.error().message.contains(clinic.admin.user.fullName));
    CHECK(late.error().current == toJsonObject(moved));
    CHECK(clinic.visit(moved.id) == moved);
}

TEST_CASE("A neighbour who was called meanwhile is a conflict with the neighbour as it is now")
{
    ThreeWaiting clinic;
    const Visit called = *clinic.done(clinic.doctor, CallNext{clinic.farouk.id});
    const auto refused = clinic.ask(clinic.desk, before(clinic.third, clinic.first));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(refused.error().field == u"before"_s);
    CHECK(refused.error().current == toJsonObject(called));
}

TEST_CASE("The order of a line is the desk's; a doctor hands own patients over")
{
    ThreeWaiting clinic;
    const auto refused = clinic.ask(clinic.doctor, before(clinic.third, clinic.first));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Forbidden);
    MoveVisit over = move(clinic.third, {});
    over.doctor = clinic.haddad.id;
    CHECK(clinic.done(clinic.doctor, over).doctor == clinic.haddad.id);
}

TEST_CASE("Into another doctor's line goes the patient with ticket and arrival, and each line hears its part")
{
    ThreeWaiting clinic;
    MoveVisit over = move(clinic.third, {});
    over.doctor = clinic.haddad.id;
    const Visit moved = clinic.done(clinic.desk, over);
    CHECK(moved.doctor == clinic.haddad.id);
    CHECK(moved.ticket == u"A03"_s);
    CHECK(moved.arrivedAt == clinic.third.arrivedAt);
    CHECK_FALSE(moved.pin);
    REQUIRE(clinic.told.events.size() == 2);
    CHECK(clinic.told.events[0].audience == Audience::staff(clinic.clinic.id, {clinic.haddad.id}));
    CHECK(clinic.told.events[1].audience == Audience::staff(clinic.clinic.id, {clinic.farouk.id}));
    const QueueChanged left = clinic.events<QueueChanged>().value(0);
    CHECK(left.doctor == clinic.farouk.id);
    CHECK(left.gone == QList<VisitId>{moved.id});
    CHECK(left.moved.isEmpty());
    CHECK(line(clinic, clinic.farouk) == QStringList{u"A01"_s, u"A02"_s});
    CHECK(line(clinic, clinic.haddad) == QStringList{u"A03"_s});
}

TEST_CASE("A called patient who is handed over waits in the other line, called by nobody")
{
    ThreeWaiting clinic;
    const Visit called = *clinic.done(clinic.doctor, CallNext{clinic.farouk.id});
    MoveVisit over = move(called, {});
    over.doctor = clinic.haddad.id;
    const Visit moved = clinic.done(clinic.doctor, over);
    CHECK(moved.status == VisitStatus::Waiting);
    CHECK_FALSE(moved.room);
    CHECK(moved.firstCalledAt == called.firstCalledAt);
    CHECK(clinic.done(clinic.doctor, CallNext{clinic.farouk.id})->id == clinic.second.id);
}

TEST_CASE("A place in another doctor's line is next to a neighbour there")
{
    ThreeWaiting clinic;
    AddWalkIn other;
    other.doctor = clinic.haddad.id;
    other.patient = clinic.newPatient(u"Okafor"_s).id;
    clinic.pass(1min);
    const Visit there = clinic.done(clinic.desk, other);
    MoveVisit over = move(clinic.third);
    over.doctor = clinic.haddad.id;
    over.after = there.id;
    const Visit moved = clinic.done(clinic.desk, over);
    CHECK(line(clinic, clinic.haddad) == QStringList{u"B01"_s, u"A03"_s});
    CHECK(moved.pin->down); // came earlier than that neighbour
    MoveVisit stranger = move(clinic.second);
    stranger.doctor = clinic.haddad.id;
    stranger.before = clinic.first.id;
    const auto refused = clinic.ask(clinic.desk, stranger);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().field == u"before"_s);
}

TEST_CASE("No patient stands twice in a line, and none goes to who is not there")
{
    ThreeWaiting clinic;
    AddWalkIn twice;
    twice.doctor = clinic.haddad.id;
    twice.patient = clinic.third.patient.id;
    const Visit there = clinic.done(clinic.desk, twice);
    MoveVisit over = move(clinic.third);
    over.doctor = clinic.haddad.id;
    const auto refused = clinic.ask(clinic.desk, over);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(refused.error().current == toJsonObject(there));
    over.doctor = DoctorId(99);
    CHECK(clinic.ask(clinic.desk, over).error().code == ErrorCode::NotFound);
    const Doctor gone = clinic.deactivated(clinic.newDoctor(u"C"_s));
    over.doctor = gone.id;
    CHECK(clinic.ask(clinic.desk, over).error().code == ErrorCode::Invalid);
    CHECK(clinic.ask(clinic.desk, over).error().field == u"doctor"_s);
}

TEST_CASE("No move passes an urgent patient")
{
    ThreeWaiting clinic;
    AddWalkIn urgent;
    urgent.doctor = clinic.farouk.id;
    urgent.patient = clinic.newPatient(u"Okafor"_s).id;
    urgent.priority = Priority::Urgent;
    urgent.reason = u"chest pain"_s;
    const Visit first = clinic.done(clinic.desk, urgent);
    const auto refused = clinic.ask(clinic.desk, before(clinic.third, first));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Invalid);
    CHECK(refused.error().message.contains(u"Urgent"_s));
}

TEST_CASE("A move names one neighbour, and not the patient")
{
    MoveVisit request;
    request.visit = VisitId(1);
    request.before = VisitId(2);
    CHECK(request.validate());
    request.after = VisitId(3);
    CHECK(request.validate().error().field == u"after"_s);
    request.before.reset();
    request.after = VisitId(1);
    CHECK(request.validate().error().field == u"after"_s);
    ChangeVisit step;
    step.action = VisitAction::Transfer;
    CHECK(step.validate().error().field == u"action"_s);
}
