// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/bookingservice.h"
#include "server/service/restofday.h"

namespace medcrm {

/// Moves the bookings of a doctor who is not there. Scope and role have been checked.
class RestOfDayService
{
public:
    /// `holds` and `booking` outlive it.
    RestOfDayService(store::Database &database, const HoldBook &holds, BookingService &booking);

    /// Errors: NotFound or Invalid naming the doctor.
    Result<RestOfDay> handle(Context &ctx, const ProposeMoves &request);

    /// Never fails as a whole: what became of each is in the answer.
    Result<QList<MoveOutcome>> handle(Context &ctx, const MoveAppointments &request);

private:
    Result<Appointment> move(Context &ctx, const AppointmentMove &move, DoctorId doctor);

    const HoldBook &m_holds;
    BookingService &m_booking;
    store::AppointmentStore m_appointments;
    PartyFinder m_parties;
    RestOfDayPlanner m_planner;
};

} // namespace medcrm
