// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/appointmentservice.h"

#include "server/service/clinicday.h"

using namespace Qt::StringLiterals;

namespace medcrm {

AppointmentService::AppointmentService(store::Database &database)
    : m_appointments(database)
    , m_clinics(database)
    , m_revisions(database)
    , m_book(database)
{
}

Result<QList<Appointment>> AppointmentService::handle(Context &ctx, const ListAppointments &request)
{
    const std::optional<Clinic> clinic = m_clinics.find(request.clinic);
    if (!clinic)
        return fail(ErrorCode::NotFound, u"clinic"_s, u"There is no such clinic."_s);
    return m_appointments.list(clinic->id, wholeDay(*clinic, request.day), ctx.actor().onlyDoctor());
}

Result<Appointment> AppointmentService::handle(Context &ctx, const UpdateAppointment &request)
{
    const Result<Appointment> before = findLatest(request.appointment, request.revision);
    if (!before)
        return before;
    if (const auto arrow = permitted(ctx, *before, AppointmentAction::Amend); !arrow)
        return tl::unexpected(arrow.error());
    Appointment after = *before;
    after.reason = request.reason.trimmed();
    after.source = request.source;
    after.confirmedAt =
        request.confirmed ? std::optional(before->confirmedAt.value_or(ctx.now())) : std::nullopt;
    return m_book.change(ctx, *before, after);
}

Result<Appointment> AppointmentService::handle(Context &ctx, const CancelAppointment &request)
{
    const Result<Appointment> appointment = findLatest(request.appointment, request.revision);
    if (!appointment)
        return appointment;
    const auto arrow = permitted(ctx, *appointment, AppointmentAction::Cancel, request.reason);
    if (!arrow)
        return tl::unexpected(arrow.error());
    const StepNote note{.now = ctx.now(), .reason = request.reason.trimmed(), .side = request.side};
    return m_book.step(ctx, *appointment, *arrow, note);
}

Result<Appointment> AppointmentService::handle(Context &ctx, const MarkNoShow &request)
{
    const Result<Appointment> appointment = findLatest(request.appointment, request.revision);
    if (!appointment)
        return appointment;
    const auto arrow = permitted(ctx, *appointment, AppointmentAction::MarkNoShow);
    if (!arrow)
        return tl::unexpected(arrow.error());
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

/// The table's arrow; a Conflict carries the appointment.
Result<AppointmentTransition> AppointmentService::permitted(const Context &ctx,
                                                            const Appointment &appointment,
                                                            AppointmentAction action,
                                                            const QString &reason) const
{
    AppointmentCircumstances given = circumstancesAt(m_clinics.find(appointment.clinic).value(), ctx.now());
    given.reason = reason;
    const auto arrow = permit(appointment, action, ctx.actor().user.role, given);
    if (!arrow)
        return refused(arrow.error(), appointment);
    return arrow;
}

} // namespace medcrm
