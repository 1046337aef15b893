// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/context.h"
#include "server/service/parties.h"

namespace medcrm {

/// The appointment that a request to book (BookAppointment, BookSeries) asks for at `start`, not yet saved. `parties` are
/// those that it names.
template <typename Booking>
Appointment draftOf(const Context &ctx, const Booking &request, const Parties &parties, Instant start)
{
    Appointment appointment;
    appointment.revision = 1;
    appointment.createdAt = appointment.updatedAt = appointment.bookedAt = ctx.now();
    appointment.bookedBy = ctx.actor().user.id;
    appointment.clinic = parties.clinic.id;
    appointment.doctor = parties.doctor.id;
    appointment.patient = parties.patient.summary();
    appointment.service = parties.service->id;
    appointment.start = start;
    appointment.end = start + std::chrono::minutes(parties.service->minutes);
    appointment.reason = request.reason.trimmed();
    appointment.source = request.source;
    return appointment;
}

} // namespace medcrm
