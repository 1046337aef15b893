// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

/// The clinic with a line W from which both doctors call.
struct SharingClinic : WorkingClinic
{
    Doctor any = newShared();

    Doctor newShared()
    {
        CreateDoctor request;
        request.doctor.clinic = clinic.id;
        request.doctor.fullName = u"Any doctor"_s;
        request.doctor.ticketPrefix = u"W"_s;
        request.doctor.shared = true;
        return done(admin, request);
    }

    Visit shared(const QString &name)
    {
        AddWalkIn request;
        request.doctor = any.id;
        request.patient = newPatient(name).id;
        return done(desk, request);
    }

    Doctor with(const Doctor &before, bool takesShared)
    {
        UpdateDoctor request{before.id, before.revision, before};
        request.doctor.takesShared = takesShared;
        return done(admin, request);
    }
};

} // namespace

TEST_CASE("Who waits in a shared line is told to every doctor, with a ticket of the line")
{
    SharingClinic clinic;
    const Visit visit = clinic.shared(u"Okafor"_s);
    CHECK(visit.ticket == u"W01"_s);
    CHECK(visit.doctor == clinic.any.id);
    CHECK(visit.isShared());
    REQUIRE(clinic.told.events.size() == 1);
    CHECK(clinic.told.events[0].audience == Audience::wholeStaff(clinic.clinic.id));
    CHECK(clinic.done(clinic.doctor, ListVisits{clinic.clinic.id, visit.businessDay}) == QList<Visit>{visit});
}

TEST_CASE("Call next looks at the own line and the shared one as if they were one line")
{
    SharingClinic clinic;
    const Visit own = clinic.walkIn(u"Own"_s);
    clinic.pass(1min);
    const Visit first = clinic.shared(u"First"_s);
    clinic.pass(1min);
    const Visit second = clinic.shared(u"Second"_s);
    CHECK(clinic.done(clinic.doctor, CallNext{clinic.farouk.id})->id == own.id);
    CHECK(clinic.done(clinic.desk, CallNext{clinic.haddad.id})->id == first.id);
    CHECK(clinic.visit(second.id) == second);
}

TEST_CASE("The doctor who takes a patient has them alone; the shared line hears that they are gone")
{
    SharingClinic clinic;
    const Visit visit = clinic.shared(u"Okafor"_s);
    const Visit called = *clinic.done(clinic.doctor, CallNext{clinic.farouk.id});
    CHECK(called.id == visit.id);
    CHECK(called.doctor == clinic.farouk.id);
    CHECK(called.sharedLine == clinic.any.id);
    CHECK(called.ticket == visit.ticket);
    CHECK(called.room == clinic.room.id);
    REQUIRE(clinic.told.events.size() == 2);
    CHECK(clinic.told.events[0].audience == Audience::staff(clinic.clinic.id, {clinic.farouk.id}));
    CHECK(clinic.told.events[1].audience == Audience::wholeStaff(clinic.clinic.id));
    const QueueChanged left = clinic.events<QueueChanged>().value(0);
    CHECK(left.doctor == clinic.any.id);
    CHECK(left.gone == QList<VisitId>{visit.id});
}

TEST_CASE("Put back, taken back or returned, the patient waits for any doctor again")
{
    SharingClinic clinic;
    clinic.shared(u"Okafor"_s);
    const Visit called = *clinic.done(clinic.doctor, CallNext{clinic.farouk.id});
    const Visit back = clinic.changed(clinic.doctor, called, VisitAction::PutBack);
    CHECK(back.isShared());
    CHECK(clinic.told.events.size() == 1); // every doctor hears of it where it is
    const Visit started = clinic.changed(clinic.doctor, back, VisitAction::Start);
    CHECK(started.doctor == clinic.farouk.id);
    CHECK(clinic.changed(clinic.doctor, started, VisitAction::UndoStart).isShared());
    const Visit again = *clinic.done(clinic.desk, CallNext{clinic.haddad.id});
    CHECK(again.doctor == clinic.haddad.id);
    const Visit missed = clinic.changed(clinic.desk, again, VisitAction::MarkNoShow);
    CHECK(missed.doctor == clinic.haddad.id);
    CHECK(clinic.changed(clinic.desk, missed, VisitAction::ReturnToLine).isShared());
}

TEST_CASE("From a shared line a doctor calls, not the desk; the desk moves patients out of it")
{
    SharingClinic clinic;
    const Visit visit = clinic.shared(u"Okafor"_s);
    const auto refused = clinic.ask(clinic.desk, CallVisit{visit.id, visit.revision});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(refused.error().message.contains(u"any doctor"_s));
    CHECK(clinic.ask(clinic.desk, CallNext{clinic.any.id}).error().field == u"doctor"_s);
    MoveVisit over;
    over.visit = visit.id;
    over.revision = visit.revision;
    over.doctor = clinic.haddad.id;
    const Visit moved = clinic.done(clinic.desk, over);
    CHECK_FALSE(moved.sharedLine);
    CHECK(clinic.done(clinic.desk, CallVisit{moved.id, moved.revision}).doctor == clinic.haddad.id);
    const Visit other = clinic.shared(u"Second"_s);
    CHECK(clinic.done(clinic.doctor, CallVisit{other.id, other.revision}).doctor == clinic.farouk.id);
}

TEST_CASE("A patient can be moved into a shared line")
{
    SharingClinic clinic;
    const Visit visit = clinic.walkIn(clinic.maria);
    MoveVisit over;
    over.visit = visit.id;
    over.revision = visit.revision;
    over.doctor = clinic.any.id;
    const Visit moved = clinic.done(clinic.desk, over);
    CHECK(moved.isShared());
    CHECK(moved.ticket == visit.ticket);
    CHECK(clinic.done(clinic.desk, CallNext{clinic.haddad.id})->id == visit.id);
}

TEST_CASE("A doctor who does not take from shared lines is left with the own one")
{
    SharingClinic clinic;
    clinic.shared(u"Okafor"_s);
    clinic.with(clinic.farouk, false);
    CHECK_FALSE(clinic.done(clinic.doctor, CallNext{clinic.farouk.id}));
}

TEST_CASE("A doctor of another clinic does not call from this one's shared line")
{
    SharingClinic clinic;
    const Visit visit = clinic.shared(u"Okafor"_s);
    CreateDoctor elsewhere;
    elsewhere.doctor.clinic = clinic.anotherClinic().id;
    elsewhere.doctor.fullName = u"Dr Elsewhere"_s;
    elsewhere.doctor.ticketPrefix = u"E"_s;
    Actor visitor = clinic.doctor;
    visitor.doctor = clinic.done(clinic.admin, elsewhere).id;
    CHECK(clinic.ask(visitor, CallVisit{visit.id, visit.revision}).error().code == ErrorCode::Forbidden);
    visitor.doctor.reset();
    CHECK(clinic.ask(visitor, CallVisit{visit.id, visit.revision}).error().code == ErrorCode::Conflict);
}

TEST_CASE("A shared line has no account, and stays shared while somebody waits in it")
{
    SharingClinic clinic;
    UpdateDoctor request{clinic.any.id, clinic.any.revision, clinic.any};
    request.doctor.user = clinic.doctor.user.id;
    CHECK(clinic.ask(clinic.admin, request).error().field == u"doctor.user"_s);
    clinic.shared(u"Okafor"_s);
    request.doctor.user.reset();
    request.doctor.shared = false;
    CHECK(clinic.ask(clinic.admin, request).error().field == u"doctor.shared"_s);
}

TEST_CASE("Nobody is put back into a shared line in which they stand again")
{
    SharingClinic clinic;
    const Visit visit = clinic.shared(u"Okafor"_s);
    const Visit called = *clinic.done(clinic.doctor, CallNext{clinic.farouk.id});
    AddWalkIn again;
    again.doctor = clinic.any.id;
    again.patient = visit.patient.id;
    const Visit second = clinic.done(clinic.desk, again);
    ChangeVisit back;
    back.visit = called.id;
    back.revision = called.revision;
    back.action = VisitAction::PutBack;
    const auto refused = clinic.ask(clinic.doctor, back);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().current == toJsonObject(second));
}
