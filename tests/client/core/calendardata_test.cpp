// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/calendardata.h"
#include "common/protocol/messages.h"
#include "tests/client/core/desk.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr DoctorId farouk{1};

/// A clinic with bookings of several days, and a desk that follows it.
struct Calendar
{
    Calendar()
    {
        clinic.day.doctors = {someDoctor(1, u"Dr Farouk"_s)};
        clinic.day.services = {someService(1, u"Consultation"_s)};
        for (int i = 1; i <= 6; ++i)
            booked += bookingOn(i, today.addDays((i - 1) / 2));
        WeeklySchedule schedule;
        schedule.clinic = FakeClinic::clinicId;
        schedule.doctor = farouk;
        schedule.revision = 1;
        for (int weekday = 1; weekday <= 7; ++weekday)
            schedule.rules += ScheduleRule{weekday, 9 * 60, 17 * 60, {}, {}, {}};
        schedules = {schedule};
        clinic.answer<GetCalendar>([this](const GetCalendar &request) { return page(request); });
        clinic.answer<GetSchedules>([this](const GetSchedules &) {
            return ClinicSchedules{clinic.sequence(), schedules, exceptions};
        });
        desk.signIn();
        ClientSession &session = desk.session();
        m_data = std::make_unique<CalendarData>(session.api(), session.feed(), session.day());
    }

    Appointment bookingOn(qint64 id, QDate day, int hour = 10) const
    {
        return someAppointment(id, somePatient(id, u"Given"_s, u"Family"_s), farouk,
                               *instantAt(day, QTime(hour, 0), someClinic().zone()));
    }

    AppointmentPage page(const GetCalendar &request)
    {
        AppointmentPage page;
        page.sequence = clinic.sequence();
        for (const Appointment &appointment : std::as_const(booked)) {
            const QDate day = businessDay(appointment.start, someClinic().zone());
            if (day >= request.from && day <= request.to
                && appointment.id > request.after.value_or(AppointmentId()))
                page.appointments += appointment;
        }
        page.more = page.appointments.size() > pageSize;
        page.appointments.resize(std::min(page.appointments.size(), pageSize));
        return page;
    }

    void show(QDate from, QDate to)
    {
        data().show(from, to);
        REQUIRE(await([&] { return !data().isLoading() && data().isLoaded(from); }));
    }

    void settle()
    {
        REQUIRE(await([&] {
            return desk.session().feed().sequence() == clinic.sequence()
                && desk.session().api().calls().pending() == 0;
        }));
    }

    CalendarData &data() { return *m_data; }
    qsizetype count(QDate day) { return data().appointments(farouk, day).size(); }
    qsizetype requests() const
    {
        return clinic.requestsOf<GetCalendar>().size() + clinic.requestsOf<GetSchedules>().size();
    }
    ScheduleException holiday(qint64 id, QDate day) const
    {
        ScheduleException exception;
        exception.id = ScheduleExceptionId(id);
        exception.revision = 1;
        exception.clinic = FakeClinic::clinicId;
        exception.date = day;
        exception.reason = u"Public holiday"_s;
        return exception;
    }

    FakeClinic clinic;
    const QDate today = businessDay(clinic.clock.now(), someClinic().zone());
    QList<Appointment> booked;
    QList<WeeklySchedule> schedules;
    QList<ScheduleException> exceptions;
    qsizetype pageSize = 500;
    Desk desk{clinic};

private:
    std::unique_ptr<CalendarData> m_data;
};

} // namespace

TEST_CASE("The shown days come with their appointments and hours")
{
    Calendar calendar;
    calendar.show(calendar.today, calendar.today.addDays(1));
    CHECK(calendar.count(calendar.today) == 2);
    CHECK(calendar.count(calendar.today.addDays(1)) == 2);
    CHECK_FALSE(calendar.data().isLoaded(calendar.today.addDays(2)));
    CHECK(calendar.data().hours().workingTimes(farouk, calendar.today, someClinic().zone()).size() == 1);
}

TEST_CASE("Many appointments come in pages")
{
    Calendar calendar;
    calendar.pageSize = 2;
    calendar.show(calendar.today, calendar.today.addDays(2));
    CHECK(calendar.count(calendar.today) == 2);
    CHECK(calendar.count(calendar.today.addDays(2)) == 2);
    CHECK(calendar.clinic.requestsOf<GetCalendar>().size() == 3);
}

TEST_CASE("A day that was loaded stays current without another request")
{
    Calendar calendar;
    calendar.show(calendar.today, calendar.today);
    calendar.show(calendar.today.addDays(1), calendar.today.addDays(1));
    const qsizetype requests = calendar.requests();
    calendar.clinic.publish(AppointmentBooked{calendar.bookingOn(20, calendar.today, 12)});
    Appointment cancelled = calendar.booked[2]; // of tomorrow
    ++cancelled.revision;
    cancelled.status = AppointmentStatus::Cancelled;
    calendar.clinic.publish(AppointmentCancelled{cancelled});
    calendar.settle();
    CHECK(calendar.count(calendar.today) == 3);
    CHECK(calendar.data().find(cancelled.id)->status == AppointmentStatus::Cancelled);
    calendar.data().show(calendar.today, calendar.today.addDays(1));
    calendar.settle();
    CHECK(calendar.count(calendar.today) == 3);
    CHECK(calendar.requests() == requests);
}

TEST_CASE("An appointment moves between loaded days and leaves to others")
{
    Calendar calendar;
    calendar.show(calendar.today, calendar.today.addDays(1));
    QList<AppointmentId> told;
    QObject::connect(&calendar.data(), &CalendarData::appointmentChanged, &calendar.data(),
                     [&](AppointmentId id) { told += id; });
    Appointment moved = calendar.bookingOn(1, calendar.today.addDays(1), 15);
    moved.revision = 2;
    calendar.clinic.publish(AppointmentUpdated{moved});
    calendar.settle();
    CHECK(calendar.count(calendar.today) == 1);
    CHECK(calendar.count(calendar.today.addDays(1)) == 3);
    moved = calendar.bookingOn(1, calendar.today.addDays(30));
    moved.revision = 3;
    calendar.clinic.publish(AppointmentUpdated{moved});
    calendar.settle();
    CHECK(calendar.count(calendar.today.addDays(1)) == 2);
    CHECK_FALSE(calendar.data().find(moved.id));
    CHECK(told == QList<AppointmentId>{moved.id, moved.id});
}

TEST_CASE("What happened while the answer was on its way stands on top of it")
{
    Calendar calendar;
    // The answer is made, and then these events overtake it.
    calendar.clinic.answer<GetCalendar>([&](const GetCalendar &request) {
        AppointmentPage page = calendar.page(request);
        Appointment away = calendar.bookingOn(1, calendar.today.addDays(30));
        away.revision = 2;
        calendar.clinic.publish(AppointmentUpdated{away});
        calendar.clinic.publish(AppointmentBooked{calendar.bookingOn(20, calendar.today, 12)});
        calendar.clinic.publish(PatientChanged{somePatient(2, u"Other"_s, u"Name"_s)});
        return page;
    });
    calendar.show(calendar.today, calendar.today);
    CHECK_FALSE(calendar.data().find(AppointmentId(1)));
    CHECK(calendar.data().find(AppointmentId(20)));
    CHECK(calendar.data().find(AppointmentId(2))->patient.givenName == u"Other"_s);
}

TEST_CASE("An answer that is newer than the events repeats nothing")
{
    Calendar calendar;
    Appointment newer = calendar.booked[0];
    newer.revision = 5;
    newer.status = AppointmentStatus::CheckedIn;
    calendar.booked[0] = newer;
    calendar.show(calendar.today, calendar.today);
    Appointment older = newer;
    older.revision = 4;
    older.status = AppointmentStatus::Booked;
    calendar.clinic.publish(AppointmentUpdated{older});
    calendar.settle();
    CHECK(calendar.data().find(newer.id)->status == AppointmentStatus::CheckedIn);
}

TEST_CASE("Hours and days that differ follow their events")
{
    Calendar calendar;
    calendar.show(calendar.today, calendar.today);
    const QTimeZone zone = someClinic().zone();
    const auto times = [&] { return calendar.data().hours().workingTimes(farouk, calendar.today, zone); };
    WeeklySchedule shorter = calendar.schedules.first();
    shorter.revision = 2;
    for (ScheduleRule &rule : shorter.rules)
        rule.toMinute = 12 * 60;
    const qsizetype requests = calendar.requests();
    calendar.clinic.publish(ScheduleChanged{shorter});
    calendar.settle();
    REQUIRE(times().size() == 1);
    CHECK(inZone(times().first().to, zone).time() == QTime(12, 0));
    const ScheduleException holiday = calendar.holiday(1, calendar.today);
    calendar.clinic.publish(ScheduleExceptionAdded{holiday});
    calendar.settle();
    CHECK(times().isEmpty());
    CHECK(calendar.data().hours().reason(farouk, calendar.today) == u"Public holiday"_s);
    calendar.clinic.publish(ScheduleExceptionRemoved{holiday});
    calendar.settle();
    CHECK(times().size() == 1);
    CHECK(calendar.requests() == requests);
}

TEST_CASE("A day that was made to differ and back while the answer was on its way does not differ")
{
    Calendar calendar;
    const ScheduleException holiday = calendar.holiday(1, calendar.today);
    calendar.exceptions = {holiday};
    calendar.clinic.answer<GetSchedules>([&](const GetSchedules &) {
        const ClinicSchedules answer{calendar.clinic.sequence(), calendar.schedules, calendar.exceptions};
        calendar.clinic.publish(ScheduleExceptionRemoved{holiday});
        return answer;
    });
    calendar.show(calendar.today, calendar.today);
    CHECK_FALSE(calendar.data().hours().differs(farouk, calendar.today));
}

TEST_CASE("After a snapshot the shown days are fetched anew, and stay in sight until then")
{
    Calendar calendar;
    calendar.show(calendar.today, calendar.today);
    calendar.clinic.kill();
    REQUIRE(await([&] { return calendar.desk.session().feed().state() == ClinicFeed::State::Syncing; }));
    calendar.clinic.newEpoch();
    calendar.booked = {calendar.bookingOn(9, calendar.today)};
    bool empty = false;
    QObject::connect(&calendar.desk.session().day(), &ClinicDay::wasReset, &calendar.data(),
                     [&] { empty = calendar.count(calendar.today) == 0; });
    calendar.clinic.restart();
    REQUIRE(await([&] { return calendar.data().find(AppointmentId(9)) != nullptr; }));
    CHECK_FALSE(empty);
    CHECK(calendar.count(calendar.today) == 1);
}

TEST_CASE("After a lost line the missed events come and nothing is fetched anew")
{
    Calendar calendar;
    calendar.show(calendar.today, calendar.today);
    const qsizetype requests = calendar.requests();
    calendar.clinic.kill();
    REQUIRE(await([&] { return calendar.desk.session().feed().state() == ClinicFeed::State::Syncing; }));
    calendar.clinic.keep(AppointmentBooked{calendar.bookingOn(20, calendar.today, 12)});
    calendar.clinic.restart();
    REQUIRE(await([&] { return calendar.count(calendar.today) == 3; }));
    CHECK(calendar.requests() == requests);
}

TEST_CASE("Days that could not be had are asked for again when the line is back, and it is said why")
{
    Calendar calendar;
    calendar.clinic.kill();
    REQUIRE(await([&] { return calendar.desk.session().feed().state() == ClinicFeed::State::Syncing; }));
    calendar.data().show(calendar.today, calendar.today);
    REQUIRE(await([&] { return calendar.data().failure().has_value(); }));
    CHECK(calendar.data().failure()->code == ErrorCode::Unavailable);
    calendar.clinic.restart();
    REQUIRE(await([&] { return calendar.data().isLoaded(calendar.today); }));
    CHECK_FALSE(calendar.data().failure());
    CHECK(calendar.count(calendar.today) == 2);
}

TEST_CASE("Paging fast through the weeks shows the last one, whatever comes later")
{
    Calendar calendar;
    for (int week = 0; week < 5; ++week)
        calendar.data().show(calendar.today.addDays(7 * week), calendar.today.addDays(7 * week + 6));
    calendar.show(calendar.today, calendar.today.addDays(6));
    CHECK(calendar.count(calendar.today) == 2);
    CHECK(calendar.count(calendar.today.addDays(2)) == 2);
}
