// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/seriesmoves.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

/// The clinic with a patient who comes on Mondays at ten.
struct RebookingClinic : WorkingClinic
{
    Instant on(QDate day, int hour, int minute = 0) const
    {
        return instantAt(day, QTime(hour, minute), clinic.zone()).value();
    }
    QList<Appointment> weekly(const Actor &actor, int count)
    {
        BookSeries request;
        request.doctor = farouk.id;
        request.patient = maria.id;
        request.service = consultation.id;
        for (int i = 0; i < count; ++i)
            request.starts.append(on(monday.addDays(7 * i), 10));
        return done(actor, request);
    }
    PreviewMoves moving(const Appointment &from, Instant start) const
    {
        return {from.id, from.doctor, from.service, start};
    }

    static inline const QDate monday{2026, 11, 30};
};

} // namespace

TEST_CASE("Before a series is moved each of its dates says what is in its way, and where else there is room "
          "that day")
{
    RebookingClinic clinic;
    const QList<Appointment> booked = clinic.weekly(clinic.desk, 3);
    clinic.booked(clinic.newPatient(u"Okafor"_s), clinic.on(clinic.monday.addDays(7), 10, 30));
    const auto dates = clinic.done(clinic.desk, clinic.moving(booked[0], clinic.on(clinic.monday, 10, 30)));
    REQUIRE(dates.size() == 3);
    CHECK(dates[0].appointment == booked[0]);
    CHECK_FALSE(dates[0].date.problem);
    CHECK(dates[1].date.problem == SlotProblem::Taken);
    CHECK(dates[1].date.inTheWay == u"taken by Okafor"_s);
    CHECK(dates[1].date.instead->start == clinic.on(clinic.monday.addDays(7), 10, 10));
    CHECK_FALSE(dates[2].date.problem);
    CHECK(clinic.appointment(booked[0].id) == booked[0]);
}

TEST_CASE("A series that moves by its own step finds the times free that it leaves")
{
    RebookingClinic clinic;
    const QList<Appointment> booked = clinic.weekly(clinic.desk, 3);
    const auto dates = clinic.done(clinic.desk, clinic.moving(booked[0], booked[1].start));
    for (const SeriesMoveDate &each : dates)
        CHECK_FALSE(each.date.problem);
    const auto moved = clinic.done(clinic.desk, movesOf(dates));
    CHECK(moved[0].start == booked[1].start);
    CHECK(moved[2].start == booked[2].start + 24h * 7);
}

TEST_CASE("The bookings of a series move each to its time, one of them stays, and each goes back")
{
    RebookingClinic clinic;
    const QList<Appointment> booked = clinic.weekly(clinic.desk, 3);
    auto dates = clinic.done(clinic.desk, clinic.moving(booked[0], clinic.on(clinic.monday, 11)));
    dates.removeAt(1);
    dates[1].move.start = dates[1].move.start + 40min;
    const QList<Appointment> moved = clinic.done(clinic.desk, movesOf(dates));
    REQUIRE(moved.size() == 2);
    CHECK(moved[0].start == booked[0].start + 60min);
    CHECK(moved[1].start == booked[2].start + 100min);
    CHECK(clinic.appointment(booked[1].id) == booked[1]);
    MoveSeries back{booked[0].id, {}};
    for (qsizetype i = 0; i < moved.size(); ++i)
        back.moves.append(
            {moved[i].id, moved[i].revision, moved[i].doctor, moved[i].service, booked[2 * i].start, 20});
    const QList<Appointment> again = clinic.done(clinic.desk, back);
    CHECK(again[0].start == booked[0].start);
    CHECK(again[1].start == booked[2].start);
}

TEST_CASE("Bookings of a series move all or none, and the one that cannot is named with its date")
{
    RebookingClinic clinic;
    const QList<Appointment> booked = clinic.weekly(clinic.desk, 3);
    const Appointment inTheWay =
        clinic.booked(clinic.newPatient(u"Okafor"_s), clinic.on(clinic.monday.addDays(7), 11));
    const auto dates = clinic.done(clinic.desk, clinic.moving(booked[0], clinic.on(clinic.monday, 11)));
    const auto refused = clinic.ask(clinic.desk, movesOf(dates));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(refused.error().field == u"moves[1]"_s);
    CHECK(refused.error().message.contains(u"2026-12-07"_s));
    CHECK(decode<SlotConflict>(refused.error().current).value().appointment == inTheWay);
    for (const Appointment &each : booked)
        CHECK(clinic.appointment(each.id) == each);
}

TEST_CASE("What is not of the series, or is not as it was seen, does not move with it")
{
    RebookingClinic clinic;
    const QList<Appointment> booked = clinic.weekly(clinic.desk, 2);
    const Appointment single = clinic.booked(clinic.maria, clinic.on(clinic.monday, 15));
    MoveSeries request =
        movesOf(clinic.done(clinic.desk, clinic.moving(booked[0], clinic.on(clinic.monday, 11))));
    request.moves[1].revision = 9;
    const auto stale = clinic.ask(clinic.desk, request);
    REQUIRE_FALSE(stale);
    CHECK(stale.error().field == u"moves[1].revision"_s);
    request.moves[1] = {single.id, single.revision, single.doctor, single.service, single.start, {}};
    const auto another = clinic.ask(clinic.desk, request);
    REQUIRE_FALSE(another);
    CHECK(another.error().field == u"moves[1].appointment"_s);
}

TEST_CASE("A doctor takes back the follow-up that the doctor has just booked, and a series whole")
{
    RebookingClinic clinic;
    clinic.walkIn(clinic.maria);
    BookAppointment request;
    request.doctor = clinic.farouk.id;
    request.patient = clinic.maria.id;
    request.service = clinic.consultation.id;
    request.start = clinic.on(clinic.monday, 15);
    const Appointment single = clinic.done(clinic.doctor, request);
    clinic.done(clinic.doctor, UndoBooking{single.id, single.revision, false});
    CHECK(clinic.appointment(single.id).status == AppointmentStatus::Cancelled);
    const QList<Appointment> series = clinic.weekly(clinic.doctor, 3);
    CHECK(clinic.done(clinic.doctor, UndoBooking{series[0].id, 1, true}).size() == 3);
    CHECK(clinic.appointment(series[2].id).status == AppointmentStatus::Cancelled);
}

TEST_CASE("What somebody else has booked, or the desk has moved since, is not taken back by a doctor")
{
    RebookingClinic clinic;
    const Appointment ofDesk = clinic.booked(clinic.maria, clinic.on(clinic.monday, 15));
    const auto foreign = clinic.ask(clinic.doctor, UndoBooking{ofDesk.id, ofDesk.revision, false});
    REQUIRE_FALSE(foreign);
    CHECK(foreign.error().code == ErrorCode::Forbidden);
    const QList<Appointment> own = clinic.weekly(clinic.doctor, 2);
    RescheduleAppointment move;
    move.appointment = own[0].id;
    move.revision = own[0].revision;
    move.doctor = own[0].doctor;
    move.service = own[0].service;
    move.start = own[0].start + 2h;
    const Appointment moved = clinic.done(clinic.desk, move);
    for (const qint64 revision : {own[0].revision, moved.revision}) {
        const auto late = clinic.ask(clinic.doctor, UndoBooking{moved.id, revision, false});
        REQUIRE_FALSE(late);
        CHECK(late.error().code == ErrorCode::Conflict);
    }
    CHECK(clinic.appointment(moved.id).status == AppointmentStatus::Booked);
}
