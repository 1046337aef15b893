// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/visitbook.h"

#include "server/service/entities.h"

using namespace Qt::StringLiterals;

namespace medcrm {

Visit VisitBook::arrive(Context &ctx, Visit visit, const QString &ticketPrefix)
{
    visit.ticketNumber = m_visits.nextTicketNumber(visit.clinic, visit.businessDay, ticketPrefix);
    visit.ticket = ticketPrefix + u"%1"_s.arg(visit.ticketNumber, 2, 10, '0'_L1);
    visit.status = VisitStatus::Waiting;
    visit.revision = 1;
    visit.arrivedAt = visit.createdAt = visit.updatedAt = ctx.now();
    visit.id = m_visits.insert(visit);
    ctx.auditCreated(entityOf(visit), visit);
    ctx.publish(VisitCheckedIn{visit});
    return visit;
}

Visit VisitBook::step(Context &ctx, const Visit &before, const VisitTransition &step, const StepNote &note)
{
    const Visit after = afterStep(before, step, note);
    m_visits.update(after);
    ctx.auditChanged(entityOf(after), before, after, note.reason);
    if (step.action == VisitAction::Move || step.action == VisitAction::Transfer)
        ctx.publish(VisitMoved{after});
    else
        ctx.publish(VisitStatusChanged{after});
    tellLeftLine(ctx, before, after);
    if (after.appointment)
        m_appointments.follow(ctx, *after.appointment, step.action, note);
    return after;
}

void VisitBook::makeRoom(Context &ctx, const QList<Visit> &shifted)
{
    if (shifted.isEmpty())
        return;
    const Visit &any = shifted.first();
    QueueChanged event{any.clinic, any.doctor, any.isShared(), {}, {}};
    for (Visit visit : shifted) {
        const Visit before = m_visits.find(visit.id).value();
        visit.revision += 1;
        visit.updatedAt = ctx.now();
        m_visits.update(visit);
        ctx.auditChanged(entityOf(visit), before, visit, u"makes room"_s);
        event.moved.append(visit);
    }
    ctx.publish(event);
}

/// Who hears of the visit where it is now need not be told where it is not.
void VisitBook::tellLeftLine(Context &ctx, const Visit &before, const Visit &after)
{
    if (before.doctor != after.doctor && !after.isShared())
        ctx.publish(QueueChanged{before.clinic, before.doctor, before.isShared(), {}, {before.id}});
}

} // namespace medcrm
