// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"
#include "tests/support/testclinic.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

const QDate today(2026, 11, 23); // a Monday

SaveSchedule rulesOf(const WeeklySchedule &before, const QList<ScheduleRule> &rules)
{
    SaveSchedule request;
    request.change.clinic = before.clinic;
    request.change.doctor = before.doctor;
    request.change.rules = rules;
    request.revision = before.revision;
    return request;
}

WeeklySchedule weekly(WorkingClinic &clinic, const Doctor &doctor)
{
    return store::ScheduleStore(clinic.database).weekly(clinic.clinic.id, doctor.id);
}

ScheduleExceptionDetails closed(const WorkingClinic &clinic, QDate date, std::optional<DoctorId> doctor = {})
{
    ScheduleExceptionDetails details;
    details.clinic = clinic.clinic.id;
    details.doctor = doctor;
    details.date = date;
    details.reason = u" Conference "_s;
    return details;
}

SaveSchedule adding(const ScheduleExceptionDetails &details)
{
    SaveSchedule request;
    request.change.clinic = details.clinic;
    request.change.add = {details};
    return request;
}

SaveSchedule removing(const ScheduleException &exception)
{
    SaveSchedule request;
    request.change.clinic = exception.clinic;
    request.change.remove = {exception.id};
    return request;
}

using Refusal = std::pair<ErrorCode, QString>;

/// Both the preview and the save say the same.
Refusal refusal(WorkingClinic &clinic, const SaveSchedule &request)
{
    const auto preview = clinic.ask(clinic.admin, PreviewSchedule{request.change});
    const auto saved = clinic.ask(clinic.admin, request);
    REQUIRE_FALSE(saved);
    REQUIRE_FALSE(preview);
    CHECK(preview.error() == saved.error());
    return {saved.error().code, saved.error().field};
}

ClinicSchedules schedules(WorkingClinic &clinic, int days = 30)
{
    return clinic.done(clinic.doctor, GetSchedules{clinic.clinic.id, today, today.addDays(days - 1)});
}

} // namespace

TEST_CASE("Weekly hours are saved as a whole, told to the staff and audited")
{
    WorkingClinic clinic;
    const WeeklySchedule before = weekly(clinic, clinic.farouk);
    const QList<ScheduleRule> rules{
        {.weekday = 2, .fromMinute = 540, .toMinute = 780, .room = clinic.room.id},
        {.weekday = 1, .fromMinute = 545, .toMinute = 780}};
    const SavedSchedule saved = clinic.done(clinic.admin, rulesOf(before, rules));
    const WeeklySchedule after{clinic.clinic.id, clinic.farouk.id, before.revision + 1, {rules[1], rules[0]}};
    CHECK(saved.schedule == after);
    CHECK(weekly(clinic, clinic.farouk) == after);
    REQUIRE(clinic.events<ScheduleChanged>().size() == 1);
    CHECK(clinic.events<ScheduleChanged>()[0].schedule == after);
    const Audience audience = clinic.told.events[0].audience;
    CHECK(audience.includes(Role::Doctor, clinic.haddad.id));
    CHECK(audience.includes(Role::Receptionist, {}));
    CHECK_FALSE(audience.includes(Role::Display, {}));
    CHECK(Audience::fromText(audience.clinic, audience.toText()) == audience);
    REQUIRE(clinic.told.audit.size() == 1);
    CHECK(clinic.told.audit[0].entity == u"weeklySchedule"_s);
    CHECK(clinic.told.audit[0].id == clinic.farouk.id.value());
    CHECK(clinic.told.audit[0].before.contains("\"rules\""));
    CHECK(schedules(clinic).schedules == QList{after, weekly(clinic, clinic.haddad)});
}

TEST_CASE("Hours of another revision are a conflict with the hours as they are, by whom")
{
    WorkingClinic clinic;
    const WeeklySchedule before = weekly(clinic, clinic.farouk);
    const WeeklySchedule latest = *clinic.done(clinic.admin, rulesOf(before, everyDay(8, 20))).schedule;
    const auto refused = clinic.ask(clinic.admin, rulesOf(before, everyDay(9, 17)));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(refused.error().field == u"revision"_s);
    CHECK(refused.error().message.startsWith(u"ADMIN changed this"));
    CHECK(refused.error().current == toJsonObject(latest));
    CHECK(weekly(clinic, clinic.farouk) == latest);
}

TEST_CASE("A day that differs is added and taken back, told and audited each time")
{
    WorkingClinic clinic;
    const QDate day = today.addDays(3);
    const SavedSchedule saved = clinic.done(clinic.admin, adding(closed(clinic, day, clinic.farouk.id)));
    REQUIRE(saved.exceptions.size() == 1);
    const ScheduleException conference = saved.exceptions[0];
    CHECK(conference.reason == u"Conference"_s);
    CHECK(conference.revision == 1);
    CHECK(clinic.events<ScheduleExceptionAdded>().value(0).exception == conference);
    CHECK(clinic.told.audit.size() == 1);
    CHECK(schedules(clinic).exceptions == QList{conference});
    CHECK(schedules(clinic, 3).exceptions.isEmpty());

    clinic.done(clinic.admin, removing(conference));
    CHECK(clinic.events<ScheduleExceptionRemoved>().value(0).exception == conference);
    CHECK(clinic.told.audit.value(0).before == encode(conference));
    CHECK(schedules(clinic).exceptions.isEmpty());
    CHECK(refusal(clinic, removing(conference)) == Refusal(ErrorCode::NotFound, u"change.remove[0]"_s));
}

TEST_CASE("Everything a change of hours names is checked, and the refusal names its place")
{
    WorkingClinic clinic;
    const WeeklySchedule before = weekly(clinic, clinic.farouk);
    const Clinic elsewhere = clinic.anotherClinic();
    const Room foreign = clinic.done(clinic.admin, CreateRoom{{elsewhere.id, u"Far"_s, true}});
    const Room unused = clinic.done(clinic.admin, CreateRoom{{clinic.clinic.id, u"Old"_s, false}});
    const auto inRoom = [&](RoomId room) {
        return rulesOf(before, {{.weekday = 1, .fromMinute = 540, .toMinute = 780, .room = room}});
    };
    CHECK(refusal(clinic, inRoom(foreign.id)) == Refusal(ErrorCode::NotFound, u"change.rules[0].room"_s));
    CHECK(refusal(clinic, inRoom(unused.id)) == Refusal(ErrorCode::Invalid, u"change.rules[0].room"_s));
    SaveSchedule nobody = rulesOf(before, {});
    nobody.change.doctor = DoctorId(999);
    CHECK(refusal(clinic, nobody) == Refusal(ErrorCode::NotFound, u"change.doctor"_s));
    const Doctor gone = clinic.deactivated(clinic.newDoctor(u"C"_s));
    nobody.change.doctor = gone.id;
    CHECK(refusal(clinic, nobody) == Refusal(ErrorCode::Invalid, u"change.doctor"_s));
    SaveSchedule nowhere = adding(closed(clinic, today));
    nowhere.change.clinic = nowhere.change.add[0].clinic = ClinicId(999);
    CHECK(refusal(clinic, nowhere) == Refusal(ErrorCode::NotFound, u"change.clinic"_s));
    CHECK(refusal(clinic, adding(closed(clinic, today, DoctorId(999))))
          == Refusal(ErrorCode::NotFound, u"change.add[0].doctor"_s));
    SaveSchedule mixed = adding(closed(clinic, today));
    mixed.change.add[0].clinic = elsewhere.id;
    CHECK(refusal(clinic, mixed) == Refusal(ErrorCode::Invalid, u"change.add[0].clinic"_s));
    CHECK(refusal(clinic, rulesOf(before, {{.weekday = 9}}))
          == Refusal(ErrorCode::Invalid, u"change.rules[0].weekday"_s));
}

TEST_CASE("Days that have passed by the clinic's clock are left as they were")
{
    WorkingClinic clinic;
    CHECK(refusal(clinic, adding(closed(clinic, today.addDays(-1))))
          == Refusal(ErrorCode::Invalid, u"change.add[0].date"_s));
    const ScheduleException holiday =
        clinic.done(clinic.admin, adding(closed(clinic, today))).exceptions.value(0);
    clinic.pass(24h);
    CHECK(refusal(clinic, removing(holiday)) == Refusal(ErrorCode::Invalid, u"change.remove[0]"_s));
}

TEST_CASE("A day cannot differ in two ways that contradict each other, but can be changed in one go")
{
    WorkingClinic clinic;
    ScheduleExceptionDetails morning = closed(clinic, today.addDays(1), clinic.farouk.id);
    morning.closed = false;
    morning.fromMinute = 480;
    morning.toMinute = 600;
    const ScheduleException first = clinic.done(clinic.admin, adding(morning)).exceptions.value(0);
    CHECK(refusal(clinic, adding(morning)) == Refusal(ErrorCode::Invalid, u"change.add[0].date"_s));
    const ScheduleExceptionDetails whole = closed(clinic, today.addDays(1), clinic.farouk.id);
    CHECK(refusal(clinic, adding(whole)) == Refusal(ErrorCode::Invalid, u"change.add[0].date"_s));
    CHECK(clinic.ask(clinic.admin, adding(closed(clinic, today.addDays(1)))));
    morning.fromMinute = 600;
    morning.toMinute = 660;
    CHECK(clinic.ask(clinic.admin, adding(morning)));
    SaveSchedule twice = adding(closed(clinic, today.addDays(2)));
    twice.change.add += twice.change.add[0];
    CHECK(refusal(clinic, twice) == Refusal(ErrorCode::Invalid, u"change.add[1].date"_s));
    SaveSchedule instead = adding(morning);
    instead.change.add[0].fromMinute = 500;
    instead.change.add[0].toMinute = 600;
    instead.change.remove = {first.id};
    CHECK(clinic.ask(clinic.admin, instead));
}

TEST_CASE("A view of more differing days than fit a frame is refused, a shorter one is shown")
{
    WorkingClinic clinic;
    clinic.database.write([&] {
        ScheduleException each = fresh(ScheduleException(), clinic.now);
        static_cast<ScheduleExceptionDetails &>(each) = closed(clinic, today, clinic.farouk.id);
        each.reason = QString(120, QChar(0x4e00));
        for (int day = 0; day < 400; ++day) {
            each.date = today.addDays(day);
            for (const Doctor &doctor : {clinic.farouk, clinic.haddad}) {
                each.doctor = doctor.id;
                store::ScheduleStore(clinic.database).insert(each);
            }
        }
    });
    const auto refused = clinic.ask(clinic.desk, GetSchedules{clinic.clinic.id, today, today.addDays(399)});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Invalid);
    CHECK(refused.error().field == u"to"_s);
    CHECK(schedules(clinic, 62).exceptions.size() == 2 * 62);
}
