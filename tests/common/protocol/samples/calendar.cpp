// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/calendar.h"

#include "tests/common/protocol/samples/entities.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

FreeTime Sample<FreeTime>::value()
{
    return {DoctorId(3), sampleMorning + 60min, sampleMorning + 80min, RoomId(2)};
}

AppointmentPage Sample<AppointmentPage>::value()
{
    return {5120, {Sample<Appointment>::value()}, false};
}

FindFreeTimes Sample<FindFreeTimes>::value()
{
    return {ClinicId(1), ServiceId(1), DoctorId(3), sampleDay, sampleDay.addDays(6), 9, {}, {}};
}

GetCalendar Sample<GetCalendar>::value()
{
    return {ClinicId(1), sampleDay, sampleDay.addDays(6), {}, AppointmentId(731)};
}

RescheduleAppointment Sample<RescheduleAppointment>::value()
{
    return {AppointmentId(731), 3, DoctorId(4), ServiceId(1), sampleMorning + 240h, {}, {}};
}

UpdateAppointment Sample<UpdateAppointment>::value()
{
    return {AppointmentId(731), 3, u"Follow-up"_s, AppointmentSource::Phone, true};
}

} // namespace medcrm::test
