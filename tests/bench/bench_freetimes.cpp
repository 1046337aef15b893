// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/booking.h"
#include "server/service/calendarservice.h"
#include "tests/bench/report.h"
#include "tests/support/testclinic.h"

#include <QCoreApplication>
#include <ctime>

// How long a desk waits for free times at a big clinic: 20 doctors, 30 days, 1,000 appointments each. From the request to
// the times found, in the server's thread; beside it, in the same run, the bare query that reads the appointments.
using namespace medcrm;
using namespace medcrm::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int doctors = 20;
constexpr int days = 30;
constexpr int appointmentsPerDay = 34; // of 15 minutes, in a day of nine hours and a half
constexpr int rounds = 200;
const QDate firstDay(2026, 11, 2);

double processorMs()
{
    timespec spent{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1e3 + double(spent.tv_nsec) / 1e6;
}

class BigClinic
{
public:
    BigClinic()
    {
        store::Transaction transaction(database);
        for (int i = 0; i < doctors; ++i)
            fill(i);
        transaction.commit();
    }

    /// What one search costs, in milliseconds of the processor; how many times it found, and its statements.
    struct Cost
    {
        Times processor;
        qsizetype found = 0;
        qint64 statements = 0;
    };

    Cost search(std::optional<DoctorId> doctor, int minutes, int limit)
    {
        FindFreeTimes request{house.clinic, house.service, doctor, firstDay, firstDay.addDays(days - 1),
                              limit,        minutes,       {}};
        Cost cost;
        for (int i = 0; i < rounds; ++i) {
            Context context(desk(), now());
            const qint64 statements = database->statementCount();
            const double before = processorMs();
            const auto found = calendar.handle(context, request);
            cost.processor.add(processorMs() - before);
            cost.statements = database->statementCount() - statements;
            cost.found = found.value().size();
        }
        return cost;
    }

    /// The query alone that reads what is taken in these days.
    Times bareQuery()
    {
        Times times;
        const store::AppointmentStore appointments(database);
        const InstantRange range{now(), now() + days * 24h};
        for (int i = 0; i < rounds; ++i) {
            const double before = processorMs();
            appointments.listTaken(house.clinic, range);
            times.add(processorMs() - before);
        }
        return times;
    }

    DoctorId oneDoctor() const { return house.doctor; }

private:
    static Instant now() { return startOfDay(firstDay, QTimeZone("Africa/Cairo")); }

    Actor desk() const
    {
        Actor actor;
        actor.user.id = house.administrator;
        return actor;
    }

    void fill(int number)
    {
        const DoctorId doctor = number == 0 ? house.doctor : addDoctor(number);
        WeeklySchedule schedule{house.clinic, doctor, 1, {}};
        for (int weekday = 1; weekday <= 7; ++weekday) {
            schedule.rules.append({.weekday = weekday, .fromMinute = 480, .toMinute = 750});
            schedule.rules.append({.weekday = weekday, .fromMinute = 780, .toMinute = 1080});
        }
        store::ScheduleStore(database).saveWeekly(schedule, now());
        for (int day = 0; day < days; ++day)
            book(doctor, DayClock(firstDay.addDays(day), QTimeZone("Africa/Cairo")));
    }

    DoctorId addDoctor(int number)
    {
        const QString prefix = QString(QChar(u'A' + number / 26)) + QChar(u'A' + number % 26);
        return store::DoctorStore(database).insert(
            test::doctorNamed(house.clinic, u"Dr %1"_s.arg(number), prefix));
    }

    void book(DoctorId doctor, const DayClock &day)
    {
        Appointment appointment = test::fresh(Appointment(), now());
        appointment.clinic = house.clinic;
        appointment.doctor = doctor;
        appointment.patient.id = house.patient;
        appointment.service = house.service;
        appointment.bookedBy = house.administrator;
        for (int i = 0; i < appointmentsPerDay; ++i) {
            const int minute = i < 17 ? 480 + i * 15 : 780 + (i - 17) * 15;
            appointment.start = day.at(minute);
            appointment.end = appointment.start + 15min;
            store::AppointmentStore(database).insert(appointment);
        }
    }

    test::TestClinic house;
    test::TestDatabase &database = house.database;
    HoldBook holds;
    CalendarService calendar{database, holds};
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    say(u"Free times at a clinic of %1 doctors, %2 appointments each in %3 days"_s.arg(doctors)
            .arg(appointmentsPerDay * days)
            .arg(days));
    sayMachine();
    BigClinic clinic;
    const double bare = clinic.bareQuery().median();
    const Table table({u"search                                    "_s, u" found"_s, u"statements"_s,
                       u"median ms"_s, u"p95 ms"_s, u"× bare query"_s});
    double worst = 0;
    const auto row = [&](const QString &what, std::optional<DoctorId> doctor, int minutes, int limit) {
        const auto cost = clinic.search(doctor, minutes, limit);
        worst = std::max(worst, cost.processor.percentile(95));
        table.add({what, number(double(cost.found)), number(double(cost.statements)),
                   number(cost.processor.median(), 2), number(cost.processor.percentile(95), 2),
                   number(cost.processor.median() / bare, 2)});
    };
    row(u"first free, any doctor"_s, {}, 15, 1);
    row(u"the first 50, any doctor"_s, {}, 15, 50);
    row(u"the first 500, any doctor"_s, {}, 15, 500);
    row(u"one doctor, 50"_s, clinic.oneDoctor(), 15, 50);
    row(u"a length that fits nowhere, any doctor"_s, {}, 120, 50);
    say(u"the bare query of all %1 appointments: %2 ms"_s.arg(doctors * days * appointmentsPerDay)
            .arg(number(bare, 2)));
    say(goal(u"p95 of each ≤ 20 ms"_s, number(worst, 1) + u" ms"_s, worst <= 20));
    return 0;
}
