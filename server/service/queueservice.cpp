// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/queueservice.h"

#include "common/model/presence.h"
#include "server/service/clinicday.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// Whether the patient is told where to go.
bool leadsToRoom(VisitAction action)
{
    return action == VisitAction::Call || action == VisitAction::Recall || action == VisitAction::Start;
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

std::optional<DoctorId> sharedLineOf(const Doctor &doctor)
{
    return doctor.shared ? std::optional(doctor.id) : std::nullopt;
}

Visit draftOf(const Appointment &appointment, const Doctor &doctor, QDate today)
{
    Visit visit;
    visit.clinic = appointment.clinic;
    visit.doctor = doctor.id;
    visit.sharedLine = sharedLineOf(doctor);
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
    visit.sharedLine = sharedLineOf(parties.doctor);
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
    , m_estimates(database)
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
    const Visit visit = m_book.arrive(ctx, draftOf(*appointment, doctor, given.today), doctor.ticketPrefix);
    m_appointmentBook.step(ctx, *appointment, *arrow, {ctx.now()});
    m_estimates.keep(clinic, doctor, visit, ctx.now());
    return visit;
}

Result<Visit> QueueService::handle(Context &ctx, const AddWalkIn &request)
{
    const Result<Parties> parties =
        m_parties.find(ctx.actor(), request.doctor, request.patient, request.service);
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
    const Visit visit = m_book.arrive(ctx, draftOf(request, *parties, today), parties->doctor.ticketPrefix);
    m_estimates.keep(clinic, parties->doctor, visit, ctx.now());
    return visit;
}

Result<std::optional<Visit>> QueueService::handle(Context &ctx, const CallNext &request)
{
    const std::optional<Doctor> doctor = m_doctors.find(request.doctor);
    if (!doctor)
        return fail(ErrorCode::NotFound, u"doctor"_s, u"There is no such doctor."_s);
    if (doctor->shared)
        return invalid(u"doctor"_s, u"Name the doctor who calls the next patient from this line."_s);
    const Clinic clinic = m_clinics.find(doctor->clinic).value();
    if (const Result<> there = mayCall(*doctor, ctx.now(), clinic.zone()); !there)
        return refused(there.error(), *doctor);
    if (const std::optional<Visit> called = m_visits.findCalled(doctor->id))
        return fail(ErrorCode::Conflict, u"doctor"_s,
                    u"Ticket %1 has been called and has not come in yet."_s.arg(called->ticket),
                    toJsonObject(*called));
    const LineView view = viewOf(clinic, ctx.now());
    const auto next = nextToCall(m_visits.listCallable(*doctor, view.today), view);
    if (!next)
        return std::optional<Visit>();
    const StepNote note{.now = ctx.now(), .doctor = doctor->id};
    return take(ctx, m_visits.find(next->id).value(), VisitAction::Call, note);
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
    const StepNote note{.now = ctx.now(),
                        .reason = request.reason.trimmed(),
                        .notBefore = request.notBefore,
                        .by = ctx.actor().user.id};
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
    const std::optional<Visit> open = m_visits.findOpen(patient, doctor, businessDay);
    return open ? Result<>(alreadyInLine(*open)) : Result<>();
}

/// The other visit for which the doctor is not free for this step, or none.
std::optional<Visit> QueueService::inTheWay(DoctorId doctor, VisitStatus from, VisitAction action) const
{
    const VisitTransition *step = findTransition(visitTransitions(), action, from);
    if (!step || !step->conditions.testFlag(Condition::DoctorFree))
        return std::nullopt;
    return step->to == VisitStatus::Called ? m_visits.findCalled(doctor) : m_visits.findInService(doctor);
}

/// Who takes a patient from a shared line has a line of the same clinic.
Result<> QueueService::requireColleague(const Visit &visit, DoctorId doctor) const
{
    const std::optional<Doctor> taker = m_doctors.find(doctor);
    if (!taker || taker->clinic != visit.clinic || !taker->active)
        return fail(ErrorCode::Forbidden, u"visit"_s, u"This line is for the doctors of another clinic."_s);
    return {};
}

Result<Visit> QueueService::take(Context &ctx, const Visit &visit, VisitAction action, StepNote note)
{
    const Clinic clinic = m_clinics.find(visit.clinic).value();
    const LineView view = viewOf(clinic, ctx.now());
    if (!visit.isShared())
        note.doctor.reset();
    else if (!note.doctor)
        note.doctor = ctx.actor().doctor;
    const DoctorId doctor = note.doctor.value_or(visit.doctor);
    const std::optional<Visit> other = inTheWay(doctor, visit.status, action);
    const VisitCircumstances given{ctx.now(),
                                   view.today,
                                   note.reason,
                                   other && other->status == VisitStatus::Called,
                                   other && other->status == VisitStatus::InService,
                                   visit.isShared() && !note.doctor};
    const auto step = permit(visit, action, ctx.actor().user.role, given);
    if (!step && step.error().field == u"doctor")
        return refused(step.error(), *other);
    if (!step)
        return refused(step.error(), visit);
    if (const Result<> ready = requireReady(visit, *step, note, view, clinic); !ready)
        return tl::unexpected(ready.error());
    if (leadsToRoom(action)) {
        const Doctor calling = m_doctors.find(doctor).value();
        if (const Result<> there = mayCall(calling, ctx.now(), clinic.zone());
            action == VisitAction::Call && !there)
            return refused(there.error(), calling);
        note.room = calling.room;
    }
    return m_book.step(ctx, visit, *step, note);
}

/// What the table cannot know: who takes the patient, into which line they come back, and until when.
Result<> QueueService::requireReady(const Visit &visit, const VisitTransition &step, const StepNote &note,
                                    const LineView &view, const Clinic &clinic) const
{
    const DoctorId line = step.to == VisitStatus::Waiting ? visit.sharedLine.value_or(visit.doctor)
                                                          : note.doctor.value_or(visit.doctor);
    const bool taken = visit.isShared() && line != visit.doctor && isOpen(step.to);
    if (taken) {
        if (const Result<> colleague = requireColleague(visit, line); !colleague)
            return colleague;
    }
    if (isOpen(step.to) && (!isOpen(visit.status) || line != visit.doctor)) {
        if (const Result<> free = requireNotHere(visit.patient.id, line, visit.businessDay); !free)
            return free;
    }
    return requireLaterToday(note.notBefore, view, clinic);
}

} // namespace medcrm
