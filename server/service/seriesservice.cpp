// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/seriesservice.h"

#include "server/service/clinicday.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

Appointment draftOf(const Context &ctx, const BookSeries &request, const Parties &parties,
                    AppointmentSeriesId series, Instant start)
{
    Appointment appointment;
    appointment.revision = 1;
    appointment.createdAt = appointment.updatedAt = appointment.bookedAt = ctx.now();
    appointment.bookedBy = ctx.actor().user.id;
    appointment.clinic = parties.clinic.id;
    appointment.doctor = parties.doctor.id;
    appointment.patient = parties.patient.summary();
    appointment.service = parties.service->id;
    appointment.start = start;
    appointment.end = start + std::chrono::minutes(parties.service->minutes);
    appointment.reason = request.reason.trimmed();
    appointment.source = request.source;
    appointment.series = series;
    return appointment;
}

QString shownDay(const Clinic &clinic, Instant at)
{
    return inZone(at, clinic.zone()).toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

SeriesService::SeriesService(store::Database &database, HoldBook &holds)
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

Result<QList<SeriesDate>> SeriesService::handle(Context &ctx, const PreviewSeries &request)
{
    const auto place = m_parties.findPlace(request.doctor);
    if (!place)
        return tl::unexpected(place.error());
    const auto &[clinic, doctor] = *place;
    const Result<Service> service = m_parties.findService(request.service, clinic.id);
    if (!service)
        return tl::unexpected(service.error());
    const auto dates = occurrences(request.rule, request.start, clinic.zone());
    if (!dates)
        return tl::unexpected(dates.error());
    const SeriesPreview::Wanted wanted{clinic, doctor, std::chrono::minutes(service->minutes),
                                       m_holds.others(clinic.id, ctx), ctx.now()};
    return m_preview.look(wanted, *dates);
}

Result<QList<Appointment>> SeriesService::handle(Context &ctx, const BookSeries &request)
{
    const Result<Parties> parties = m_parties.find(request.doctor, request.patient, request.service);
    if (!parties)
        return tl::unexpected(parties.error());
    const AppointmentSeriesId series = m_series.open(ctx.now());
    const QList<SlotHold> holds = m_holds.others(parties->clinic.id, ctx);
    QList<Appointment> booked;
    for (qsizetype i = 0; i < request.starts.size(); ++i) {
        const Appointment draft = draftOf(ctx, request, *parties, series, request.starts.at(i));
        const QString field = u"starts[%1]"_s.arg(i);
        if (draft.start <= ctx.now())
            return invalid(field, u"This time has passed. Choose a later one."_s);
        const SlotCheck::Wanted wanted{
            parties->clinic, parties->doctor, {draft.start, draft.end}, {.holds = holds}};
        if (const Result<> may = m_slots.require(wanted, ctx.now(), field); !may)
            return tl::unexpected(may.error());
        booked.append(m_book.add(ctx, draft));
        m_holds.releaseBooked(ctx, booked.last());
    }
    return booked;
}

Result<QList<Appointment>> SeriesService::handle(Context &ctx, const RescheduleFollowing &request)
{
    const auto named =
        findMember(ctx, request.appointment, request.revision, AppointmentAction::Reschedule, {});
    if (!named)
        return tl::unexpected(named.error());
    auto moves = plan(ctx, request, *named);
    if (!moves)
        return tl::unexpected(moves.error());
    if (const Result<> room = requireRoom(ctx, *moves); !room)
        return tl::unexpected(room.error());
    // Those that go forward leave first at the end, so that none comes to where another still is.
    const bool forward = request.start > named->start;
    QList<Appointment> moved(moves->size());
    for (qsizetype n = 0; n < moves->size(); ++n) {
        const qsizetype i = forward ? moves->size() - 1 - n : n;
        moved[i] = m_book.change(ctx, moves->at(i).before, moves->at(i).after);
        m_holds.releaseBooked(ctx, moved[i]);
    }
    return moved;
}

/// Where each goes. What the request does not change of the named one stays as it is with the others too.
Result<QList<SeriesService::Move>> SeriesService::plan(Context &ctx, const RescheduleFollowing &request,
                                                       const Appointment &named) const
{
    const auto place = m_parties.findPlace(request.doctor);
    if (!place)
        return tl::unexpected(place.error());
    const auto &[clinic, doctor] = *place;
    if (clinic.id != named.clinic)
        return fail(ErrorCode::NotFound, u"doctor"_s, u"This clinic has no such doctor."_s);
    const Result<Service> service = m_parties.findService(request.service, clinic.id);
    if (!service)
        return tl::unexpected(service.error());
    if (request.start <= ctx.now())
        return invalid(u"start"_s, u"This time has passed. Choose a later one."_s);
    QList<Move> moves;
    for (const Appointment &before : fromHere(named)) {
        const auto start = movedAlike(before.start, named.start, request.start, clinic.zone());
        if (!start)
            return fail(ErrorCode::Conflict, u"start"_s,
                        u"The one of %1 would come to a time over which the clocks are put forward."_s.arg(
                            shownDay(clinic, before.start)));
        Move move{before, before};
        if (request.doctor != named.doctor)
            move.after.doctor = doctor.id;
        move.after.start = *start;
        move.after.end = *start + (before.end - before.start);
        if (request.service != named.service) {
            move.after.service = service->id;
            move.after.end = *start + std::chrono::minutes(service->minutes);
        }
        move.after.overbooked = false;
        move.after.overbookReason.clear();
        move.after.rescheduledCount += 1;
        moves.append(move);
    }
    return moves;
}

/// The times they leave count as free, those they go to must not touch each other.
Result<> SeriesService::requireRoom(Context &ctx, const QList<Move> &moves) const
{
    const Clinic clinic = m_clinics.find(moves.first().before.clinic).value();
    Availability::Circumstances circumstances{.holds = m_holds.others(clinic.id, ctx)};
    for (const Move &move : moves)
        circumstances.together.append(move.before.id);
    for (qsizetype i = 0; i < moves.size(); ++i) {
        const Appointment &after = moves.at(i).after;
        const auto place = m_parties.findPlace(after.doctor);
        if (!place)
            return tl::unexpected(place.error());
        const SlotCheck::Wanted wanted{clinic, place->second, {after.start, after.end}, circumstances};
        if (const Result<> may = m_slots.require(wanted, ctx.now(), u"start"_s); !may) {
            Error error = may.error();
            error.message = shownDay(clinic, after.start) + u": "_s + error.message;
            return tl::unexpected(error);
        }
        if (i > 0 && moves.at(i - 1).after.doctor == after.doctor && moves.at(i - 1).after.end > after.start)
            return invalid(u"service"_s, u"The appointments of the series would overlap."_s);
    }
    return {};
}

Result<QList<Appointment>> SeriesService::handle(Context &ctx, const CancelFollowing &request)
{
    const auto named =
        findMember(ctx, request.appointment, request.revision, AppointmentAction::Cancel, request.reason);
    if (!named)
        return tl::unexpected(named.error());
    AppointmentCircumstances given = circumstancesAt(m_clinics.find(named->clinic).value(), ctx.now());
    given.reason = request.reason;
    const StepNote note{.now = ctx.now(), .reason = request.reason.trimmed(), .side = request.side};
    QList<Appointment> cancelled;
    for (const Appointment &each : fromHere(*named)) {
        const auto arrow = permit(each, AppointmentAction::Cancel, ctx.actor().user.role, given);
        if (!arrow)
            return refused(arrow.error(), each);
        cancelled.append(m_book.step(ctx, each, *arrow, note));
    }
    return cancelled;
}

/// The named appointment, if it is of a series and may take this step.
Result<Appointment> SeriesService::findMember(const Context &ctx, AppointmentId id, qint64 revision,
                                              AppointmentAction action, const QString &reason) const
{
    const std::optional<Appointment> appointment = m_appointments.find(id);
    if (!appointment)
        return fail(ErrorCode::NotFound, u"appointment"_s, u"There is no such appointment."_s);
    if (const Result<> latest = m_revisions.requireLatest(*appointment, revision); !latest)
        return tl::unexpected(latest.error());
    if (!appointment->series)
        return invalid(u"appointment"_s, u"This appointment is not part of a series."_s);
    AppointmentCircumstances given = circumstancesAt(m_clinics.find(appointment->clinic).value(), ctx.now());
    given.reason = reason;
    if (const auto arrow = permit(*appointment, action, ctx.actor().user.role, given); !arrow)
        return refused(arrow.error(), *appointment);
    return *appointment;
}

QList<Appointment> SeriesService::fromHere(const Appointment &member) const
{
    return m_series.listBooked(*member.series, member.start);
}

} // namespace medcrm
