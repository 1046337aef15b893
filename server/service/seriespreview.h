// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/availability.h"
#include "server/service/seriesdates.h"

namespace medcrm {

/// Looks at each date of a series before it is booked: whether it is free, what is in the way, and where else that day
/// there is room. Two statements per date at most, besides a few for all.
class SeriesPreview
{
public:
    explicit SeriesPreview(store::Database &database);

    /// What the dates are looked at for.
    struct Wanted
    {
        Clinic clinic;
        Doctor doctor; ///< Of the clinic.
        Milliseconds length;
        QList<SlotHold> holds; ///< Of other desks.
        Instant now;
        QList<AppointmentId> together = {}; ///< Being moved: their own times count as free.
    };

    QList<SeriesDate> look(const Wanted &wanted, const QList<Occurrence> &dates) const;

private:
    struct Hours;

    SeriesDate look(const Wanted &wanted, const Occurrence &date, Hours &hours) const;
    std::optional<Appointment> taking(const Wanted &wanted, const SeriesDate &date) const;
    void explain(const Wanted &wanted, const Occurrence &date, const Hours &hours, SeriesDate &seen) const;

    store::ScheduleStore m_schedules;
    store::AppointmentStore m_appointments;
    Availability m_availability;
};

} // namespace medcrm
