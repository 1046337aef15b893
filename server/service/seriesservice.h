// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/booking.h"
#include "server/service/appointmentbook.h"
#include "server/service/holdbook.h"
#include "server/service/parties.h"
#include "server/service/revisions.h"
#include "server/service/seriespreview.h"
#include "server/service/slotcheck.h"
#include "server/store/seriesstore.h"

namespace medcrm {

/// Appointments that repeat: shown before they are booked, booked all or none, and cancelled from one on. Scope and role have been checked.
class SeriesService
{
public:
    SeriesService(store::Database &database, HoldBook &holds);

    /// Errors: NotFound or Invalid naming doctor, service or what of the rule is wrong.
    Result<QList<SeriesDate>> handle(Context &ctx, const PreviewSeries &request);

    /// Errors: NotFound or Invalid naming doctor, patient, service or "starts[3]"; Conflict with a SlotConflict on the first
    /// time that cannot be booked.
    Result<QList<Appointment>> handle(Context &ctx, const BookSeries &request);

    /// Errors: as for cancelling one; Invalid when it is of no series.
    Result<QList<Appointment>> handle(Context &ctx, const CancelFollowing &request);

private:
    Result<Appointment> findMember(const CancelFollowing &request) const;
    QList<Appointment> fromHere(const Appointment &member) const;

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
