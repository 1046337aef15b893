// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/availability.h"
#include "server/store/userstore.h"

namespace medcrm {

/// Decides whether a time can be booked, by the very gaps that are offered as free times, and says what a refused desk
/// needs to know.
class SlotCheck
{
public:
    explicit SlotCheck(store::Database &database);

    /// The time somebody wants.
    struct Wanted
    {
        Clinic clinic;
        Doctor doctor; ///< Of the clinic.
        InstantRange time;
        Availability::Circumstances circumstances = {};
    };

    /// Nothing when the time can be booked. Else why not, by what, and the next three times that can.
    std::optional<SlotConflict> conflict(const Wanted &wanted, Instant now) const;

    /// Error Conflict on `field` that carries the SlotConflict.
    Result<> require(const Wanted &wanted, Instant now, const QString &field) const;

    /// The same, but only another live appointment is in the way.
    Result<> requireUntaken(const Wanted &wanted, Instant now, const QString &field) const;

private:
    bool isFree(const Wanted &wanted) const;
    std::optional<Appointment> taking(const Wanted &wanted) const;
    SlotConflict explained(const Wanted &wanted, Instant now) const;
    QList<FreeTime> next(const Wanted &wanted, Instant now) const;

    Availability m_availability;
    store::AppointmentStore m_appointments;
    store::UserStore m_users;
};

/// A conflict in a sentence, with the clinic's times.
QString inWords(const SlotConflict &conflict, const Clinic &clinic, const Doctor &doctor);

} // namespace medcrm
