// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/seriesmoves.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

/// The clinic with a second desk, and a patient who comes every week.
struct SeriesClinic : WorkingClinic
{
    Actor otherDesk = [this] {
        Actor actor = desk;
        actor.connection = ConnectionId(2);
        actor.device = u"Back office"_s;
        return actor;
    }();

    Instant on(QDate day, int hour, int minute = 0) const
    {
        return instantAt(day, QTime(hour, minute), clinic.zone()).value();
    }

    PreviewSeries previewing(Instant start, const SeriesRule &rule) const
    {
        return {farouk.id, consultation.id, start, rule};
    }

    QList<SeriesDate> previewed(Instant start, const SeriesRule &rule)
    {
        return done(desk, previewing(start, rule));
    }

    BookSeries booking(const QList<Instant> &starts) const
    {
        BookSeries request;
        request.doctor = farouk.id;
        request.patient = maria.id;
        request.service = consultation.id;
        request.starts = starts;
        return request;
    }

    /// Booked on Mondays at ten, the first in a week.
    QList<Appointment> weekly(int count)
    {
        QList<Instant> starts;
        for (int i = 0; i < count; ++i)
            starts.append(on(monday.addDays(7 * i), 10));
        return done(desk, booking(starts));
    }

    qsizetype liveOnes()
    {
        QList<Appointment> all = store::AppointmentStore(database).list(clinic.id, {now, now + 24h * 400});
        all.removeIf([](const Appointment &each) { return !isLive(each.status); });
        return all.size();
    }

    static inline const QDate monday{2026, 11, 30};
};

const SeriesRule everyWeek{SeriesUnit::Week, 1, 4, {}};

SlotConflict conflictOf(const Result<QList<Appointment>> &reply, const QString &field)
{
    REQUIRE_FALSE(reply);
    CHECK(reply.error().code == ErrorCode::Conflict);
    CHECK(reply.error().field == field);
    return decode<SlotConflict>(reply.error().current).value();
}

QList<Instant> startsOf(const QList<Appointment> &appointments)
{
    QList<Instant> starts;
    for (const Appointment &each : appointments)
        starts.append(each.start);
    return starts;
}

} // namespace

TEST_CASE("A preview shows each date of a series at the same time of day, free when it can be booked")
{
    SeriesClinic clinic;
    const auto dates = clinic.previewed(clinic.on(clinic.monday, 10), everyWeek);
    REQUIRE(dates.size() == 4);
    for (int i = 0; i < 4; ++i) {
        CHECK(dates[i].start == clinic.on(clinic.monday.addDays(7 * i), 10));
        CHECK(dates[i].end == dates[i].start + 20min);
        CHECK_FALSE(dates[i].problem);
        CHECK(dates[i].inTheWay.isEmpty());
        CHECK_FALSE(dates[i].instead);
    }
    CHECK(clinic.liveOnes() == 0);
}

TEST_CASE("A date that cannot be booked says by whom or what, and the nearest time of that day that can")
{
    SeriesClinic clinic;
    const QDate taken = clinic.monday;
    const QDate closed = clinic.monday.addDays(7);
    const QDate held = clinic.monday.addDays(14);
    clinic.booked(clinic.newPatient(u"Okafor"_s), clinic.on(taken, 9, 50));
    ScheduleExceptionDetails conference;
    conference.clinic = clinic.clinic.id;
    conference.doctor = clinic.farouk.id;
    conference.date = closed;
    conference.reason = u"Conference"_s;
    SaveSchedule away;
    away.change.clinic = clinic.clinic.id;
    away.change.add = {conference};
    clinic.done(clinic.admin, away);
    clinic.done(clinic.otherDesk, HoldSlot{clinic.farouk.id, clinic.on(held, 10, 10), 30, {}});

    const auto dates = clinic.previewed(clinic.on(taken, 10), everyWeek);
    CHECK(dates[0].problem == SlotProblem::Taken);
    CHECK(dates[0].inTheWay == u"taken by Okafor"_s);
    CHECK(dates[0].instead->start == clinic.on(taken, 10, 10));
    CHECK(dates[1].problem == SlotProblem::Closed);
    CHECK(dates[1].inTheWay == u"Conference"_s);
    CHECK_FALSE(dates[1].instead);
    CHECK(dates[2].problem == SlotProblem::Held);
    CHECK(dates[2].inTheWay.contains(u"Back office"_s));
    CHECK(dates[2].instead->start == clinic.on(held, 9, 50));
    CHECK_FALSE(dates[3].problem);
    CHECK(clinic.ask(clinic.desk,
                     clinic.booking({dates[0].instead->start, dates[2].instead->start, dates[3].start})));
}

TEST_CASE("A date whose time the clock skips is closed, with another time of that day")
{
    SeriesClinic clinic;
    const auto dates = clinic.previewed(clinic.on(QDate(2027, 3, 27), 2, 30), {SeriesUnit::Day, 1, 3, {}});
    CHECK_FALSE(dates[0].problem);
    CHECK(dates[1].problem == SlotProblem::Closed);
    CHECK_FALSE(dates[1].inTheWay.isEmpty());
    REQUIRE(dates[1].instead);
    CHECK(businessDay(dates[1].instead->start, clinic.clinic.zone()) == QDate(2027, 3, 28));
    CHECK_FALSE(dates[2].problem);
}

TEST_CASE("A first date that has passed is shown as past, with a later time of today")
{
    SeriesClinic clinic;
    const auto dates = clinic.previewed(clinic.at(8), everyWeek);
    CHECK(dates[0].problem == SlotProblem::Past);
    REQUIRE(dates[0].instead);
    CHECK(dates[0].instead->start > clinic.now);
    CHECK_FALSE(dates[1].problem);
}

TEST_CASE("A preview names what it is asked of wrongly")
{
    SeriesClinic clinic;
    const auto field = [&](const PreviewSeries &request) {
        const auto reply = clinic.ask(clinic.desk, request);
        REQUIRE_FALSE(reply);
        return reply.error().field;
    };
    PreviewSeries request = clinic.previewing(clinic.at(10), everyWeek);
    request.service = ServiceId(999);
    CHECK(field(request) == u"service"_s);
    request = clinic.previewing(clinic.at(10), {SeriesUnit::Week, 1, 1, {}});
    CHECK(field(request) == u"rule.count"_s);
    request.rule = {SeriesUnit::Week, 53, 4, {}};
    CHECK(field(request) == u"rule.every"_s);
    request.rule = {SeriesUnit::Day, 1, {}, QDate(2027, 12, 31)};
    CHECK(field(request) == u"rule.until"_s);
}

TEST_CASE("A series is booked as one: the appointments know it, and each is told and audited")
{
    SeriesClinic clinic;
    const QList<Appointment> booked = clinic.weekly(3);
    REQUIRE(booked.size() == 3);
    REQUIRE(booked[0].series);
    for (const Appointment &each : booked) {
        CHECK(each.series == booked[0].series);
        CHECK(each.patient == clinic.maria.summary());
        CHECK(each.end == each.start + 20min);
        CHECK(clinic.appointment(each.id) == each);
    }
    CHECK(clinic.events<AppointmentBooked>().size() == 3);
    CHECK(clinic.told.audit.size() == 3);
    const QList<Appointment> another = clinic.done(
        clinic.desk, clinic.booking({clinic.on(clinic.monday, 12), clinic.on(clinic.monday, 13)}));
    CHECK(another[0].series != booked[0].series);
}

TEST_CASE("A series is booked whole or not at all; the first time that cannot be booked is named")
{
    SeriesClinic clinic;
    const Instant first = clinic.on(clinic.monday, 10);
    const Appointment inTheWay = clinic.booked(clinic.newPatient(u"Okafor"_s), first + 24h * 7);
    const auto refused = clinic.ask(clinic.desk, clinic.booking({first, first + 24h * 7, first + 24h * 14}));
    const SlotConflict conflict = conflictOf(refused, u"starts[1]"_s);
    CHECK(conflict.problem == SlotProblem::Taken);
    CHECK(conflict.appointment == inTheWay);
    CHECK(conflict.next.size() == 3);
    CHECK(clinic.liveOnes() == 1);

    const auto overlapping = clinic.ask(clinic.desk, clinic.booking({first, first + 10min}));
    CHECK(conflictOf(overlapping, u"starts[1]"_s).problem == SlotProblem::Taken);
    const auto past = clinic.ask(clinic.desk, clinic.booking({clinic.now, first}));
    REQUIRE_FALSE(past);
    CHECK(past.error().code == ErrorCode::Invalid);
    CHECK(past.error().field == u"starts[0]"_s);
    CHECK(clinic.liveOnes() == 1);
}

TEST_CASE("Moving one and the following keeps the ones before, and lets them take each other's places")
{
    SeriesClinic clinic;
    const QList<Appointment> booked = clinic.weekly(4);
    const QList<Appointment> moved = moveFrom(clinic, booked[1], clinic.on(clinic.monday.addDays(14), 10));
    CHECK(startsOf(moved)
          == QList{booked[2].start, booked[3].start, clinic.on(clinic.monday.addDays(28), 10)});
    CHECK(clinic.appointment(booked[0].id) == booked[0]);
    for (const Appointment &each : moved) {
        CHECK(each.series == booked[0].series);
        CHECK(each.rescheduledCount == 1);
        CHECK(each.revision == 2);
    }
    CHECK(clinic.events<AppointmentUpdated>().size() == 3);
    const QList<Appointment> back = moveFrom(clinic, moved[0], clinic.on(clinic.monday.addDays(7), 10));
    CHECK(startsOf(back) == QList{booked[1].start, booked[2].start, booked[3].start});
}

TEST_CASE("What was changed of one of them alone is kept when they move together")
{
    SeriesClinic clinic;
    const QList<Appointment> booked = clinic.weekly(3);
    const Appointment alone = moveFrom(clinic, booked[2], clinic.on(clinic.monday.addDays(15), 15))[0];
    const QList<Appointment> moved = moveFrom(clinic, booked[0], clinic.on(clinic.monday, 10, 40));
    CHECK(startsOf(moved) == QList{booked[0].start + 40min, booked[1].start + 40min, alone.start + 40min});
    for (const Appointment &each : moveFrom(clinic, moved[0], moved[0].start, clinic.haddad.id))
        CHECK(each.doctor == clinic.haddad.id);
}

TEST_CASE("Cancelling one and the following leaves the ones before, and frees the times")
{
    SeriesClinic clinic;
    const QList<Appointment> booked = clinic.weekly(4);
    const CancelFollowing request{booked[1].id, 1, u" moves away "_s, CancelledBy::Patient};
    const QList<Appointment> cancelled = clinic.done(clinic.desk, request);
    REQUIRE(cancelled.size() == 3);
    for (const Appointment &each : cancelled) {
        CHECK(each.status == AppointmentStatus::Cancelled);
        CHECK(each.cancelReason == u"moves away"_s);
        CHECK(each.cancelledBy == CancelledBy::Patient);
    }
    CHECK(clinic.events<AppointmentCancelled>().size() == 3);
    CHECK(clinic.appointment(booked[0].id) == booked[0]);
    CHECK(clinic.liveOnes() == 1);
}

TEST_CASE("Only a booked appointment of a series, as it is now, leads the following")
{
    SeriesClinic clinic;
    const Appointment single = clinic.booked(clinic.maria, clinic.at(10));
    const auto cancelling = [](const Appointment &from, qint64 revision) {
        return CancelFollowing{from.id, revision, u"x"_s, CancelledBy::Clinic};
    };
    const auto ofNoSeries = clinic.ask(clinic.desk, cancelling(single, single.revision));
    REQUIRE_FALSE(ofNoSeries);
    CHECK(ofNoSeries.error().field == u"appointment"_s);
    const PreviewMoves alone{single.id, single.doctor, single.service, clinic.at(11)};
    const auto notMoved = clinic.ask(clinic.desk, alone);
    REQUIRE_FALSE(notMoved);
    CHECK(notMoved.error().field == u"appointment"_s);
    const QList<Appointment> booked = clinic.weekly(2);
    const auto stale = clinic.ask(clinic.desk, cancelling(booked[0], 9));
    REQUIRE_FALSE(stale);
    CHECK(decode<Appointment>(stale.error().current).value() == booked[0]);
    const MoveSeries toThePast{booked[0].id,
                               {{booked[0].id, 1, booked[0].doctor, booked[0].service, clinic.now, {}}}};
    const auto past = clinic.ask(clinic.desk, toThePast);
    REQUIRE_FALSE(past);
    CHECK(past.error().field == u"moves[0].start"_s);
    clinic.done(clinic.desk, cancelling(booked[0], 1));
    const auto cancelled = clinic.ask(clinic.desk, cancelling(booked[0], 2));
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().code == ErrorCode::Conflict);
}
