// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

// A doctor who is late, on a break, away or finished: who may call, and what is offered for booking.
using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

struct PresenceClinic : WorkingClinic
{
    Doctor says(DoctorState state, std::optional<Instant> until = {}, std::optional<int> late = {})
    {
        const Doctor before = store::DoctorStore(database).find(farouk.id).value();
        return done(doctor, SetDoctorState{farouk.id, before.revision, state, late, until});
    }

    QList<Instant> offered(QDate day)
    {
        FindFreeTimes question;
        question.clinic = clinic.id;
        question.service = consultation.id;
        question.doctor = farouk.id;
        question.from = question.to = day;
        question.limit = 100;
        QList<Instant> starts;
        for (const FreeTime &time : done(desk, question))
            starts.append(time.start);
        return starts;
    }

    Result<Appointment> book(Instant start, const std::optional<QString> &overbookReason = {})
    {
        BookAppointment request;
        request.doctor = farouk.id;
        request.patient = maria.id;
        request.service = consultation.id;
        request.start = start;
        request.overbookReason = overbookReason;
        return ask(desk, request);
    }
};

const QDate monday(2026, 11, 23);

} // namespace

TEST_CASE("What a doctor says is kept with its day and its end, told and audited")
{
    PresenceClinic clinic;
    const Doctor away = clinic.says(DoctorState::Away, clinic.at(11));
    CHECK(away.state == DoctorState::Away);
    CHECK(away.stateUntil == clinic.at(11));
    CHECK(away.stateDay == monday);
    REQUIRE(clinic.events<DoctorChanged>().size() == 1);
    CHECK(clinic.events<DoctorChanged>().first().doctor == away);
    CHECK(clinic.told.audit.size() == 1);

    const Doctor late = clinic.says(DoctorState::Late, {}, 25);
    CHECK(late.stateUntil == clinic.now + 25min);
    const Doctor back = clinic.says(DoctorState::Available);
    CHECK_FALSE(back.stateUntil);
    CHECK_FALSE(back.stateDay);
}

TEST_CASE("A time of return is later today, and goes with a break or being away")
{
    PresenceClinic clinic;
    const auto field = [&](DoctorState state, Instant until) {
        const auto refused = clinic.ask(clinic.desk, SetDoctorState{clinic.farouk.id, 1, state, {}, until});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Invalid);
        return refused.error().field;
    };
    CHECK(field(DoctorState::Away, clinic.now) == u"until");
    CHECK(field(DoctorState::Break, clinic.now - 1min) == u"until");
    CHECK(field(DoctorState::Away, clinic.now + 24h) == u"until");
    CHECK(field(DoctorState::Finished, clinic.at(11)) == u"until");
    CHECK(field(DoctorState::Available, clinic.at(11)) == u"until");
}

TEST_CASE("A shared line is nobody who could be away")
{
    PresenceClinic clinic;
    UpdateDoctor change{clinic.haddad.id, clinic.haddad.revision, clinic.haddad};
    change.doctor.shared = true;
    const Doctor line = clinic.done(clinic.admin, change);
    const auto refused =
        clinic.ask(clinic.desk, SetDoctorState{line.id, line.revision, DoctorState::Away, {}, {}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().field == u"doctor");
}

TEST_CASE("Nobody is called for a doctor who is on a break, away or finished")
{
    PresenceClinic clinic;
    const Visit waiting = clinic.walkIn(u"Okafor"_s);
    for (const DoctorState state : {DoctorState::Break, DoctorState::Away, DoctorState::Finished}) {
        const Doctor absent = clinic.says(state);
        for (const Actor &actor : {clinic.desk, clinic.doctor}) {
            const auto next = clinic.ask(actor, CallNext{clinic.farouk.id});
            REQUIRE_FALSE(next);
            CHECK(next.error().code == ErrorCode::Conflict);
            CHECK(next.error().field == u"doctor");
            CHECK(next.error().message.endsWith(u"Set the doctor available to call a patient."));
            CHECK(decode<Doctor>(next.error().current) == absent);
            const auto this_ = clinic.ask(actor, CallVisit{waiting.id, waiting.revision});
            REQUIRE_FALSE(this_);
            CHECK(this_.error() == next.error());
        }
    }
    CHECK(clinic.visit(waiting.id) == waiting);
}

TEST_CASE("A doctor who is available again, late, or back on the next day calls")
{
    PresenceClinic clinic;
    clinic.walkIn(u"Okafor"_s);
    clinic.says(DoctorState::Away);
    clinic.says(DoctorState::Late, {}, 10);
    const std::optional<Visit> called = clinic.done(clinic.doctor, CallNext{clinic.farouk.id});
    REQUIRE(called);
    clinic.changed(clinic.doctor, *called, VisitAction::PutBack);
    clinic.says(DoctorState::Finished);
    clinic.pass(24h);
    const Visit tomorrow = clinic.walkIn(u"Haddad"_s);
    CHECK(clinic.done(clinic.doctor, CallNext{clinic.farouk.id}).value().id == tomorrow.id);
}

TEST_CASE("Who is with an absent doctor can still be started and completed")
{
    PresenceClinic clinic;
    const Visit waiting = clinic.walkIn(u"Okafor"_s);
    const Visit called = clinic.done(clinic.doctor, CallVisit{waiting.id, waiting.revision});
    clinic.says(DoctorState::Away);
    const Visit inside = clinic.changed(clinic.doctor, called, VisitAction::Start);
    CHECK(clinic.changed(clinic.doctor, inside, VisitAction::Complete).status == VisitStatus::Completed);
}

TEST_CASE(
    "The free times of today leave out when the doctor said not to be there, those of other days do not")
{
    PresenceClinic clinic;
    const QList<Instant> before = clinic.offered(monday);
    REQUIRE(before.first() == clinic.at(9, 5));
    clinic.says(DoctorState::Away, clinic.at(14));
    CHECK(clinic.offered(monday).first() == clinic.at(14));
    clinic.says(DoctorState::Late, {}, 30);
    CHECK(clinic.offered(monday).first() == clinic.at(9, 30));
    clinic.says(DoctorState::Away);
    CHECK(clinic.offered(monday).isEmpty());
    clinic.says(DoctorState::Finished);
    CHECK(clinic.offered(monday).isEmpty());
    CHECK(clinic.offered(monday.addDays(1)).first() == clinic.at(0) + 24h);
    clinic.says(DoctorState::Available);
    CHECK(clinic.offered(monday) == before);
}

TEST_CASE("A booking at a time for which the doctor is away is refused with the reason and can be made all "
          "the same")
{
    PresenceClinic clinic;
    clinic.says(DoctorState::Away, clinic.at(14));
    const auto refused = clinic.book(clinic.at(13, 50));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == u"Dr Farouk is away until 14:00.");
    const auto conflict = decode<SlotConflict>(refused.error().current);
    REQUIRE(conflict);
    CHECK(conflict->problem == SlotProblem::Absent);
    REQUIRE(conflict->next.size() == 3);
    CHECK(conflict->next.first().start == clinic.at(14));
    CHECK(clinic.book(clinic.at(13, 50), u"Is back earlier"_s)->overbooked);
    CHECK_FALSE(clinic.book(clinic.at(14, 10))->overbooked);
}

TEST_CASE("Bookings made before stay when the doctor leaves")
{
    PresenceClinic clinic;
    const Appointment booked = clinic.booked(clinic.maria, clinic.at(10));
    clinic.says(DoctorState::Finished);
    CHECK(clinic.appointment(booked.id) == booked);
}
