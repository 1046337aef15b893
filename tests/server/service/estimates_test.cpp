// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/waitestimator.h"
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

struct MeasuredClinic : WorkingClinic
{
    /// Somebody comes, is called at once and is with Farouk for so long.
    void seen(Milliseconds time)
    {
        const Visit here = walkIn(u"Seen%1"_s.arg(++m_count));
        const Visit inside = changed(doctor, here, VisitAction::Start);
        pass(time);
        changed(doctor, inside, VisitAction::Complete);
    }

    void seen(int times, Milliseconds time)
    {
        for (int i = 0; i < times; ++i)
            seen(time);
    }

    QList<EstimateFigures> figures(const Actor &actor, int days = 1)
    {
        const QDate today = businessDay(now, clinic.zone());
        return done(actor, GetEstimateFigures{clinic.id, today.addDays(1 - days), today});
    }

    LineEstimate line() { return WaitEstimator(database).line(clinic, farouk, now); }

private:
    int m_count = 0;
};

} // namespace

TEST_CASE("The server estimates from today's consultations once there are three")
{
    MeasuredClinic clinic;
    clinic.seen(2, 10min);
    const Visit first = clinic.walkIn(u"Okafor"_s);
    CHECK(clinic.line() == LineEstimate());
    clinic.changed(clinic.desk, first, VisitAction::Leave, u"Could not wait"_s);
    clinic.seen(10min);
    const Visit second = clinic.walkIn(u"Haddad"_s);
    CHECK(clinic.line().waits.value(second.id) == WaitRange{0, 5});
    CHECK(clinic.line().newcomer == WaitRange{10, 15});
}

TEST_CASE("In the morning it goes by the ten days before")
{
    MeasuredClinic clinic;
    clinic.seen(3, 10min);
    clinic.pass(24h * 10);
    CHECK(clinic.line().newcomer == WaitRange{0, 5});
    clinic.pass(24h);
    CHECK_FALSE(clinic.line().newcomer); // eleven days ago
}

TEST_CASE("What is typical of the last days is worked out once each day and leaves out today")
{
    MeasuredClinic clinic;
    clinic.seen(3, 10min);
    WaitEstimator estimator(clinic.database);
    const QDate today = businessDay(clinic.now, clinic.clinic.zone());
    CHECK(estimator.pastTimes(clinic.clinic.id, today).isEmpty());
    CHECK(estimator.pastTimes(clinic.clinic.id, today.addDays(1)).first().samples == 3);
    const qint64 before = clinic.database->statementCount();
    CHECK(estimator.pastTimes(clinic.clinic.id, today.addDays(1)).size() == 1);
    CHECK(clinic.database->statementCount() == before);
}

TEST_CASE("What a patient was told is held against when they were called")
{
    MeasuredClinic clinic;
    clinic.seen(3, 10min);
    const Visit right = clinic.walkIn(u"Okafor"_s); // 0–5 min
    const Visit wrong = clinic.walkIn(u"Haddad"_s); // 10–15 min
    clinic.pass(4min);
    const Visit called = clinic.done(clinic.doctor, CallVisit{right.id, right.revision});
    clinic.changed(clinic.doctor, called, VisitAction::Start);
    clinic.pass(28min + 30s);
    clinic.done(clinic.doctor, CallVisit{wrong.id, wrong.revision});
    const QList<EstimateFigures> figures = clinic.figures(clinic.desk);
    REQUIRE(figures.size() == 2);
    CHECK_FALSE(figures[0].doctor);
    CHECK(figures[1].doctor == clinic.farouk.id);
    CHECK(figures[0].estimates == 2);
    CHECK(figures[0].inRange == 1);
    CHECK(figures[0].medianErrorMs == 90'000); // 4 min against 2.5
    CHECK(figures[0].p90ErrorMs == 20 * 60'000); // 32.5 min against 12.5
    CHECK(figures[0].biasMs == (90'000 + 20 * 60'000) / 2);
}

TEST_CASE("Without an estimate, or without a call, there is nothing to compare")
{
    MeasuredClinic clinic;
    clinic.seen(3, 10min);
    clinic.walkIn(u"Okafor"_s);
    const QList<EstimateFigures> figures = clinic.figures(clinic.desk);
    REQUIRE(figures.size() == 1);
    CHECK(figures[0] == EstimateFigures());
}

TEST_CASE("A check-in that was taken back does not count")
{
    MeasuredClinic clinic;
    clinic.seen(3, 10min);
    const Appointment booked = clinic.booked(clinic.maria, clinic.now + 10min);
    const Visit here = clinic.done(clinic.desk, CheckIn{booked.id, booked.revision});
    clinic.changed(clinic.desk, here, VisitAction::UndoCheckIn);
    const Appointment again = clinic.appointment(booked.id);
    const Visit back = clinic.done(clinic.desk, CheckIn{again.id, again.revision});
    clinic.done(clinic.doctor, CallVisit{back.id, back.revision});
    CHECK(clinic.figures(clinic.desk)[0].estimates == 1);
}

TEST_CASE("A doctor's account gets the own figures, other days are left out")
{
    MeasuredClinic clinic;
    clinic.seen(4, 10min); // the fourth was told something
    CHECK(clinic.figures(clinic.doctor)[0].estimates == 1);
    Actor haddad = clinic.doctor;
    haddad.doctor = clinic.haddad.id;
    CHECK(clinic.figures(haddad)[0].estimates == 0);
    clinic.pass(24h);
    CHECK(clinic.figures(clinic.desk)[0].estimates == 0);
    CHECK(clinic.figures(clinic.desk, 2)[0].estimates == 1);
}

TEST_CASE("At most 92 days of figures, from the first to the last")
{
    MeasuredClinic clinic;
    const auto field = [&](QDate from, QDate to) {
        const auto refused = clinic.ask(clinic.desk, GetEstimateFigures{clinic.clinic.id, from, to});
        REQUIRE_FALSE(refused);
        return refused.error().field;
    };
    const QDate day(2026, 11, 23);
    CHECK(field(day, day.addDays(-1)) == u"to");
    CHECK(field(day, day.addDays(92)) == u"to");
}
