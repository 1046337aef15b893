// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

TEST_CASE("Call next takes the first in line to the doctor's room")
{
    WorkingClinic clinic;
    const Visit first = clinic.walkIn(clinic.maria);
    clinic.pass(1min);
    clinic.walkIn(u"Okafor"_s);
    clinic.pass(4min);
    const auto called = clinic.done(clinic.doctor, CallNext{clinic.farouk.id});
    REQUIRE(called);
    CHECK(called->id == first.id);
    CHECK(called->status == VisitStatus::Called);
    CHECK(called->room == clinic.room.id);
    CHECK(called->callCount == 1);
    CHECK(called->firstCalledAt == clinic.now);
    CHECK(called->revision == first.revision + 1);
    CHECK(clinic.visit(first.id) == *called);
    REQUIRE(clinic.events<VisitStatusChanged>().size() == 1);
    CHECK(encode(clinic.events<VisitStatusChanged>()[0].visit) == encode(*called));
    CHECK(clinic.told.audit.value(0).entity == u"visit"_s);
}

TEST_CASE("Call next goes by priority before arrival")
{
    WorkingClinic clinic;
    clinic.walkIn(clinic.maria);
    clinic.pass(1min);
    AddWalkIn urgent;
    urgent.doctor = clinic.farouk.id;
    urgent.patient = clinic.newPatient(u"Okafor"_s).id;
    urgent.priority = Priority::Urgent;
    urgent.reason = u"chest pain"_s;
    const Visit second = clinic.done(clinic.desk, urgent);
    CHECK(clinic.done(clinic.desk, CallNext{clinic.farouk.id})->id == second.id);
}

TEST_CASE("With nobody waiting, call next finds nobody and changes nothing")
{
    WorkingClinic clinic;
    const auto called = clinic.ask(clinic.desk, CallNext{clinic.farouk.id});
    REQUIRE(called);
    CHECK_FALSE(*called);
    CHECK(clinic.told.events.isEmpty());
    CHECK(clinic.told.audit.isEmpty());
}

TEST_CASE("A doctor who has called somebody is told whom when calling the next")
{
    WorkingClinic clinic;
    clinic.walkIn(clinic.maria);
    const Visit other = clinic.walkIn(u"Okafor"_s);
    const auto called = clinic.done(clinic.desk, CallNext{clinic.farouk.id});
    for (const auto &again :
         {clinic.ask(clinic.desk, CallNext{clinic.farouk.id}).map([](auto) { return 0; }),
          clinic.ask(clinic.desk, CallVisit{other.id, other.revision}).map([](auto) { return 0; })}) {
        REQUIRE_FALSE(again);
        CHECK(again.error().code == ErrorCode::Conflict);
        CHECK(again.error().field == u"doctor"_s);
        CHECK(again.error().current == toJsonObject(*called));
    }
}

TEST_CASE("Call next pressed twice on the last patient says that they were called, not that nobody waits")
{
    WorkingClinic clinic;
    clinic.walkIn(clinic.maria);
    const auto called = clinic.done(clinic.doctor, CallNext{clinic.farouk.id});
    const auto again = clinic.ask(clinic.doctor, CallNext{clinic.farouk.id});
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::Conflict);
    CHECK(again.error().current == toJsonObject(*called));
}

TEST_CASE("Two doctors each call their own")
{
    WorkingClinic clinic;
    clinic.walkIn(clinic.maria);
    AddWalkIn other;
    other.doctor = clinic.haddad.id;
    other.patient = clinic.newPatient(u"Okafor"_s).id;
    const Visit second = clinic.done(clinic.desk, other);
    CHECK(clinic.done(clinic.desk, CallNext{clinic.farouk.id})->ticket == u"A01"_s);
    const auto called = clinic.done(clinic.desk, CallNext{clinic.haddad.id});
    CHECK(called->id == second.id);
    CHECK_FALSE(called->room);
}

TEST_CASE("Two who call the same patient: one wins, the other sees who did")
{
    WorkingClinic clinic;
    const Visit visit = clinic.walkIn(clinic.maria);
    const Visit called = clinic.done(clinic.doctor, CallVisit{visit.id, visit.revision});
    const auto late = clinic.ask(clinic.desk, CallVisit{visit.id, visit.revision});
    REQUIRE_FALSE(late);
    CHECK(late.error().code == ErrorCode::Conflict);
    CHECK(late.error().message.contains(clinic.doctor.user.fullName));
    CHECK(late.error().current == toJsonObject(called));
}

TEST_CASE("Call this one takes also who was put back to a later time")
{
    WorkingClinic clinic;
    const Visit visit = clinic.walkIn(clinic.maria);
    const Visit called = clinic.done(clinic.desk, CallVisit{visit.id, visit.revision});
    ChangeVisit putBack;
    putBack.visit = called.id;
    putBack.revision = called.revision;
    putBack.action = VisitAction::PutBack;
    putBack.notBefore = clinic.now + 30min;
    const Visit back = clinic.done(clinic.desk, putBack);
    CHECK_FALSE(clinic.done(clinic.desk, CallNext{clinic.farouk.id}));
    CHECK(clinic.done(clinic.desk, CallVisit{back.id, back.revision}).callCount == 2);
}

TEST_CASE("Who was put back is called again when the time has come")
{
    WorkingClinic clinic;
    const Visit visit = clinic.walkIn(clinic.maria);
    const Visit called = clinic.done(clinic.desk, CallVisit{visit.id, visit.revision});
    ChangeVisit putBack;
    putBack.visit = called.id;
    putBack.revision = called.revision;
    putBack.action = VisitAction::PutBack;
    putBack.notBefore = clinic.now + 30min;
    clinic.done(clinic.desk, putBack);
    clinic.pass(30min);
    CHECK(clinic.done(clinic.desk, CallNext{clinic.farouk.id})->id == visit.id);
}

TEST_CASE("Yesterday's forgotten visit is not in today's line", "[lesson]")
{
    WorkingClinic clinic;
    const Visit forgotten = clinic.walkIn(clinic.maria);
    clinic.pass(24h);
    CHECK(clinic.done(clinic.desk, GetDoctorQueue{clinic.farouk.id}).isEmpty());
    CHECK_FALSE(clinic.done(clinic.desk, CallNext{clinic.farouk.id}));
    const Visit today = clinic.walkIn(clinic.maria);
    CHECK(today.ticket == u"A01"_s);
    CHECK(clinic.done(clinic.desk, CallNext{clinic.farouk.id})->id == today.id);
    CHECK(clinic.changed(clinic.desk, forgotten, VisitAction::Leave, u"day closed"_s).status
          == VisitStatus::Left);
}

TEST_CASE("A doctor's lists hold the doctor's own only")
{
    WorkingClinic clinic;
    const Visit own = clinic.walkIn(clinic.maria);
    AddWalkIn other;
    other.doctor = clinic.haddad.id;
    other.patient = clinic.newPatient(u"Okafor"_s).id;
    clinic.done(clinic.desk, other);
    const ListVisits list{clinic.clinic.id, own.businessDay};
    CHECK(clinic.done(clinic.doctor, list) == QList<Visit>{own});
    CHECK(clinic.done(clinic.desk, list).size() == 2);
    Actor withoutDoctor = clinic.doctor;
    withoutDoctor.doctor.reset();
    CHECK(clinic.done(withoutDoctor, list).isEmpty());
    CHECK(clinic.done(clinic.desk, GetClinicQueue{clinic.clinic.id}).size() == 2);
    CHECK(clinic.done(clinic.doctor, GetDoctorQueue{clinic.farouk.id}) == QList<Visit>{own});
}
