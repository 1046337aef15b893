// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/waitingroom.h"
#include "server/service/waitestimator.h"
#include "server/store/clinicstore.h"
#include "server/store/doctorstore.h"
#include "server/store/roomstore.h"
#include "server/store/visitstore.h"

namespace medcrm {

/// A patient's name as far as a clinic lets its waiting room know it: nothing, "M. G.", or the whole name.
QString publicName(const PatientSummary &patient, TicketPrivacy privacy);

/// What the waiting room of a clinic sees: who is called or has just gone in, newest call first, and whose turn comes
/// next: the first of every doctor's line, then the second ones. Of other days only who is still with a doctor.
/// Every function may throw DbError.
class WaitingRoom
{
public:
    explicit WaitingRoom(store::Database &database);

    /// Nothing for a clinic that there is not.
    std::optional<WaitingRoomChanged> lookAt(ClinicId clinic, Instant now);

private:
    QList<CalledTicket> called(const QList<Visit> &open, const Clinic &clinic) const;
    QList<WaitingTicket> next(const QList<Visit> &open, const Clinic &clinic, Instant now);
    QString doctorName(DoctorId id) const { return m_doctors.value(id).fullName; }

    store::ClinicStore m_clinics;
    store::DoctorStore m_doctorStore;
    store::RoomStore m_rooms;
    store::VisitStore m_visits;
    WaitEstimator m_estimator;
    QMap<DoctorId, Doctor> m_doctors; ///< While it looks.
    QMap<RoomId, QString> m_roomNames;
};

} // namespace medcrm
