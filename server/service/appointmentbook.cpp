// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/appointmentbook.h"

#include "server/service/entities.h"

namespace medcrm {

Appointment AppointmentBook::add(Context &ctx, Appointment appointment)
{
    appointment.id = m_appointments.insert(appointment);
    ctx.auditCreated(entityOf(appointment), appointment, appointment.overbookReason);
    ctx.publish(AppointmentBooked{appointment});
    return appointment;
}

Appointment AppointmentBook::step(Context &ctx, const Appointment &before, const AppointmentTransition &step,
                                  const StepNote &note)
{
    const Appointment after = afterStep(before, step, note);
    m_appointments.update(after);
    ctx.auditChanged(entityOf(after), before, after, note.reason);
    if (after.status == AppointmentStatus::Cancelled)
        ctx.publish(AppointmentCancelled{after});
    else
        ctx.publish(AppointmentUpdated{after});
    if (isLive(before.status) && !isLive(after.status))
        m_freed.tell(ctx, before);
    return after;
}

Appointment AppointmentBook::change(Context &ctx, const Appointment &before, Appointment after,
                                    const QString &reason)
{
    after.revision = before.revision + 1;
    after.updatedAt = ctx.now();
    m_appointments.update(after);
    ctx.auditChanged(entityOf(after), before, after, reason);
    Audience audience = audienceOf(after);
    if (before.doctor != after.doctor)
        audience.doctors.append(before.doctor);
    ctx.publish(AppointmentUpdated{after}, audience);
    if (before.doctor != after.doctor || before.start != after.start || before.end != after.end)
        m_freed.tell(ctx, before);
    return after;
}

void AppointmentBook::follow(Context &ctx, AppointmentId id, VisitAction action, StepNote note)
{
    const std::optional<AppointmentAction> follows = followingAction(action);
    if (!follows)
        return;
    const std::optional<Appointment> appointment = m_appointments.find(id);
    const auto arrow = appointment ? systemStep(*appointment, *follows) : std::nullopt;
    if (!arrow)
        return;
    note.side = action == VisitAction::Leave || action == VisitAction::CloseLeft ? CancelledBy::Patient
                                                                                 : CancelledBy::Clinic;
    step(ctx, *appointment, *arrow, note);
}

} // namespace medcrm
