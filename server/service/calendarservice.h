// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/booking.h"
#include "server/service/availability.h"
#include "server/service/holdbook.h"
#include "server/store/clinicstore.h"
#include "server/store/doctorstore.h"
#include "server/store/eventstore.h"
#include "server/store/servicestore.h"

namespace medcrm {

/// Looking at the calendar: what is booked, and what can be. A doctor's account sees its own. Scope and role have been
/// checked.
class CalendarService
{
public:
    /// `holds` outlives it.
    CalendarService(store::Database &database, const HoldBook &holds);

    /// Errors: NotFound, Invalid or Forbidden naming clinic, service, doctor or except.
    Result<QList<FreeTime>> handle(Context &ctx, const FindFreeTimes &request);

    /// A page fits a frame whatever its appointments hold. Error Forbidden naming doctor.
    Result<AppointmentPage> handle(Context &ctx, const GetCalendar &request);

private:
    Result<Service> findService(const FindFreeTimes &request) const;
    Result<QList<Doctor>> findDoctors(ClinicId clinic, std::optional<DoctorId> doctor) const;

    const HoldBook &m_holds;
    store::ClinicStore m_clinics;
    store::DoctorStore m_doctors;
    store::ServiceStore m_services;
    store::AppointmentStore m_appointments;
    store::EventStore m_events;
    Availability m_availability;
};

} // namespace medcrm
