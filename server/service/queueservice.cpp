// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/queueservice.h"

#include "server/service/clinicday.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

LineView viewOf(const Clinic &clinic, Instant now)
{
    return {now, todayAt(clinic, now), std::chrono::minutes(clinic.settings.ageingMinutes)};
}

/// Whether the patient is told where to go.
bool leadsToRoom(VisitAction action)
{
    return action == VisitAction::Call || action == VisitAction::Recall || action == VisitAction::Start;
}

tl::unexpected<Error> alreadyHere(const Visit &open)
{
    return fail(ErrorCode::Conflict, u"patient"_s,
                u"The patient is already in this doctor's line, ticket %1."_s.arg(open.ticket),
                toJsonObject(open));
}

Result<> requireLaterToday(const std::optional<Instant> &notBefore, const LineView &view,
                           const Clinic &clinic)
{
    if (!notBefore)
        return {};
    if (*notBefore <= view.now || todayAt(clinic, *notBefore) != view.today)
        return invalid(u"notBefore"_s, u"Choose a time later today."_s);
    return {};
}

Visit draftOf(const Appointment &appointment, QDate today)
{
    Visit visit;
    visit.clinic = appointment.clinic;
    visit.doctor = appointment.doctor;
    visit.patient = appointment.patient;
    visit.service = appointment.service;
    visit.appointment = appointment.id;
    visit.bookedStart = appointment.start;
    visit.reason = appointment.reason;
    visit.businessDay = today;
    return visit;
}

Visit draftOf(const AddWalkIn &request, const Parties &parties, QDate today)
{
    Visit visit;
    visit.clinic = parties.clinic.id;
    visit.doctor = parties.doctor.id;
    visit.patient = parties.patient.summary();
    visit.service = request.service;
    visit.priority = request.priority;
    visit.reason = request.reason.trimmed();
    visit.businessDay = today;
    return visit;
}

} // namespace

QueueService::QueueService(store::Database &database)
    : m_visits(database)
    , m_appointments(database)
    , m_clinics(database)
    , m_doctors(database)
    , m_parties(database)
    , m_revisions(database)
    , m_book(database)
    , m_appointmentBook(database)
{
}

Result<Visit> QueueService::handle(Context &ctx, const CheckIn &request)
{
    const std::optional<Appointment> appointment = m_appointments.find(request.appointment);
    if (!appointment)
        return fail(ErrorCode::NotFound, u"appointment"_s, u"There is no such appointment."_s);
    if (const Result<> latest = m_revisions.requireLatest(*appointment, request.revision); !latest)
        return tl::unexpected(latest.error());
    const auto place = m_parties.findPlace(appointment->doctor);
    if (!place)
        return tl::unexpected(place.error());
    const auto &[clinic, doctor] = *place;
    const AppointmentCircumstances given = circumstancesAt(clinic, ctx.now());
    const auto arrow = permit(*appointment, AppointmentAction::CheckIn, ctx.actor().user.role, given);
    if (!arrow)
        return refused(arrow.error(), *appointment);
    if (const std::optional<Visit> earlier = m_visits.findOf(appointment->id))
        return take(ctx, *earlier, VisitAction::ReturnToLine, {ctx.now()});
    if (const Result<> free = requireNotHere(appointment->patient.id, doctor.id, given.today); !free)
        return tl::unexpected(free.error());
    const Visit visit = m_book.arrive(ctx, draftOf(*appointment, given.today), doctor.ticketPrefix);
    m_appointmentBook.step(ctx, *appointment, *arrow, {ctx.now()});
    return visit;
}

Result<Visit> QueueService::handle(Context &ctx, const AddWalkIn &request)
{
    const Result<Parties> parties = m_parties.find(request.doctor, request.patient, request.service);
    if (!parties)
        return tl::unexpected(parties.error());
    const Clinic &clinic = parties->clinic;
    const QDate today = todayAt(clinic, ctx.now());
    if (const Result<> free = requireNotHere(request.patient, request.doctor, today); !free)
        return tl::unexpected(free.error());
    const std::optional<Appointment> booked = request.despiteBooking
        ? std::nullopt
        : m_appointments.findBooked(clinic.id, request.patient, wholeDay(clinic, today));
    if (booked)
        return fail(
            ErrorCode::Conflict, u"patient"_s,
            u"The patient is booked today at %1. Check them in."_s.arg(shownTime(clinic, booked->start)),
            toJsonObject(*booked));
    return m_book.arrive(ctx, draftOf(request, *parties, today), parties->doctor.ticketPrefix);
}

Result<std::optional<Visit>> QueueService::handle(Context &ctx, const CallNext &request)
{
    const std::optional<Doctor> doctor = m_doctors.find(request.doctor);
    if (!doctor)
        return fail(ErrorCode::NotFound, u"doctor"_s, u"There is no such doctor."_s);
    if (const std::optional<Visit> called = m_visits.findCalled(doctor->id))
        return fail(ErrorCode::Conflict, u"doctor"_s,
                    u"Ticket %1 has been called and has not come in yet."_s.arg(called->ticket),
                    toJsonObject(*called));
    const LineView view = viewOf(m_clinics.find(doctor->clinic).value(), ctx.now());
    const auto next = nextToCall(m_visits.listLine(doctor->clinic, doctor->id, view.today), view);
    if (!next)
        return std::optional<Visit>();
    return take(ctx, m_visits.find(next->id).value(), VisitAction::Call, {ctx.now()});
}

Result<Visit> QueueService::handle(Context &ctx, const CallVisit &request)
{
    const Result<Visit> visit = findLatest(request.visit, request.revision);
    if (!visit)
        return visit;
    return take(ctx, *visit, VisitAction::Call, {ctx.now()});
}

Result<Visit> QueueService::handle(Context &ctx, const ChangeVisit &request)
{
    const Result<Visit> visit = findLatest(request.visit, request.revision);
    if (!visit)
        return visit;
    const StepNote note{.now = ctx.now(), .reason = request.reason.trimmed(), .notBefore = request.notBefore};
    return take(ctx, *visit, request.action, note);
}

Result<QList<Visit>> QueueService::handle(Context &ctx, const ListVisits &request)
{
    return m_visits.list(request.clinic, request.day, ctx.actor().onlyDoctor());
}

Result<QList<Visit>> QueueService::handle(Context &ctx, const GetClinicQueue &request)
{
    const std::optional<Clinic> clinic = m_clinics.find(request.clinic);
    if (!clinic)
        return fail(ErrorCode::NotFound, u"clinic"_s, u"There is no such clinic."_s);
    return asQueue(m_visits.listOpen(clinic->id), viewOf(*clinic, ctx.now()));
}

Result<QList<Visit>> QueueService::handle(Context &ctx, const GetDoctorQueue &request)
{
    const std::optional<Doctor> doctor = m_doctors.find(request.doctor);
    if (!doctor)
        return fail(ErrorCode::NotFound, u"doctor"_s, u"There is no such doctor."_s);
    const Clinic clinic = m_clinics.find(doctor->clinic).value();
    return asQueue(m_visits.listOpen(clinic.id, doctor->id), viewOf(clinic, ctx.now()));
}

Result<Visit> QueueService::findLatest(VisitId id, qint64 revision) const
{
    const std::optional<Visit> visit = m_visits.find(id);
    if (!visit)
        return fail(ErrorCode::NotFound, u"visit"_s, u"There is no such visit."_s);
    if (const Result<> latest = m_revisions.requireLatest(*visit, revision); !latest)
        return tl::unexpected(latest.error());
    return *visit;
}

Result<> QueueService::requireNotHere(PatientId patient, DoctorId doctor, QDate businessDay) const
{
    if (const std::optional<Visit> open = m_visits.findOpen(patient, doctor, businessDay))
        return alreadyHere(*open);
    return {};
}

/// The other visit for which the doctor is not free for this step, or none.
std::optional<Visit> QueueService::inTheWay(const Visit &visit, VisitAction action) const
{
    const VisitTransition *step = findTransition(visitTransitions(), action, visit.status);
    if (!step || !step->conditions.testFlag(Condition::DoctorFree))
        return std::nullopt;
    return step->to == VisitStatus::Called ? m_visits.findCalled(visit.doctor)
                                           : m_visits.findInService(visit.doctor);
}

Result<Visit> QueueService::take(Context &ctx, const Visit &visit, VisitAction action, StepNote note)
{
    const Clinic clinic = m_clinics.find(visit.clinic).value();
    const LineView view = viewOf(clinic, ctx.now());
    const std::optional<Visit> other = inTheWay(visit, action);
    const VisitCircumstances given{ctx.now(), view.today, note.reason,
                                   other && other->status == VisitStatus::Called,
                                   other && other->status == VisitStatus::InService};
    const auto step = permit(visit, action, ctx.actor().user.role, given);
    if (!step && step.error().field == u"doctor")
        return refused(step.error(), *other);
    if (!step)
        return refused(step.error(), visit);
    if (!isOpen(visit.status) && isOpen(step->to)) {
        const auto free = requireNotHere(visit.patient.id, visit.doctor, visit.businessDay);
        if (!free)
            return tl::unexpected(free.error());
    }
    if (const Result<> later = requireLaterToday(note.notBefore, view, clinic); !later)
        return tl::unexpected(later.error());
    if (leadsToRoom(action))
        note.room = m_doctors.find(visit.doctor).value().room;
    return m_book.step(ctx, visit, *step, note);
}

} // namespace medcrm
