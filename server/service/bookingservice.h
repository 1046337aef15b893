// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/appointments.h"
#include "common/protocol/booking.h"
#include "server/service/appointmentbook.h"
#include "server/service/bookingcheck.h"
#include "server/service/holdbook.h"
#include "server/service/parties.h"
#include "server/service/revisions.h"
#include "server/service/wishbook.h"
#include "server/store/visitstore.h"

namespace medcrm {

/// Promises of a time: made, moved to another, made again. Each is right exactly when the time is offered as free, or when
/// it is overbooked with a reason by somebody who may. Scope and role have been checked.
class BookingService
{
public:
    /// `holds` outlives it.
    BookingService(store::Database &database, HoldBook &holds);

    /// Errors: Invalid or NotFound naming doctor, patient, service, start or wish; Conflict on start with the SlotConflict;
    /// Forbidden on overbookReason.
    Result<Appointment> handle(Context &ctx, const BookAppointment &request);

    /// Errors: the same; Conflict with the appointment as it is now.
    Result<Appointment> handle(Context &ctx, const RescheduleAppointment &request);

    /// Errors: Conflict with the SlotConflict, with the appointment, or with the visit it became; Forbidden on
    /// overbookReason.
    Result<Appointment> handle(Context &ctx, const RestoreAppointment &request);

private:
    Result<Appointment> findLatest(AppointmentId id, qint64 revision) const;
    SlotCheck::Wanted wantedBy(const Context &ctx, const Appointment &appointment, const Clinic &clinic,
                               const Doctor &doctor) const;

    HoldBook &m_holds;
    store::AppointmentStore m_appointments;
    store::VisitStore m_visits;
    PartyFinder m_parties;
    BookingCheck m_check;
    Revisions m_revisions;
    WishBook m_wishes;
    AppointmentBook m_book;
};

} // namespace medcrm
