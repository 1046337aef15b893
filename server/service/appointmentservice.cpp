// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/appointmentservice.h"

#include "server/service/clinicday.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

Appointment draftOf(const Context &ctx, const BookAppointment &request, const Parties &parties)
{
    Appointment appointment;
    appointment.revision = 1;
    appointment.createdAt = appointment.updatedAt = appointment.bookedAt = ctx.now();
    appointment.bookedBy = ctx.actor().user.id;
    appointment.clinic = parties.clinic.id;
    appointment.doctor = parties.doctor.id;
    appointment.patient = parties.patient.summary();
    appointment.service = parties.service->id;
    appointment.start = request.start;
    appointment.end = request.start + std::chrono::minutes(parties.service->minutes);
    appointment.reason = request.reason.trimmed();
    appointment.source = request.source;
    return appointment;
}

tl::unexpected<Error> taken(const Clinic &clinic, const Appointment &by)
{
    return fail(ErrorCode::Conflict, u"start"_s,
                u"The doctor's time from %1 to %2 is taken."_s.arg(shownTime(clinic, by.start),
                                                                   shownTime(clinic, by.end)),
                toJsonObject(by));
}

} // namespace

AppointmentService::AppointmentService(store::Database &database)
    : m_appointments(database)
    , m_visits(database)
    , m_clinics(database)
    , m_parties(database)
    , m_revisions(database)
    , m_book(database)
{
}

Result<Appointment> AppointmentService::handle(Context &ctx, const BookAppointment &request)
{
    const Result<Parties> parties = m_parties.find(request.doctor, request.patient, request.service);
    if (!parties)
        return tl::unexpected(parties.error());
    if (request.start <= ctx.now())
        return invalid(u"start"_s, u"This time has passed. Choose a later one."_s);
    Appointment appointment = draftOf(ctx, request, *parties);
    const auto taking = m_appointments.findTaking(request.doctor, {appointment.start, appointment.end});
    if (taking && !request.overbookReason)
        return taken(parties->clinic, *taking);
    if (taking) {
        appointment.overbooked = true;
        appointment.overbookReason = request.overbookReason->trimmed();
    }
    return m_book.add(ctx, appointment);
}

Result<QList<Appointment>> AppointmentService::handle(Context &ctx, const ListAppointments &request)
{
    const std::optional<Clinic> clinic = m_clinics.find(request.clinic);
    if (!clinic)
        return fail(ErrorCode::NotFound, u"clinic"_s, u"There is no such clinic."_s);
    return m_appointments.list(clinic->id, wholeDay(*clinic, request.day), ctx.actor().onlyDoctor());
}

Result<Appointment> AppointmentService::handle(Context &ctx, const CancelAppointment &request)
{
    const Result<Appointment> appointment = findLatest(request.appointment, request.revision);
    if (!appointment)
        return appointment;
    AppointmentCircumstances given = circumstances(ctx, *appointment);
    given.reason = request.reason;
    const auto arrow = permit(*appointment, AppointmentAction::Cancel, ctx.actor().user.role, given);
    if (!arrow)
        return refused(arrow.error(), *appointment);
    const StepNote note{.now = ctx.now(), .reason = request.reason.trimmed(), .side = request.side};
    return m_book.step(ctx, *appointment, *arrow, note);
}

Result<Appointment> AppointmentService::handle(Context &ctx, const RestoreAppointment &request)
{
    const Result<Appointment> appointment = findLatest(request.appointment, request.revision);
    if (!appointment)
        return appointment;
    const Role role = ctx.actor().user.role;
    AppointmentCircumstances given = circumstances(ctx, *appointment);
    const auto arrow = permit(*appointment, AppointmentAction::Restore, role, given);
    if (!arrow)
        return refused(arrow.error(), *appointment);
    if (const std::optional<Visit> visit = m_visits.findOf(appointment->id))
        return fail(ErrorCode::Conflict, u"appointment"_s,
                    u"The patient has been here for this appointment. Return the visit to the line."_s,
                    toJsonObject(*visit));
    if (!appointment->overbooked) {
        const auto taking = m_appointments.findTaking(
            appointment->doctor, {appointment->start, appointment->end}, appointment->id);
        given.timeFree = !taking;
        const auto still = permit(*appointment, AppointmentAction::Restore, role, given);
        if (!still)
            return refused(still.error(), *taking);
    }
    return m_book.step(ctx, *appointment, *arrow, {.now = ctx.now()});
}

Result<Appointment> AppointmentService::findLatest(AppointmentId id, qint64 revision) const
{
    const std::optional<Appointment> appointment = m_appointments.find(id);
    if (!appointment)
        return fail(ErrorCode::NotFound, u"appointment"_s, u"There is no such appointment."_s);
    if (const Result<> latest = m_revisions.requireLatest(*appointment, revision); !latest)
        return tl::unexpected(latest.error());
    return *appointment;
}

AppointmentCircumstances AppointmentService::circumstances(const Context &ctx,
                                                           const Appointment &appointment) const
{
    return circumstancesAt(m_clinics.find(appointment.clinic).value(), ctx.now());
}

} // namespace medcrm
