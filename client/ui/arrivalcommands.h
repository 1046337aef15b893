// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/booking/bookingcommands.h"
#include "common/model/visit.h"

namespace medcrm::ui {

class VisitCommands;
class WishCommands;

/// What the desk does to bookings and arrivals: what BookingCommands can, and check in with its
/// undo. The waiting list comes with it.
class ArrivalCommands : public BookingCommands
{
    Q_OBJECT
public:
    /// `visits` outlives this object.
    ArrivalCommands(SessionWindow &window, VisitCommands &visits);

    VisitCommands &visits() const { return m_visits; }
    WishCommands &wishes() const { return *m_wishes; }

    void checkIn(const Appointment &appointment);

    /// For dialogs whose own request has done it: shows the new record at once and says so, with Undo.
    void arrived(const Visit &visit);

    /// The patient's next booking of today that was not checked in yet.
    std::optional<Appointment> bookingOf(PatientId patient) const;
    /// The patient's open visit, the earliest arrived.
    std::optional<Visit> openVisitOf(PatientId patient) const;

Q_SIGNALS:
    /// Somebody was checked in or taken in at this desk just now.
    void arrivedHere(const medcrm::Visit &visit);

private:
    void undoArrival(VisitId visit);

    VisitCommands &m_visits;
    WishCommands *m_wishes;
};

} // namespace medcrm::ui
