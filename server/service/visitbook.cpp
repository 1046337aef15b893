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
    ctx.publish(VisitStatusChanged{after});
    if (after.appointment)
        m_appointments.follow(ctx, *after.appointment, step.action, note);
    return after;
}

} // namespace medcrm
