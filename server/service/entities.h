// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"
#include "common/model/directory.h"
#include "common/model/patient.h"
#include "common/model/schedule.h"
#include "common/model/visit.h"
#include "common/model/wish.h"

// What the audit log calls the kinds of records.
namespace medcrm {

constexpr const char *entityOf(const Clinic &)
{
    return "clinic";
}
constexpr const char *entityOf(const Room &)
{
    return "room";
}
constexpr const char *entityOf(const Doctor &)
{
    return "doctor";
}
constexpr const char *entityOf(const Service &)
{
    return "service";
}
constexpr const char *entityOf(const Patient &)
{
    return "patient";
}
constexpr const char *entityOf(const Appointment &)
{
    return "appointment";
}
constexpr const char *entityOf(const WeeklySchedule &)
{
    return "weeklySchedule";
}
constexpr const char *entityOf(const ScheduleException &)
{
    return "scheduleException";
}
constexpr const char *entityOf(const Visit &)
{
    return "visit";
}
constexpr const char *entityOf(const Wish &)
{
    return "wish";
}

} // namespace medcrm
