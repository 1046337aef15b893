// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/appointments.h"
#include "common/protocol/booking.h"
#include "server/service/appointmentbook.h"
#include "server/service/revisions.h"
#include "server/store/clinicstore.h"

namespace medcrm {

/// The lists of bookings, what was noted of them, and cancelling them. Scope and role have been checked. Promises of a time
/// are the BookingService's.
class AppointmentService
{
public:
    explicit AppointmentService(store::Database &database);

    Result<QList<Appointment>> handle(Context &ctx, const ListAppointments &request);
    /// Errors: Conflict with the appointment as it is now.
    Result<Appointment> handle(Context &ctx, const UpdateAppointment &request);
    Result<Appointment> handle(Context &ctx, const CancelAppointment &request);
    /// Errors: the same.
    Result<Appointment> handle(Context &ctx, const MarkNoShow &request);

private:
    Result<Appointment> findLatest(AppointmentId id, qint64 revision) const;
    Result<AppointmentTransition> permitted(const Context &ctx, const Appointment &appointment,
                                            AppointmentAction action, const QString &reason = {}) const;

    store::AppointmentStore m_appointments;
    store::ClinicStore m_clinics;
    Revisions m_revisions;
    AppointmentBook m_book;
};

} // namespace medcrm
