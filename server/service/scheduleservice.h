// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/schedules.h"
#include "server/service/appointmentbook.h"
#include "server/service/revisions.h"
#include "server/service/scheduleplan.h"
#include "server/service/slotcheck.h"
#include "server/store/eventstore.h"

namespace medcrm {

/// Working hours: reading them, and changing them together with what becomes of the bookings that the change hits. Scope
/// and role have been checked.
class ScheduleService
{
public:
    explicit ScheduleService(store::Database &database);

    Result<ClinicSchedules> handle(Context &ctx, const GetSchedules &request);

    /// Errors: Invalid or NotFound naming what of the change is wrong ("change.add[2].date").
    Result<ScheduleHits> handle(Context &ctx, const PreviewSchedule &request);

    /// Errors: those of the preview; Conflict with the weekly schedule as it is now, or with the ScheduleHits when a hit
    /// booking has no decision or is not as the decision saw it; Conflict with a SlotConflict when a booking can't move
    /// where it should.
    Result<SavedSchedule> handle(Context &ctx, const SaveSchedule &request);

private:
    Result<> requireDecided(const ScheduleHits &hits, const QList<HitDecision> &decisions) const;
    void write(Context &ctx, const SchedulePlan &plan, SavedSchedule &saved);
    Result<Appointment> carryOut(Context &ctx, const SchedulePlan &plan, const Appointment &hit,
                                 const HitDecision &decision);
    Appointment keep(Context &ctx, const Appointment &hit);
    Result<Appointment> cancel(Context &ctx, const SchedulePlan &plan, const Appointment &hit);
    Result<Appointment> move(Context &ctx, const SchedulePlan &plan, const Appointment &hit,
                             const HitDecision &decision);

    store::ScheduleStore m_schedules;
    store::DoctorStore m_doctors;
    store::EventStore m_events;
    SchedulePlanner m_planner;
    SlotCheck m_slots;
    Revisions m_revisions;
    AppointmentBook m_book;
};

} // namespace medcrm
