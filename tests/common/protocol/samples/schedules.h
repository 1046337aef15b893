// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/schedules.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<WeeklySchedule>
{
    static WeeklySchedule value();
};
template <>
struct Sample<ScheduleException>
{
    static ScheduleException value();
};
template <>
struct Sample<ScheduleChange>
{
    static ScheduleChange value();
};
template <>
struct Sample<ClinicSchedules>
{
    static ClinicSchedules value();
};
template <>
struct Sample<ScheduleHits>
{
    static ScheduleHits value();
};
template <>
struct Sample<SavedSchedule>
{
    static SavedSchedule value();
};
template <>
struct Sample<GetSchedules>
{
    static GetSchedules value();
};
template <>
struct Sample<PreviewSchedule>
{
    static PreviewSchedule value();
};
template <>
struct Sample<SaveSchedule>
{
    static SaveSchedule value();
};
template <>
struct Sample<ScheduleChanged>
{
    static ScheduleChanged value();
};
template <>
struct Sample<ScheduleExceptionAdded>
{
    static ScheduleExceptionAdded value();
};
template <>
struct Sample<ScheduleExceptionRemoved>
{
    static ScheduleExceptionRemoved value();
};

} // namespace medcrm::test
