// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/scheduleservice.h"

#include "server/service/clinicday.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr qsizetype mostBytes = 200 * 1024; // leaves room for the frame around a reply

/// Which booking comes when: those that go make room for those that move.
int turnOf(HitAction action)
{
    return action == HitAction::Move ? 1 : 0;
}

const HitDecision *decisionOn(const Appointment &hit, const QList<HitDecision> &decisions)
{
    const auto found = std::find_if(decisions.begin(), decisions.end(), [&](const HitDecision &decision) {
        return decision.appointment == hit.id && decision.revision == hit.revision;
    });
    return found == decisions.end() ? nullptr : &*found;
}

} // namespace

ScheduleService::ScheduleService(store::Database &database)
    : m_schedules(database)
    , m_doctors(database)
    , m_events(database)
    , m_planner(database)
    , m_slots(database)
    , m_revisions(database)
    , m_book(database)
{
}

Result<ClinicSchedules> ScheduleService::handle(Context &, const GetSchedules &request)
{
    const ClinicSchedules schedules{m_events.lastSequence(request.clinic),
                                    m_schedules.listWeekly(request.clinic),
                                    m_schedules.list(request.clinic, request.from, request.to)};
    if (encode(schedules).size() > mostBytes)
        return invalid(u"to"_s, u"Too many days differ in this time. Ask for fewer at once."_s);
    return schedules;
}

Result<ScheduleHits> ScheduleService::handle(Context &ctx, const PreviewSchedule &request)
{
    return m_planner.plan(request.change, ctx.now()).map([&](const SchedulePlan &plan) {
        return m_planner.hits(plan, ctx.now());
    });
}

Result<SavedSchedule> ScheduleService::handle(Context &ctx, const SaveSchedule &request)
{
    const Result<SchedulePlan> plan = m_planner.plan(request.change, ctx.now());
    if (!plan)
        return tl::unexpected(plan.error());
    if (plan->before) {
        const Result<> latest =
            m_revisions.requireLatest(*plan->before, plan->before->doctor.value(), *request.revision);
        if (!latest)
            return tl::unexpected(latest.error());
    }
    const ScheduleHits hits = m_planner.hits(*plan, ctx.now());
    if (const Result<> decided = requireDecided(hits, request.decisions); !decided)
        return tl::unexpected(decided.error());
    SavedSchedule saved;
    write(ctx, *plan, saved);
    QList<Appointment> inTurn = hits.appointments;
    std::stable_sort(inTurn.begin(), inTurn.end(), [&](const Appointment &a, const Appointment &b) {
        return turnOf(decisionOn(a, request.decisions)->action)
            < turnOf(decisionOn(b, request.decisions)->action);
    });
    for (const Appointment &hit : std::as_const(inTurn)) {
        const HitDecision &decision = *decisionOn(hit, request.decisions);
        Result<Appointment> now = carryOut(ctx, *plan, hit, decision);
        if (!now) {
            now.error().field =
                u"decisions[%1].%2"_s.arg(&decision - request.decisions.constData()).arg(now.error().field);
            return tl::unexpected(now.error());
        }
        saved.appointments.append(*now);
    }
    return saved;
}

Result<> ScheduleService::requireDecided(const ScheduleHits &hits, const QList<HitDecision> &decisions) const
{
    const auto conflict = [&](const QString &message) {
        return fail(ErrorCode::Conflict, u"decisions"_s, message, toJsonObject(hits));
    };
    if (hits.more)
        return conflict(
            u"More than %1 bookings are hit. Make the change smaller."_s.arg(hits.appointments.size()));
    const bool all = std::all_of(hits.appointments.begin(), hits.appointments.end(),
                                 [&](const Appointment &hit) { return decisionOn(hit, decisions); });
    if (!all || decisions.size() != hits.appointments.size())
        return conflict(u"Decide for each booking that is hit what becomes of it."_s);
    return {};
}

void ScheduleService::write(Context &ctx, const SchedulePlan &plan, SavedSchedule &saved)
{
    if (plan.after) {
        m_schedules.saveWeekly(*plan.after, ctx.now());
        const auto [was, is] = differences(*plan.before, *plan.after);
        ctx.audit(entityOf(*plan.after), plan.after->doctor.value(), was, is);
        ctx.publish(ScheduleChanged{*plan.after});
        saved.schedule = plan.after;
    }
    for (const ScheduleException &exception : plan.removed) {
        m_schedules.remove(exception.id);
        ctx.audit(entityOf(exception), exception.id.value(), encode(exception), {});
        ctx.publish(ScheduleExceptionRemoved{exception});
    }
    for (ScheduleException exception : plan.added) {
        exception.id = m_schedules.insert(exception);
        ctx.auditCreated(entityOf(exception), exception);
        ctx.publish(ScheduleExceptionAdded{exception});
        saved.exceptions.append(exception);
    }
}

/// Errors name a field of the decision.
Result<Appointment> ScheduleService::carryOut(Context &ctx, const SchedulePlan &plan, const Appointment &hit,
                                              const HitDecision &decision)
{
    switch (decision.action) {
    case HitAction::Keep:
        return keep(ctx, hit);
    case HitAction::Cancel:
        return cancel(ctx, plan, hit);
    case HitAction::Move:
        return move(ctx, plan, hit, decision);
    }
    Q_UNREACHABLE();
}

Appointment ScheduleService::keep(Context &ctx, const Appointment &hit)
{
    Appointment kept = hit;
    if (!hit.overbooked) {
        kept.overbooked = true;
        kept.overbookReason = u"Outside the working hours"_s;
    }
    return m_book.change(ctx, hit, kept, kept.overbookReason);
}

Result<Appointment> ScheduleService::cancel(Context &ctx, const SchedulePlan &plan, const Appointment &hit)
{
    AppointmentCircumstances given = circumstancesAt(plan.clinic, ctx.now());
    given.reason = u"The working hours changed"_s;
    const auto arrow = permit(hit, AppointmentAction::Cancel, ctx.actor().user.role, given);
    if (!arrow)
        return refused(arrow.error(), hit);
    return m_book.step(ctx, hit, *arrow,
                       {.now = ctx.now(), .reason = given.reason, .side = CancelledBy::Clinic});
}

Result<Appointment> ScheduleService::move(Context &ctx, const SchedulePlan &plan, const Appointment &hit,
                                          const HitDecision &decision)
{
    const std::optional<Doctor> doctor = m_doctors.find(decision.doctor.value_or(hit.doctor));
    if (!doctor || doctor->clinic != plan.clinic.id)
        return fail(ErrorCode::NotFound, u"doctor"_s, u"The clinic has no such doctor."_s);
    if (!doctor->active)
        return invalid(u"doctor"_s, u"%1 does not work here any more."_s.arg(doctor->fullName));
    if (*decision.start <= ctx.now())
        return invalid(u"start"_s, u"This time has passed. Choose a later one."_s);
    Appointment moved = hit;
    moved.doctor = doctor->id;
    moved.start = *decision.start;
    moved.end = moved.start + (hit.end - hit.start);
    moved.rescheduledCount += 1;
    const SlotCheck::Wanted wanted{plan.clinic, *doctor, {moved.start, moved.end}, {.except = hit.id}};
    if (const Result<> free = m_slots.require(wanted, ctx.now(), u"start"_s); !free)
        return tl::unexpected(free.error());
    moved.overbooked = false;
    moved.overbookReason.clear();
    return m_book.change(ctx, hit, moved, u"The working hours changed"_s);
}

} // namespace medcrm
