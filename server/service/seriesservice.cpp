// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/seriesservice.h"

#include "server/service/bookingdraft.h"
#include "server/service/clinicday.h"

using namespace Qt::StringLiterals;

namespace medcrm {

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
    const Result<Parties> parties =
        m_parties.find(ctx.actor(), request.doctor, request.patient, request.service);
    if (!parties)
        return tl::unexpected(parties.error());
    const AppointmentSeriesId series = m_series.open(ctx.now());
    const QList<SlotHold> holds = m_holds.others(parties->clinic.id, ctx);
    QList<Appointment> booked;
    for (qsizetype i = 0; i < request.starts.size(); ++i) {
        Appointment draft = draftOf(ctx, request, *parties, request.starts.at(i));
        draft.series = series;
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

Result<QList<Appointment>> SeriesService::handle(Context &ctx, const CancelFollowing &request)
{
    const Result<Appointment> named = findMember(request);
    if (!named)
        return tl::unexpected(named.error());
    AppointmentCircumstances given = circumstancesAt(m_clinics.find(named->clinic).value(), ctx.now());
    given.reason = request.reason;
    const Role role = ctx.actor().user.role;
    if (const auto arrow = permit(*named, AppointmentAction::Cancel, role, given); !arrow)
        return refused(arrow.error(), *named);
    const StepNote note{.now = ctx.now(), .reason = request.reason.trimmed(), .side = request.side};
    QList<Appointment> cancelled;
    for (const Appointment &each : fromHere(*named)) {
        const auto arrow = permit(each, AppointmentAction::Cancel, role, given);
        if (!arrow)
            return refused(arrow.error(), each);
        cancelled.append(m_book.step(ctx, each, *arrow, note));
    }
    return cancelled;
}

/// The named appointment, if it is of a series and as it was seen.
Result<Appointment> SeriesService::findMember(const CancelFollowing &request) const
{
    const std::optional<Appointment> appointment = m_appointments.find(request.appointment);
    if (!appointment)
        return fail(ErrorCode::NotFound, u"appointment"_s, u"There is no such appointment."_s);
    if (const Result<> latest = m_revisions.requireLatest(*appointment, request.revision); !latest)
        return tl::unexpected(latest.error());
    if (!appointment->series)
        return invalid(u"appointment"_s, u"This appointment is not part of a series."_s);
    return *appointment;
}

QList<Appointment> SeriesService::fromHere(const Appointment &member) const
{
    return m_series.listBooked(*member.series, member.start);
}

} // namespace medcrm
