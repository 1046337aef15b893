// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/daycounts.h"
#include "client/core/daysearch.h"
#include "client/core/serverclock.h"
#include "tests/client/core/fakeclinic.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant eleven{1'779'955'200'000};
constexpr DoctorId farouk{1};
constexpr DoctorId okafor{2};

Instant at(int minutesPastEleven)
{
    return eleven + std::chrono::minutes(minutesPastEleven);
}

ClinicDay &dayOf(ClinicDay &day, const QList<Appointment> &appointments, const QList<Visit> &visits)
{
    SnapshotPage page;
    page.clinic = someClinic();
    page.appointments = appointments;
    page.visits = visits;
    day.reset(QDate(2026, 5, 28), page);
    return day;
}

Visit visitIn(VisitStatus status, qint64 id, DoctorId doctor, int arrived)
{
    Visit visit = someVisit(id, somePatient(id, u"A"_s, u"B"_s), doctor, at(arrived));
    visit.status = status;
    return visit;
}

QStringList bookingsFor(const ClinicDay &day, const QString &text)
{
    QStringList names;
    for (const Appointment &appointment : searchDay(day, text).bookings)
        names += appointment.patient.displayName();
    return names;
}

} // namespace

TEST_CASE("The figures of a day count everybody once")
{
    Visit called = visitIn(VisitStatus::Called, 2, farouk, 0);
    called.firstCalledAt = at(10);
    Visit seen = visitIn(VisitStatus::Completed, 3, farouk, -60);
    seen.firstCalledAt = at(-40);
    seen.startedAt = at(-38);
    seen.endedAt = at(-30);
    Appointment arrivedThenLeft = someAppointment(4, somePatient(4, u"A"_s, u"B"_s), farouk, at(0));
    arrivedThenLeft.status = AppointmentStatus::Cancelled;
    arrivedThenLeft.checkedInAt = at(1);
    Appointment cancelled = someAppointment(5, somePatient(5, u"A"_s, u"B"_s), farouk, at(0));
    cancelled.status = AppointmentStatus::Cancelled;
    ClinicDay day;
    dayOf(day,
          {someAppointment(1, somePatient(1, u"A"_s, u"B"_s), farouk, at(30)),
           someAppointment(2, somePatient(2, u"A"_s, u"B"_s), farouk, at(0)),
           someAppointment(3, somePatient(3, u"A"_s, u"B"_s), okafor, at(10)), arrivedThenLeft, cancelled},
          {visitIn(VisitStatus::Waiting, 1, farouk, -10), called, seen,
           visitIn(VisitStatus::Left, 4, farouk, 1), visitIn(VisitStatus::EnteredInError, 5, farouk, 2),
           visitIn(VisitStatus::InService, 6, okafor, 3)});

    const DayCounts all = countDay(day, at(20));
    CHECK(all.expected == 3);
    CHECK(all.late == 1); // past start and 15 minutes of grace
    CHECK(all.arrived == 5);
    CHECK(all.waiting == 1);
    CHECK(all.called == 1);
    CHECK(all.inService == 1);
    CHECK(all.seen == 1);
    CHECK(all.left == 1);
    CHECK(all.cancelled == 1);
    CHECK(all.averageWait == std::chrono::minutes(15)); // 10 and 20
    CHECK(all.longestWait == std::chrono::minutes(30));
    CHECK(all.averageService == std::chrono::minutes(8));

    const DayCounts own = countDay(day, at(20), okafor);
    CHECK(own.expected == 1);
    CHECK(own.inService == 1);
    CHECK(own.waiting == 0);
    CHECK_FALSE(own.averageWait);
}

TEST_CASE("An empty day has no figures")
{
    CHECK(countDay(ClinicDay(), eleven) == DayCounts{});
}

TEST_CASE("The day is searched by any beginnings of names, in any order")
{
    ClinicDay day;
    dayOf(day,
          {someAppointment(1, somePatient(1, u"María"_s, u"González"_s), farouk, at(30)),
           someAppointment(2, somePatient(2, u"Marta"_s, u"Gomez"_s), farouk, at(0)),
           someAppointment(3, somePatient(3, u"Abd el Rahman"_s, u"Hassan"_s), farouk, at(10)),
           someAppointment(4, somePatient(4, u"أحمد"_s, u"عبد الرحمن"_s), farouk, at(40))},
          {});
    CHECK(bookingsFor(day, u"mar"_s) == QStringList{u"Marta Gomez"_s, u"María González"_s});
    CHECK(bookingsFor(day, u"gonz maria"_s) == QStringList{u"María González"_s});
    CHECK(bookingsFor(day, u"MARTA go"_s) == QStringList{u"Marta Gomez"_s});
    CHECK(bookingsFor(day, u"abdelrahman"_s) == QStringList{u"Abd el Rahman Hassan"_s});
    CHECK(bookingsFor(day, u"rahman"_s) == QStringList{u"Abd el Rahman Hassan"_s});
    CHECK(bookingsFor(day, u"احمد"_s) == QStringList{u"أحمد عبد الرحمن"_s});
    CHECK(bookingsFor(day, u"عبدالرحمن"_s) == QStringList{u"أحمد عبد الرحمن"_s});
    CHECK(bookingsFor(day, u"maria gomez"_s).isEmpty());
    CHECK(bookingsFor(day, u"  "_s).isEmpty());
    CHECK(bookingsFor(day, u"?!"_s).isEmpty());
}

TEST_CASE("An exact word stands before a beginning, and that before an inside")
{
    ClinicDay day;
    dayOf(day,
          {someAppointment(1, somePatient(1, u"Hanna"_s, u"Zed"_s), farouk, at(0)),
           someAppointment(2, somePatient(2, u"Anna"_s, u"Zed"_s), farouk, at(10)),
           someAppointment(3, somePatient(3, u"Annabel"_s, u"Zed"_s), farouk, at(5))},
          {});
    CHECK(bookingsFor(day, u"anna"_s) == QStringList{u"Anna Zed"_s, u"Annabel Zed"_s, u"Hanna Zed"_s});
}

TEST_CASE("The day is searched by record number, birth date and ticket")
{
    ClinicDay day;
    dayOf(day, {someAppointment(1, somePatient(1, u"Amira"_s, u"Hassan"_s), farouk, at(0))},
          {visitIn(VisitStatus::Waiting, 7, farouk, 0), visitIn(VisitStatus::Completed, 8, farouk, 0)});
    CHECK(bookingsFor(day, u"10001"_s).size() == 1);
    CHECK(bookingsFor(day, u"١٠٠٠١"_s).size() == 1);
    for (const QString &birth : {u"12.3.1990"_s, u"1990-03-12"_s, u"3/12/90"_s, u"12/03/90"_s, u"1990"_s})
        CHECK(bookingsFor(day, birth).size() == 1);
    CHECK(bookingsFor(day, u"13.3.1990"_s).isEmpty());
    CHECK(bookingsFor(day, u"amira 1990"_s).size() == 1);
    CHECK(searchDay(day, u"a07"_s).visits.size() == 1);
    CHECK(searchDay(day, u"A7"_s).visits.size() == 1);
    CHECK(searchDay(day, u"a08"_s).visits.isEmpty()); // has ended
}

TEST_CASE("The server's clock is followed from a wrong one, with half the way added")
{
    SetClock local(at(0));
    ServerClock clock(local);
    CHECK(clock.now() == at(0));
    const Instant asked = local.now();
    local.advance(Milliseconds(100));
    clock.learn(at(-180), asked);
    CHECK(clock.now() == at(-180) + Milliseconds(50));
    local.advance(std::chrono::minutes(1));
    CHECK(clock.now() == at(-179) + Milliseconds(50));
    clock.atLeast(at(-200)); // a replayed event tells nothing new
    CHECK(clock.now() == at(-179) + Milliseconds(50));
    clock.atLeast(at(-170)); // this computer slept meanwhile
    CHECK(clock.now() == at(-170));
}
