// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/appointments.h"

#include "tests/common/protocol/samples/entities.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

BookAppointment Sample<BookAppointment>::value()
{
    return {DoctorId(3),    PatientId(118),           ServiceId(1), sampleMorning + 30min,
            u"Follow-up"_s, AppointmentSource::Phone, std::nullopt, std::nullopt};
}

ListAppointments Sample<ListAppointments>::value()
{
    return {ClinicId(1), sampleDay};
}

CancelAppointment Sample<CancelAppointment>::value()
{
    return {AppointmentId(731), 3, u"Feels better"_s, CancelledBy::Patient};
}

RestoreAppointment Sample<RestoreAppointment>::value()
{
    return {AppointmentId(731), 4, u"Agreed with Dr. Said"_s};
}

MarkNoShow Sample<MarkNoShow>::value()
{
    return {AppointmentId(731), 3};
}

AppointmentBooked Sample<AppointmentBooked>::value()
{
    return {Sample<Appointment>::value()};
}

AppointmentUpdated Sample<AppointmentUpdated>::value()
{
    return {Sample<Appointment>::value()};
}

AppointmentCancelled Sample<AppointmentCancelled>::value()
{
    return {Sample<Appointment>::value()};
}

} // namespace medcrm::test
