// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/rebookingservice.h"

#include "server/service/clinicday.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

QString placeOf(qsizetype move)
{
    return u"moves[%1]"_s.arg(move);
}

Error under(const QString &place, Error error)
{
    error.field = error.field.isEmpty() ? place : place + u'.' + error.field;
    return error;
}

bool overlap(const Appointment &a, const Appointment &b)
{
    return a.doctor == b.doctor && a.start < b.end && b.start < a.end;
}

/// In which order they can move so that none comes to where another still is; fewer than all when some would have to
/// swap.
template <typename Step>
QList<qsizetype> orderOf(const QList<Step> &steps)
{
    QList<qsizetype> order;
    QList<qsizetype> open(steps.size());
    std::iota(open.begin(), open.end(), 0);
    for (qsizetype before = open.size() + 1; open.size() < before;) {
        before = open.size();
        for (const qsizetype i : QList<qsizetype>(open)) {
            const bool blocked = std::any_of(open.begin(), open.end(), [&](qsizetype j) {
                return j != i && overlap(steps[i].after, steps[j].before);
            });
            if (blocked)
                continue;
            order.append(i);
            open.removeOne(i);
        }
    }
    return order;
}

} // namespace

RebookingService::RebookingService(store::Database &database, HoldBook &holds)
    : m_holds(holds)
    , m_appointments(database)
    , m_series(database)
    , m_clinics(database)
    , m_parties(database)
    , m_revisions(database)
    , m_slots(database)
    , m_preview(database)
    , m_book(database)
{
}

Result<QList<SeriesMoveDate>> RebookingService::handle(Context &ctx, const PreviewMoves &request)
{
    const Result<Appointment> named = findMember(ctx, request.appointment);
    if (!named)
        return tl::unexpected(named.error());
    const QList<Appointment> members = m_series.listBooked(*named->series, named->start);
    SeriesPreview::Wanted wanted;
    wanted.now = ctx.now();
    wanted.holds = m_holds.others(named->clinic, ctx);
    for (const Appointment &each : members)
        wanted.together.append(each.id);
    QList<SeriesMoveDate> dates;
    for (const Appointment &each : members) {
        SeriesMove move{each.id, each.revision, each.doctor, each.service, each.start, {}};
        move.doctor = request.doctor == named->doctor ? each.doctor : request.doctor;
        move.service = request.service == named->service ? each.service : request.service;
        const Result<Step> step = plan(ctx, move, *named);
        if (!step)
            return tl::unexpected(step.error());
        const auto place = m_parties.findPlace(move.doctor);
        if (!place)
            return tl::unexpected(place.error());
        std::tie(wanted.clinic, wanted.doctor) = *place;
        wanted.length = step->after.end - step->after.start;
        const Occurrence to = occurrenceAlike(each.start, named->start, request.start, wanted.clinic.zone());
        const SeriesDate date = m_preview.look(wanted, {to}).first();
        move.start = date.start;
        move.minutes = int(std::chrono::duration_cast<std::chrono::minutes>(wanted.length).count());
        dates.append({each, move, date});
    }
    return dates;
}

Result<QList<Appointment>> RebookingService::handle(Context &ctx, const MoveSeries &request)
{
    const Result<Appointment> named = findMember(ctx, request.appointment);
    if (!named)
        return tl::unexpected(named.error());
    QList<Step> steps;
    for (qsizetype i = 0; i < request.moves.size(); ++i) {
        const SeriesMove &move = request.moves.at(i);
        const Result<Step> step = plan(ctx, move, *named);
        if (!step)
            return tl::unexpected(under(placeOf(i), step.error()));
        if (const Result<> latest = m_revisions.requireLatest(step->before, move.revision); !latest)
            return tl::unexpected(under(placeOf(i), latest.error()));
        if (move.start <= ctx.now())
            return invalid(placeOf(i) + u".start"_s, u"This time has passed. Choose a later one."_s);
        steps.append(*step);
    }
    if (const Result<> room = requireRoom(ctx, steps); !room)
        return tl::unexpected(room.error());
    const QList<qsizetype> order = orderOf(steps);
    if (order.size() < steps.size())
        return invalid(u"moves"_s, u"Two of them would have to take each other's time. Move one first."_s);
    QList<Appointment> moved(steps.size());
    for (const qsizetype i : order) {
        moved[i] = m_book.change(ctx, steps[i].before, steps[i].after);
        m_holds.releaseBooked(ctx, moved[i]);
    }
    return moved;
}

/// How one will be. What is not changed of it stays.
Result<RebookingService::Step> RebookingService::plan(const Context &ctx, const SeriesMove &move,
                                                      const Appointment &named) const
{
    const std::optional<Appointment> before = m_appointments.find(move.appointment);
    if (!before || before->series != named.series)
        return fail(ErrorCode::NotFound, u"appointment"_s, u"This appointment is not part of the series."_s);
    if (const Result<> may = requireStep(ctx, *before); !may)
        return tl::unexpected(may.error());
    const auto place = m_parties.findPlace(move.doctor);
    if (!place)
        return tl::unexpected(place.error());
    if (place->first.id != named.clinic)
        return fail(ErrorCode::NotFound, u"doctor"_s, u"This clinic has no such doctor."_s);
    Step step{*before, *before};
    Milliseconds length = before->end - before->start;
    if (move.service != before->service) {
        const Result<Service> service = m_parties.findService(move.service, named.clinic);
        if (!service)
            return tl::unexpected(service.error());
        length = std::chrono::minutes(service->minutes);
    }
    if (move.minutes)
        length = std::chrono::minutes(*move.minutes);
    step.after.doctor = move.doctor;
    step.after.service = move.service;
    step.after.start = move.start;
    step.after.end = move.start + length;
    step.after.overbooked = false;
    step.after.overbookReason.clear();
    step.after.rescheduledCount += 1;
    return step;
}

/// The times they leave count as free, those they go to must not touch each other.
Result<> RebookingService::requireRoom(Context &ctx, const QList<Step> &steps) const
{
    const Clinic clinic = m_clinics.find(steps.first().before.clinic).value();
    Availability::Circumstances circumstances{.holds = m_holds.others(clinic.id, ctx)};
    for (const Step &step : steps)
        circumstances.together.append(step.before.id);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const Appointment &after = steps.at(i).after;
        const auto place = m_parties.findPlace(after.doctor);
        if (!place)
            return tl::unexpected(place.error());
        const SlotCheck::Wanted wanted{clinic, place->second, {after.start, after.end}, circumstances};
        if (const Result<> may = m_slots.require(wanted, ctx.now(), placeOf(i)); !may) {
            Error error = may.error();
            error.message =
                inZone(after.start, clinic.zone()).toString(u"yyyy-MM-dd HH:mm"_s) + u": "_s + error.message;
            return tl::unexpected(error);
        }
        for (qsizetype j = 0; j < i; ++j) {
            if (overlap(after, steps.at(j).after))
                return invalid(placeOf(i), u"The appointments of the series would overlap."_s);
        }
    }
    return {};
}

Result<QList<Appointment>> RebookingService::handle(Context &ctx, const UndoBooking &request)
{
    const std::optional<Appointment> named = m_appointments.find(request.appointment);
    if (!named)
        return fail(ErrorCode::NotFound, u"appointment"_s, u"There is no such appointment."_s);
    if (const Result<> latest = m_revisions.requireLatest(*named, request.revision); !latest)
        return tl::unexpected(latest.error());
    QList<Appointment> booked{*named};
    if (request.following && named->series)
        booked = m_series.listBooked(*named->series, named->start);
    QList<Appointment> cancelled;
    for (const Appointment &each : booked) {
        if (each.bookedBy != ctx.actor().user.id)
            return fail(ErrorCode::Forbidden, u"appointment"_s,
                        u"Only who booked it can take it back. The desk can cancel it."_s);
        // The arrow of the desk: what a doctor has just made is not yet anybody else's.
        const auto arrow = systemStep(each, AppointmentAction::Cancel);
        if (!arrow || each.rescheduledCount > 0)
            return fail(ErrorCode::Conflict, u"appointment"_s,
                        u"It is not as it was booked any more. The desk can cancel it."_s,
                        toJsonObject(each));
        const StepNote note{.now = ctx.now(), .reason = u"Booked by mistake"_s, .side = CancelledBy::Clinic};
        cancelled.append(m_book.step(ctx, each, *arrow, note));
    }
    return cancelled;
}

/// The named appointment, if it is of a series and may be moved.
Result<Appointment> RebookingService::findMember(const Context &ctx, AppointmentId id) const
{
    const std::optional<Appointment> appointment = m_appointments.find(id);
    if (!appointment)
        return fail(ErrorCode::NotFound, u"appointment"_s, u"There is no such appointment."_s);
    if (!appointment->series)
        return invalid(u"appointment"_s, u"This appointment is not part of a series."_s);
    if (const Result<> may = requireStep(ctx, *appointment); !may)
        return tl::unexpected(may.error());
    return *appointment;
}

Result<> RebookingService::requireStep(const Context &ctx, const Appointment &appointment) const
{
    const AppointmentCircumstances given =
        circumstancesAt(m_clinics.find(appointment.clinic).value(), ctx.now());
    const auto arrow = permit(appointment, AppointmentAction::Reschedule, ctx.actor().user.role, given);
    if (!arrow)
        return refused(arrow.error(), appointment);
    return {};
}

} // namespace medcrm
