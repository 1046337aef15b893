// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/appointments.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<BookAppointment>
{
    static BookAppointment value();
};
template <>
struct Sample<ListAppointments>
{
    static ListAppointments value();
};
template <>
struct Sample<CancelAppointment>
{
    static CancelAppointment value();
};
template <>
struct Sample<RestoreAppointment>
{
    static RestoreAppointment value();
};
template <>
struct Sample<MarkNoShow>
{
    static MarkNoShow value();
};
template <>
struct Sample<AppointmentBooked>
{
    static AppointmentBooked value();
};
template <>
struct Sample<AppointmentUpdated>
{
    static AppointmentUpdated value();
};
template <>
struct Sample<AppointmentCancelled>
{
    static AppointmentCancelled value();
};

} // namespace medcrm::test
