// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"
#include "server/service/slotfinder.h"
#include "server/service/workinghours.h"
#include "server/store/appointmentstore.h"
#include "server/store/schedulestore.h"

namespace medcrm {

/// What is free of the time of a clinic's doctors: their hours less live appointments, other desks' holds, and the time
/// for which a doctor said not to be there (presence.h).
class Availability
{
public:
    explicit Availability(store::Database &database);

    /// What does not count as taken, or counts besides the appointments.
    struct Circumstances
    {
        std::optional<AppointmentId> except = {}; ///< Being moved: its own time is free.
        QList<AppointmentId> together = {}; ///< Being moved with it: theirs too.
        QList<SlotHold> holds = {}; ///< Of other desks.
    };

    /// The hours of doctors of a clinic around some business days, `from` to `to` inclusive, and a day before and after
    /// them, for those who work past midnight. Two statements for one doctor, three for
    /// several.
    WorkingHours hours(const Clinic &clinic, const QList<Doctor> &doctors, QDate from, QDate to) const;

    /// The gaps that begin, end or lie within these days; they may reach into the day before and the day after. One
    /// statement.
    QList<DoctorGaps> gaps(WorkingHours &hours, const QList<Doctor> &doctors, QDate from, QDate to,
                           const Circumstances &circumstances) const;

    /// What somebody looks for.
    struct Search
    {
        QDate from; ///< Inclusive, as `to`.
        QDate to;
        Milliseconds length;
        Instant now; ///< Nothing that begins up to now is offered,
        Instant notBefore = {}; ///< or before this.
        qsizetype limit = 50;
    };

    /// The first free times of doctors of one clinic, by start, then in their order. At most six statements, whatever the
    /// number of days and doctors: mostly the first days suffice, so the later ones are read only when they are needed.
    QList<FreeTime> find(const Clinic &clinic, const QList<Doctor> &doctors, const Search &search,
                         const Circumstances &circumstances) const;

private:
    store::ScheduleStore m_schedules;
    store::AppointmentStore m_appointments;
};

} // namespace medcrm
