// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/bookingservice.h"

#include "server/service/bookingdraft.h"
#include "server/service/clinicday.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// The appointment where it is to be moved.
Appointment movedTo(const RescheduleAppointment &request, const Service &service, Appointment appointment)
{
    appointment.doctor = request.doctor;
    appointment.service = request.service;
    appointment.start = request.start;
    appointment.end = request.start + std::chrono::minutes(request.minutes.value_or(service.minutes));
    appointment.rescheduledCount += 1;
    return appointment;
}

bool isSamePlace(const Appointment &a, const Appointment &b)
{
    return a.doctor == b.doctor && a.service == b.service && a.start == b.start && a.end == b.end;
}

/// Notes how the check went: whether the time is free, or what it was overbooked for.
void note(Appointment &appointment, const QString &overbookReason)
{
    appointment.overbooked = !overbookReason.isEmpty();
    appointment.overbookReason = overbookReason;
}

} // namespace

BookingService::BookingService(store::Database &database, HoldBook &holds)
    : m_holds(holds)
    , m_appointments(database)
    , m_visits(database)
    , m_parties(database)
    , m_check(database)
    , m_revisions(database)
    , m_wishes(database)
    , m_book(database)
{
}

Result<Appointment> BookingService::handle(Context &ctx, const BookAppointment &request)
{
    const Result<Parties> parties =
        m_parties.find(ctx.actor(), request.doctor, request.patient, request.service);
    if (!parties)
        return tl::unexpected(parties.error());
    std::optional<Wish> wish;
    if (request.wish) {
        const Result<Wish> open = m_wishes.findOpen(*request.wish, *parties);
        if (!open)
            return tl::unexpected(open.error());
        wish = *open;
    }
    Appointment appointment = draftOf(ctx, request, *parties, request.start);
    const auto wanted = wantedBy(ctx, appointment, parties->clinic, parties->doctor);
    const Result<QString> decided = m_check.decide(ctx, wanted, request.overbookReason);
    if (!decided)
        return tl::unexpected(decided.error());
    note(appointment, *decided);
    appointment = m_book.add(ctx, appointment);
    m_holds.releaseBooked(ctx, appointment);
    if (wish)
        m_wishes.fulfil(ctx, *wish, appointment.id);
    return appointment;
}

Result<Appointment> BookingService::handle(Context &ctx, const RescheduleAppointment &request)
{
    const Result<Appointment> before = findLatest(request.appointment, request.revision);
    if (!before)
        return before;
    const Result<Parties> parties =
        m_parties.find(ctx.actor(), request.doctor, before->patient.id, request.service);
    if (!parties)
        return tl::unexpected(parties.error());
    if (parties->clinic.id != before->clinic)
        return fail(ErrorCode::NotFound, u"doctor"_s, u"This clinic has no such doctor."_s);
    const auto arrow = permit(*before, AppointmentAction::Reschedule, ctx.actor().user.role,
                              circumstancesAt(parties->clinic, ctx.now()));
    if (!arrow)
        return refused(arrow.error(), *before);
    Appointment after = movedTo(request, *parties->service, *before);
    if (isSamePlace(after, *before))
        return invalid(u"start"_s, u"The appointment is there already."_s);
    const auto wanted = wantedBy(ctx, after, parties->clinic, parties->doctor);
    const Result<QString> decided = m_check.decide(ctx, wanted, request.overbookReason);
    if (!decided)
        return tl::unexpected(decided.error());
    note(after, *decided);
    after = m_book.change(ctx, *before, after, *decided);
    m_holds.releaseBooked(ctx, after);
    return after;
}

Result<Appointment> BookingService::handle(Context &ctx, const RestoreAppointment &request)
{
    const Result<Appointment> before = findLatest(request.appointment, request.revision);
    if (!before)
        return before;
    const auto place = m_parties.findPlace(before->doctor);
    if (!place)
        return tl::unexpected(place.error());
    const auto &[clinic, doctor] = *place;
    const auto arrow = permit(*before, AppointmentAction::Restore, ctx.actor().user.role,
                              circumstancesAt(clinic, ctx.now()));
    if (!arrow)
        return refused(arrow.error(), *before);
    if (const std::optional<Visit> visit = m_visits.findOf(before->id))
        return fail(ErrorCode::Conflict, u"appointment"_s,
                    u"The patient has been here for this appointment. Return the visit to the line."_s,
                    toJsonObject(*visit));
    if (before->overbooked)
        return m_book.step(ctx, *before, *arrow, {.now = ctx.now()});
    const Result<QString> decided =
        m_check.decideAgain(ctx, wantedBy(ctx, *before, clinic, doctor), request.overbookReason);
    if (!decided)
        return tl::unexpected(decided.error());
    return m_book.step(ctx, *before, *arrow,
                       {.now = ctx.now(), .reason = *decided, .overbookReason = *decided});
}

/// What other desks hold stands in the way as appointments do.
SlotCheck::Wanted BookingService::wantedBy(const Context &ctx, const Appointment &appointment,
                                           const Clinic &clinic, const Doctor &doctor) const
{
    SlotCheck::Wanted wanted{clinic, doctor, {appointment.start, appointment.end}, {}};
    if (appointment.id.isValid())
        wanted.circumstances.except = appointment.id;
    wanted.circumstances.holds = m_holds.others(clinic.id, ctx);
    return wanted;
}

Result<Appointment> BookingService::findLatest(AppointmentId id, qint64 revision) const
{
    const std::optional<Appointment> appointment = m_appointments.find(id);
    if (!appointment)
        return fail(ErrorCode::NotFound, u"appointment"_s, u"There is no such appointment."_s);
    if (const Result<> latest = m_revisions.requireLatest(*appointment, revision); !latest)
        return tl::unexpected(latest.error());
    return *appointment;
}

} // namespace medcrm
