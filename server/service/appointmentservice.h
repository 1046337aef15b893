// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/appointments.h"
#include "server/service/appointmentbook.h"
#include "server/service/parties.h"
#include "server/service/revisions.h"
#include "server/store/visitstore.h"

namespace medcrm {

/// Bookings: making, listing, cancelling them and taking a cancellation back. Scope and role have been checked.
class AppointmentService
{
public:
    explicit AppointmentService(store::Database &database);

    /// Errors: Invalid or NotFound naming doctor, patient, service or start; Conflict with the appointment that takes
    /// the time.
    Result<Appointment> handle(Context &ctx, const BookAppointment &request);
    Result<QList<Appointment>> handle(Context &ctx, const ListAppointments &request);
    Result<Appointment> handle(Context &ctx, const CancelAppointment &request);
    /// Errors: Conflict with the appointment that has taken the time since, or with the visit it became.
    Result<Appointment> handle(Context &ctx, const RestoreAppointment &request);

private:
    Result<Appointment> findLatest(AppointmentId id, qint64 revision) const;
    AppointmentCircumstances circumstances(const Context &ctx, const Appointment &appointment) const;

    store::AppointmentStore m_appointments;
    store::VisitStore m_visits;
    store::ClinicStore m_clinics;
    PartyFinder m_parties;
    Revisions m_revisions;
    AppointmentBook m_book;
};

} // namespace medcrm
