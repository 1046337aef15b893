// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/schedules.h"

#include "tests/common/protocol/samples/entities.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

namespace {

ScheduleExceptionDetails conference()
{
    return {ClinicId(1),  DoctorId(3),  sampleDay.addDays(9), true,
            std::nullopt, std::nullopt, u"Conference"_s};
}

} // namespace

WeeklySchedule Sample<WeeklySchedule>::value()
{
    return {ClinicId(1),
            DoctorId(3),
            4,
            {{.weekday = 7, .fromMinute = 540, .toMinute = 780},
             {.weekday = 7, .fromMinute = 840, .toMinute = 1020, .room = RoomId(2)}}};
}

ScheduleException Sample<ScheduleException>::value()
{
    auto exception = sampleRecord<ScheduleException>(12);
    static_cast<ScheduleExceptionDetails &>(exception) = conference();
    return exception;
}

ScheduleChange Sample<ScheduleChange>::value()
{
    return {ClinicId(1),
            DoctorId(3),
            Sample<WeeklySchedule>::value().rules,
            {conference()},
            {ScheduleExceptionId(11)}};
}

ClinicSchedules Sample<ClinicSchedules>::value()
{
    return {5120, {Sample<WeeklySchedule>::value()}, {Sample<ScheduleException>::value()}};
}

ScheduleHits Sample<ScheduleHits>::value()
{
    return {{Sample<Appointment>::value()}, false};
}

SavedSchedule Sample<SavedSchedule>::value()
{
    return {Sample<WeeklySchedule>::value(),
            {Sample<ScheduleException>::value()},
            {Sample<Appointment>::value()}};
}

GetSchedules Sample<GetSchedules>::value()
{
    return {ClinicId(1), sampleDay, sampleDay.addDays(6)};
}

PreviewSchedule Sample<PreviewSchedule>::value()
{
    return {Sample<ScheduleChange>::value()};
}

SaveSchedule Sample<SaveSchedule>::value()
{
    return {Sample<ScheduleChange>::value(),
            3,
            {{AppointmentId(731), 3, HitAction::Move, sampleMorning + 240h, DoctorId(4)}}};
}

ScheduleChanged Sample<ScheduleChanged>::value()
{
    return {Sample<WeeklySchedule>::value()};
}

ScheduleExceptionAdded Sample<ScheduleExceptionAdded>::value()
{
    return {Sample<ScheduleException>::value()};
}

ScheduleExceptionRemoved Sample<ScheduleExceptionRemoved>::value()
{
    return {Sample<ScheduleException>::value()};
}

} // namespace medcrm::test
