// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

/// Farouk works from eight to four; three patients are booked at ten, half past ten and two.
struct BookedDay : WorkingClinic
{
    BookedDay()
    {
        works(farouk, everyDay(8, 16));
        ten = booked(phoned(u"Okafor"_s, u"+49 30 1111"_s), at(10));
        half = booked(newPatient(u"Haddad"_s), at(10, 30));
        two = booked(newPatient(u"Chen"_s), at(14));
    }

    Appointment ten;
    Appointment half;
    Appointment two;

    Patient phoned(const QString &name, const QString &phone)
    {
        CreatePatient request;
        request.patient.familyName = name;
        request.patient.phones = {phone};
        return done(desk, request);
    }

    void says(DoctorState state, std::optional<Instant> until = {}, std::optional<int> late = {})
    {
        const Doctor before = store::DoctorStore(database).find(farouk.id).value();
        done(desk, SetDoctorState{farouk.id, before.revision, state, late, until});
    }

    RestOfDay proposed(bool everybody = false) { return done(desk, ProposeMoves{farouk.id, everybody}); }

    AppointmentMove to(const Appointment &appointment, Instant start)
    {
        return {appointment.id, appointment.revision, farouk.id, start};
    }

    QList<MoveOutcome> moved(const QList<AppointmentMove> &moves)
    {
        return done(desk, MoveAppointments{farouk.id, moves});
    }
};

QList<Instant> startsOf(const RestOfDay &rest)
{
    QList<Instant> starts;
    for (const MoveProposal &proposal : rest.proposals)
        starts.append(proposal.time ? proposal.time->start : Instant());
    return starts;
}

QList<AppointmentMove> asProposed(const RestOfDay &rest)
{
    QList<AppointmentMove> moves;
    for (const MoveProposal &each : rest.proposals)
        moves.append({each.appointment.id, each.appointment.revision, each.time->doctor, each.time->start});
    return moves;
}

bool collide(const RestOfDay &rest)
{
    for (qsizetype i = 0; i < rest.proposals.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            const FreeTime &a = *rest.proposals[i].time;
            const FreeTime &b = *rest.proposals[j].time;
            if (a.doctor == b.doctor && a.start < b.end && b.start < a.end)
                return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("While the doctor is there nobody needs to move")
{
    BookedDay clinic;
    const RestOfDay rest = clinic.proposed();
    CHECK(rest.proposals.isEmpty());
    CHECK(rest.kept == 3);
}

TEST_CASE(
    "Of a doctor who is away for some hours those who come meanwhile are moved to the first times after")
{
    BookedDay clinic;
    clinic.says(DoctorState::Away, clinic.at(13));
    const RestOfDay rest = clinic.proposed();
    CHECK(rest.kept == 1);
    CHECK(startsOf(rest) == QList{clinic.at(13), clinic.at(13, 20)});
    REQUIRE(rest.proposals.size() == 2);
    CHECK(rest.proposals[0].appointment == clinic.ten);
    CHECK(rest.proposals[0].phones == QList{u"+49 30 1111"_s});
    CHECK(rest.proposals[1].phones.isEmpty());
}

TEST_CASE("Of a doctor who is late those whose time has come by then are moved")
{
    BookedDay clinic;
    clinic.pass(50min);
    clinic.says(DoctorState::Late, {}, 30);
    CHECK(startsOf(clinic.proposed()) == QList{clinic.at(10, 50)}); // half past ten stays
}

TEST_CASE("Of a doctor on a break without an end everybody still to come today may have to move")
{
    BookedDay clinic;
    clinic.says(DoctorState::Break);
    CHECK(clinic.proposed().proposals.size() == 3);
    CHECK(clinic.proposed().kept == 0);
}

TEST_CASE("Of a doctor who has finished everybody is moved to the next days")
{
    BookedDay clinic;
    clinic.says(DoctorState::Finished);
    const RestOfDay rest = clinic.proposed();
    const Instant tomorrow = clinic.at(8) + 24h;
    CHECK(startsOf(rest) == QList{tomorrow, tomorrow + 20min, tomorrow + 40min});
    CHECK(rest.kept == 0);
}

TEST_CASE("Everybody can be moved to another day although the doctor is there")
{
    BookedDay clinic;
    const RestOfDay rest = clinic.proposed(true);
    CHECK(startsOf(rest).first() == clinic.at(8) + 24h);
    CHECK(rest.proposals.size() == 3);
}

TEST_CASE("Who has been checked in, cancelled or given up is not moved")
{
    BookedDay clinic;
    clinic.done(clinic.desk, CheckIn{clinic.ten.id, clinic.ten.revision});
    CancelAppointment cancel{clinic.half.id, clinic.half.revision, u"ill"_s, CancelledBy::Patient};
    clinic.done(clinic.desk, cancel);
    clinic.pass(5h + 14min); // a minute before the grace is over
    clinic.says(DoctorState::Finished);
    CHECK(clinic.proposed().proposals.size() == 1);
    clinic.pass(1min);
    CHECK(clinic.proposed().proposals.isEmpty());
}

TEST_CASE("Each keeps the length of their booking")
{
    BookedDay clinic;
    RescheduleAppointment longer{clinic.ten.id,
                                 clinic.ten.revision,
                                 clinic.farouk.id,
                                 clinic.consultation.id,
                                 clinic.at(10, 50),
                                 50,
                                 {}};
    clinic.done(clinic.desk, longer);
    clinic.says(DoctorState::Finished);
    const RestOfDay rest = clinic.proposed();
    CHECK(rest.proposals[1].time->end - rest.proposals[1].time->start == 50min);
    CHECK_FALSE(collide(rest));
}

TEST_CASE("On a full week no two proposals collide and none is taken, held or outside the hours")
{
    BookedDay clinic;
    for (int i = 0; i < 20; ++i) {
        clinic.booked(clinic.newPatient(u"P%1"_s.arg(i)), clinic.at(8) + 24h + i * 20min);
        if (i >= 9 && i < 18)
            clinic.booked(clinic.newPatient(u"Q%1"_s.arg(i)), clinic.at(8) + i * 20min);
    }
    clinic.says(DoctorState::Away);
    const RestOfDay rest = clinic.proposed();
    CHECK(rest.proposals.size() > 8);
    CHECK_FALSE(collide(rest));
    for (const MoveOutcome &outcome : clinic.moved(asProposed(rest)))
        CHECK(outcome.moved);
}

TEST_CASE("Moving tells of each what happened, and each is audited and told")
{
    BookedDay clinic;
    clinic.says(DoctorState::Finished);
    const QList<MoveOutcome> outcomes = clinic.moved(asProposed(clinic.proposed()));
    REQUIRE(outcomes.size() == 3);
    CHECK(clinic.told.audit.size() == 3);
    CHECK(clinic.events<AppointmentUpdated>().size() == 3);
    CHECK(outcomes[0].appointment == clinic.ten.id);
    CHECK(outcomes[0].moved == clinic.appointment(clinic.ten.id));
    CHECK(outcomes[0].moved->rescheduledCount == 1);
}

TEST_CASE("One that cannot be moved stays and says why, the others go")
{
    BookedDay clinic;
    clinic.says(DoctorState::Finished);
    const RestOfDay rest = clinic.proposed();
    const Instant taken = rest.proposals[1].time->start;
    clinic.booked(clinic.maria, taken); // another desk was faster
    const QList<MoveOutcome> outcomes = clinic.moved(asProposed(rest));
    CHECK(outcomes[0].moved);
    CHECK(outcomes[2].moved);
    CHECK_FALSE(outcomes[1].moved);
    CHECK(outcomes[1].refusal.contains(u"is taken"));
    REQUIRE(outcomes[1].conflict);
    CHECK(outcomes[1].conflict->next.size() == 3);
    CHECK(clinic.appointment(clinic.half.id) == clinic.half);
}

TEST_CASE("Moved by somebody else meanwhile, of another doctor, or unknown: refused one by one")
{
    BookedDay clinic;
    const Instant tomorrow = clinic.at(8) + 24h;
    Appointment stale = clinic.ten;
    stale.revision = 7;
    AppointmentMove unknown{AppointmentId(999), 1, clinic.farouk.id, tomorrow};
    const QList<MoveOutcome> outcomes =
        clinic.moved({clinic.to(stale, tomorrow),
                      unknown,
                      clinic.to(clinic.half, clinic.now - 1h),
                      {clinic.two.id, clinic.two.revision, clinic.haddad.id, tomorrow}});
    CHECK(outcomes[0].refusal.contains(u"meanwhile"));
    CHECK(outcomes[1].refusal == u"This is not a booking of the doctor any more.");
    CHECK(outcomes[2].refusal.contains(u"has passed"));
    CHECK(outcomes[3].moved->doctor == clinic.haddad.id);
    const auto others =
        clinic.done(clinic.desk, MoveAppointments{clinic.haddad.id, {clinic.to(clinic.ten, tomorrow)}});
    CHECK_FALSE(others[0].moved);
}

TEST_CASE(
    "A whole line can shift by some minutes although each takes the time of the next, in whatever order")
{
    for (const bool backwards : {false, true}) {
        BookedDay clinic;
        QList<AppointmentMove> moves;
        for (int i = 0; i < 6; ++i) {
            const Appointment each =
                clinic.booked(clinic.newPatient(u"P%1"_s.arg(i)), clinic.at(11, 30) + i * 20min);
            moves.append(clinic.to(each, each.start + (backwards ? -20min : 20min)));
        }
        for (const MoveOutcome &outcome : clinic.moved(moves))
            CHECK(outcome.moved);
    }
}

TEST_CASE("Two who would swap their times stay where they are")
{
    BookedDay clinic;
    const auto outcomes =
        clinic.moved({clinic.to(clinic.ten, clinic.half.start), clinic.to(clinic.half, clinic.ten.start)});
    CHECK_FALSE(outcomes[0].moved);
    CHECK_FALSE(outcomes[1].moved);
    CHECK(outcomes[0].conflict->appointment->id == clinic.half.id);
}

TEST_CASE("A list without a move, with too many or with one twice is refused")
{
    BookedDay clinic;
    const auto field = [&](const QList<AppointmentMove> &moves) {
        const auto refused = clinic.ask(clinic.desk, MoveAppointments{clinic.farouk.id, moves});
        REQUIRE_FALSE(refused);
        return refused.error().field;
    };
    const AppointmentMove move = clinic.to(clinic.ten, clinic.at(12));
    CHECK(field({}) == u"moves");
    CHECK(field(QList<AppointmentMove>(101, move)) == u"moves");
    CHECK(field({move, move}) == u"moves[1].appointment");
}
