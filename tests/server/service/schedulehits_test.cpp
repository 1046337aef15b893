// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

/// A clinic with bookings on Monday the 30th, and a change that leaves Farouk the hours from ten to noon.
struct Change : WorkingClinic
{
    Appointment early = book(at(9) + 168h);
    Appointment inside = book(at(10) + 168h);
    Appointment across = book(at(11, 50) + 168h);
    Appointment late = book(at(15) + 168h);

    Appointment book(Instant start) { return booked(newPatient(u"P"_s), start); }

    SaveSchedule shorter(const QList<HitDecision> &decisions = {})
    {
        SaveSchedule request;
        request.change.clinic = clinic.id;
        request.change.doctor = farouk.id;
        request.change.rules = everyDay(10, 12);
        request.revision = store::ScheduleStore(database).weekly(clinic.id, farouk.id).revision;
        request.decisions = decisions;
        return request;
    }

    ScheduleHits hits() { return done(admin, PreviewSchedule{shorter().change}); }
};

HitDecision deciding(const Appointment &hit, HitAction action, std::optional<Instant> start = {})
{
    return {hit.id, hit.revision, action, start, {}};
}

} // namespace

TEST_CASE("A change of hours hits the future bookings that lie outside the new hours, even partly")
{
    Change clinic;
    CHECK(clinic.hits().appointments == QList{clinic.early, clinic.across, clinic.late});
    CHECK_FALSE(clinic.hits().more);
    clinic.pass(168h + 1h); // it is ten on the 30th
    CHECK(clinic.hits().appointments == QList{clinic.across, clinic.late});
}

TEST_CASE("What was outside the hours before, or is not booked any more, is not hit")
{
    Change clinic;
    clinic.works(clinic.farouk, everyDay(10, 16));
    clinic.done(clinic.desk, CancelAppointment{clinic.late.id, clinic.late.revision, u"ill"_s, {}});
    CHECK(clinic.hits().appointments == QList{clinic.across});
}

TEST_CASE("A closed day hits the bookings of whom it is about")
{
    Change clinic;
    BookAppointment other;
    other.doctor = clinic.haddad.id;
    other.patient = clinic.maria.id;
    other.service = clinic.consultation.id;
    other.start = clinic.at(9) + 168h;
    const Appointment haddads = clinic.done(clinic.desk, other);
    ScheduleChange change;
    change.clinic = clinic.clinic.id;
    change.add = {{.clinic = clinic.clinic.id, .date = QDate(2026, 11, 30)}};
    CHECK(clinic.done(clinic.admin, PreviewSchedule{change}).appointments
          == QList{clinic.early, haddads, clinic.inside, clinic.across, clinic.late});
    change.add[0].doctor = clinic.haddad.id;
    CHECK(clinic.done(clinic.admin, PreviewSchedule{change}).appointments == QList{haddads});
    change.add[0].date = QDate(2026, 11, 29);
    CHECK(clinic.done(clinic.admin, PreviewSchedule{change}).appointments.isEmpty());
}

TEST_CASE("Taking back a day of other hours hits what was booked in them")
{
    Change clinic;
    clinic.works(clinic.farouk, everyDay(8, 18));
    ScheduleExceptionDetails evening{
        .clinic = clinic.clinic.id, .doctor = clinic.farouk.id, .date = {2026, 12, 1}};
    evening.closed = false;
    evening.fromMinute = 18 * 60;
    evening.toMinute = 22 * 60;
    SaveSchedule add;
    add.change.clinic = clinic.clinic.id;
    add.change.add = {evening};
    const ScheduleException added = clinic.done(clinic.admin, add).exceptions.value(0);
    const Appointment booked = clinic.book(clinic.at(20) + 192h);
    ScheduleChange back;
    back.clinic = clinic.clinic.id;
    back.remove = {added.id};
    CHECK(clinic.done(clinic.admin, PreviewSchedule{back}).appointments == QList{booked});
}

TEST_CASE("Without a decision for every hit nothing is saved, and the conflict carries the hits")
{
    Change clinic;
    const auto conflict = [&](const QList<HitDecision> &decisions) {
        const auto refused = clinic.ask(clinic.admin, clinic.shorter(decisions));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Conflict);
        CHECK(refused.error().current == toJsonObject(clinic.hits()));
        CHECK(clinic.shorter().revision == 1);
    };
    const auto keep = HitAction::Keep;
    conflict({});
    conflict({deciding(clinic.early, keep), deciding(clinic.across, keep)});
    Appointment seenBefore = clinic.late;
    seenBefore.revision = 0;
    conflict({deciding(clinic.early, keep), deciding(clinic.across, keep), deciding(seenBefore, keep)});
    conflict({deciding(clinic.early, keep), deciding(clinic.across, keep), deciding(clinic.late, keep),
              deciding(clinic.inside, keep)});
}

TEST_CASE("Each hit booking is kept, cancelled or moved as decided, told and audited")
{
    Change clinic;
    const Instant elsewhen = clinic.at(10, 20) + 168h;
    const SavedSchedule saved = clinic.done(
        clinic.admin,
        clinic.shorter({deciding(clinic.across, HitAction::Move, elsewhen),
                        deciding(clinic.early, HitAction::Keep), deciding(clinic.late, HitAction::Cancel)}));
    const Appointment kept = clinic.appointment(clinic.early.id);
    CHECK(kept.overbooked);
    CHECK(kept.overbookReason == u"Outside the working hours"_s);
    CHECK(kept.start == clinic.early.start);
    const Appointment cancelled = clinic.appointment(clinic.late.id);
    CHECK(cancelled.status == AppointmentStatus::Cancelled);
    CHECK(cancelled.cancelledBy == CancelledBy::Clinic);
    CHECK_FALSE(cancelled.cancelReason.isEmpty());
    const Appointment moved = clinic.appointment(clinic.across.id);
    CHECK(moved.start == elsewhen);
    CHECK(moved.end == elsewhen + 20min);
    CHECK(moved.rescheduledCount == 1);
    CHECK_FALSE(moved.overbooked);
    CHECK(saved.appointments == QList{kept, cancelled, moved});
    CHECK(clinic.events<AppointmentUpdated>().size() == 2);
    CHECK(clinic.events<AppointmentCancelled>().size() == 1);
    CHECK(clinic.told.audit.size() == 4);
    CHECK(clinic.hits().appointments.isEmpty());
}

TEST_CASE("A hit booking can move to another doctor, and both hear of it")
{
    Change clinic;
    HitDecision elsewhere = deciding(clinic.across, HitAction::Move, clinic.across.start);
    elsewhere.doctor = clinic.haddad.id;
    clinic.done(clinic.admin,
                clinic.shorter({elsewhere, deciding(clinic.early, HitAction::Keep),
                                deciding(clinic.late, HitAction::Keep)}));
    CHECK(clinic.appointment(clinic.across.id).doctor == clinic.haddad.id);
    const auto told = std::find_if(clinic.told.events.begin(), clinic.told.events.end(),
                                   [](const auto &event) { return event.audience.doctors.size() == 2; });
    REQUIRE(told != clinic.told.events.end());
    CHECK(told->audience.includes(Role::Doctor, clinic.farouk.id));
    CHECK(told->audience.includes(Role::Doctor, clinic.haddad.id));
}

TEST_CASE("A hit booking does not move to where it cannot be booked, and then nothing is saved")
{
    Change clinic;
    const auto refusal = [&](HitDecision decision) {
        const auto refused = clinic.ask(clinic.admin,
                                        clinic.shorter({deciding(clinic.early, HitAction::Keep), decision,
                                                        deciding(clinic.late, HitAction::Keep)}));
        REQUIRE_FALSE(refused);
        CHECK(clinic.shorter().revision == 1);
        CHECK(clinic.appointment(clinic.early.id) == clinic.early);
        return refused.error();
    };
    const Error closed = refusal(deciding(clinic.across, HitAction::Move, clinic.at(13) + 168h));
    CHECK(closed.code == ErrorCode::Conflict);
    CHECK(closed.field == u"decisions[1].start"_s);
    const auto conflict = decode<SlotConflict>(closed.current);
    REQUIRE(conflict);
    CHECK(conflict->problem == SlotProblem::Closed);
    CHECK(conflict->next.value(0).start == clinic.at(10) + 192h);
    const Error taken = refusal(deciding(clinic.across, HitAction::Move, clinic.at(10, 10) + 168h));
    CHECK(decode<SlotConflict>(taken.current)->problem == SlotProblem::Taken);
    CHECK(decode<SlotConflict>(taken.current)->appointment == clinic.inside);
    CHECK(refusal(deciding(clinic.across, HitAction::Move, clinic.now)).code == ErrorCode::Invalid);
    HitDecision nobody = deciding(clinic.across, HitAction::Move, clinic.across.start);
    nobody.doctor = DoctorId(999);
    CHECK(refusal(nobody).field == u"decisions[1].doctor"_s);
}

TEST_CASE("No more than 200 hits can be decided at once")
{
    Change clinic;
    for (int i = 0; i < 240; ++i)
        clinic.book(clinic.at(13) + 192h + i * 20min);
    const ScheduleHits hits = clinic.hits();
    CHECK(hits.appointments.size() == 200);
    CHECK(hits.more);
    QList<HitDecision> decisions;
    for (const Appointment &hit : hits.appointments)
        decisions += deciding(hit, HitAction::Keep);
    CHECK(clinic.ask(clinic.admin, clinic.shorter(decisions)).error().code == ErrorCode::Conflict);
}
