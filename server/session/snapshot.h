// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/session.h"
#include "server/service/actor.h"
#include "server/service/waitestimator.h"
#include "server/store/appointmentstore.h"
#include "server/store/clinicstore.h"
#include "server/store/doctorstore.h"
#include "server/store/roomstore.h"
#include "server/store/servicestore.h"
#include "server/store/visitstore.h"

namespace medcrm {

/// A clinic as it is now, in pages that fit a frame. Like the events, it holds no more than the account may hear:
/// a doctor gets the own patients, a display nothing but the clinic.
class Snapshots
{
public:
    /// `pageBytes`: the most that the records of a page take as JSON.
    Snapshots(store::Database &database, qsizetype pageBytes);

    /// At least one page. Pages are numbered, and each knows how many there are.
    QList<SnapshotPage> take(const Actor &actor, const Clinic &clinic, Instant now);

private:
    QList<Appointment> appointments(const Actor &actor, const Clinic &clinic, Instant now);
    QList<Visit> visits(const Actor &actor, const Clinic &clinic, Instant now);
    QList<TypicalTime> typicalTimes(const Actor &actor, const Clinic &clinic, Instant now);

    const qsizetype m_pageBytes;
    store::RoomStore m_rooms;
    store::DoctorStore m_doctors;
    store::ServiceStore m_services;
    store::AppointmentStore m_appointments;
    store::VisitStore m_visits;
    WaitEstimator m_estimates;
};

} // namespace medcrm
