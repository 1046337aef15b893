// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/rebooking.h"
#include "server/service/appointmentbook.h"
#include "server/service/holdbook.h"
#include "server/service/parties.h"
#include "server/service/revisions.h"
#include "server/service/seriespreview.h"
#include "server/service/slotcheck.h"
#include "server/store/seriesstore.h"

namespace medcrm {

/// Bookings of a series moved together, each to a time of its own, and bookings taken back by whoever made them. Scope
/// and role have been checked.
class RebookingService
{
public:
    /// `holds` outlives it.
    RebookingService(store::Database &database, HoldBook &holds);

    /// Errors: NotFound or Invalid naming appointment, doctor, service or start; Conflict when it is not booked any more.
    Result<QList<SeriesMoveDate>> handle(Context &ctx, const PreviewMoves &request);

    /// Errors: NotFound or Invalid naming what of "moves[3]" is wrong; Conflict with the appointment as it is now, or on
    /// "moves[3]" with a SlotConflict.
    Result<QList<Appointment>> handle(Context &ctx, const MoveSeries &request);

    /// Errors: NotFound; Forbidden when somebody else booked it; Conflict with the appointment as it is now.
    Result<QList<Appointment>> handle(Context &ctx, const UndoBooking &request);

private:
    /// A booking, and how it will be.
    struct Step
    {
        Appointment before;
        Appointment after;
    };

    Result<Appointment> findMember(const Context &ctx, AppointmentId id) const;
    Result<> requireStep(const Context &ctx, const Appointment &appointment) const;
    Result<Step> plan(const Context &ctx, const SeriesMove &move, const Appointment &named) const;
    Result<> requireRoom(Context &ctx, const QList<Step> &steps) const;

    HoldBook &m_holds;
    store::AppointmentStore m_appointments;
    store::SeriesStore m_series;
    store::ClinicStore m_clinics;
    PartyFinder m_parties;
    Revisions m_revisions;
    SlotCheck m_slots;
    SeriesPreview m_preview;
    AppointmentBook m_book;
};

} // namespace medcrm
