// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/booking.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<FreeTime>
{
    static FreeTime value();
};
template <>
struct Sample<AppointmentPage>
{
    static AppointmentPage value();
};
template <>
struct Sample<FindFreeTimes>
{
    static FindFreeTimes value();
};
template <>
struct Sample<GetCalendar>
{
    static GetCalendar value();
};
template <>
struct Sample<RescheduleAppointment>
{
    static RescheduleAppointment value();
};
template <>
struct Sample<UpdateAppointment>
{
    static UpdateAppointment value();
};

} // namespace medcrm::test
