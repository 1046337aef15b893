// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

MoveVisit over(const Visit &visit, const Doctor &doctor)
{
    MoveVisit request;
    request.visit = visit.id;
    request.revision = visit.revision;
    request.doctor = doctor.id;
    return request;
}

MoveVisit before(const Visit &visit, const Visit &neighbour, const QString &reason)
{
    MoveVisit request;
    request.visit = visit.id;
    request.revision = visit.revision;
    request.before = neighbour.id;
    request.reason = reason;
    return request;
}

UndoMove undo(const Visit &visit)
{
    return {visit.clinic, visit.id, visit.revision};
}

/// What the visit was, apart from how often it was written.
void checkSame(Visit visit, const Visit &earlier)
{
    visit.revision = earlier.revision;
    visit.updatedAt = earlier.updatedAt;
    CHECK(visit == earlier);
}

} // namespace

TEST_CASE("The undo of a move takes a patient back to the place before it")
{
    WorkingClinic clinic;
    const Visit first = clinic.walkIn(u"First"_s);
    clinic.pass(1min);
    const Visit second = clinic.walkIn(u"Second"_s);
    clinic.pass(1min);
    const Visit third = clinic.walkIn(u"Third"_s);
    const Visit moved = clinic.done(clinic.desk, before(third, second, u"bus"_s));
    const Visit movedOn = clinic.done(clinic.desk, before(moved, first, u"taxi"_s));
    const Visit back = clinic.done(clinic.desk, undo(movedOn));
    checkSame(back, moved);
    CHECK(clinic.visit(third.id) == back);
    REQUIRE(clinic.events<VisitMoved>().size() == 1);
    CHECK(encode(clinic.events<VisitMoved>()[0].visit) == encode(back));
    CHECK(clinic.told.audit.value(0).entity == u"visit"_s);
}

TEST_CASE("The undo of a transfer takes a patient back to the line it came from, also by the doctor who gave "
          "it away")
{
    WorkingClinic clinic;
    const Visit visit = clinic.walkIn(clinic.maria);
    for (const Actor *actor : {&clinic.desk, &clinic.doctor}) {
        const Visit given = clinic.done(*actor, over(clinic.visit(visit.id), clinic.haddad));
        const Visit back = clinic.done(*actor, undo(given));
        checkSame(back, visit);
        REQUIRE(clinic.events<QueueChanged>().size() == 1);
        CHECK(clinic.events<QueueChanged>()[0].doctor == clinic.haddad.id);
    }
}

TEST_CASE("A move is not undone when something else has happened since, and the refusal says so")
{
    WorkingClinic clinic;
    const Visit given = clinic.done(clinic.desk, over(clinic.walkIn(clinic.maria), clinic.haddad));
    const Visit called = *clinic.done(clinic.desk, CallNext{clinic.haddad.id});
    for (const UndoMove &late : {undo(given), undo(called)}) {
        const auto refused = clinic.ask(clinic.desk, late);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Conflict);
        CHECK(refused.error().message.contains(u"since"_s));
        CHECK(refused.error().current == toJsonObject(called));
    }
    CHECK(clinic.visit(given.id) == called);
}

TEST_CASE("An undo is not undone, and of two moves only the last is")
{
    WorkingClinic clinic;
    const Visit given = clinic.done(clinic.desk, over(clinic.walkIn(clinic.maria), clinic.haddad));
    const Visit back = clinic.done(clinic.desk, undo(given));
    CHECK_FALSE(clinic.ask(clinic.desk, undo(back)));
    const Visit again = clinic.done(clinic.desk, over(back, clinic.haddad));
    const Visit returned = clinic.done(clinic.admin, over(again, clinic.farouk));
    const auto late = clinic.ask(clinic.desk, undo(again));
    REQUIRE_FALSE(late);
    CHECK(late.error().field == u"revision"_s);
    CHECK(late.error().message.contains(clinic.admin.user.fullName));
    CHECK(clinic.visit(given.id) == returned);
}

TEST_CASE("A doctor takes back own moves only, and learns nothing of other patients")
{
    WorkingClinic clinic;
    const Visit given = clinic.done(clinic.desk, over(clinic.walkIn(clinic.maria), clinic.haddad));
    const auto refused = clinic.ask(clinic.doctor, undo(given));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Forbidden);
    CHECK(refused.error().current.isEmpty());
    const Visit mine = clinic.walkIn(u"Okafor"_s);
    const Visit over2 = clinic.done(clinic.doctor, over(mine, clinic.haddad));
    clinic.done(clinic.desk, CallVisit{over2.id, over2.revision});
    CHECK(clinic.ask(clinic.doctor, undo(over2)).error().code == ErrorCode::Forbidden);
}

TEST_CASE("A move is not undone into a line where the patient stands by now, nor of another clinic")
{
    WorkingClinic clinic;
    const Visit given = clinic.done(clinic.desk, over(clinic.walkIn(clinic.maria), clinic.haddad));
    const Visit again = clinic.walkIn(clinic.maria);
    const auto refused = clinic.ask(clinic.desk, undo(given));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().current == toJsonObject(again));
    UndoMove elsewhere = undo(given);
    elsewhere.clinic = clinic.anotherClinic().id;
    CHECK(clinic.ask(clinic.admin, elsewhere).error().code == ErrorCode::NotFound);
}
