// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/lineservice.h"

#include "server/service/clinicday.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// The pin with its reason and who set it; a pin that goes on to another place keeps its reason.
Result<std::optional<QueuePin>> reasoned(std::optional<QueuePin> pin, const Visit &visit,
                                         const QString &reason, const Actor &actor)
{
    if (!pin)
        return pin;
    pin->reason = reason.isEmpty() && visit.pin ? visit.pin->reason : reason;
    pin->by = actor.user.fullName;
    if (pin->reason.isEmpty())
        return invalid(u"reason"_s, u"Say why the patient is moved."_s);
    return pin;
}

VisitCircumstances seenFrom(const LineView &view)
{
    VisitCircumstances circumstances;
    circumstances.now = view.now;
    circumstances.today = view.today;
    return circumstances;
}

bool isSamePlace(const std::optional<QueuePin> &a, const std::optional<QueuePin> &b)
{
    return a.has_value() == b.has_value() && (!a || (a->place == b->place && a->behind == b->behind));
}

tl::unexpected<Error> alreadyThere(const LineTarget &target)
{
    if (!target.before && !target.after)
        return invalid(u"visit"_s, u"The patient stands where time and priority put them."_s);
    return invalid(target.before ? u"before"_s : u"after"_s, u"The patient stands there already."_s);
}

/// A visit as it was before an audited change.
std::optional<Visit> undone(const Visit &visit, const QByteArray &before)
{
    QJsonObject was = toJsonObject(visit);
    const QJsonObject differing = QJsonDocument::fromJson(before).object();
    for (auto field = differing.begin(); field != differing.end(); ++field)
        was.insert(field.key(), field.value());
    const Result<Visit> earlier = decode<Visit>(was);
    return earlier ? std::optional(*earlier) : std::nullopt;
}

} // namespace

LineService::LineService(store::Database &database)
    : m_visits(database)
    , m_clinics(database)
    , m_doctors(database)
    , m_audit(database)
    , m_revisions(database)
    , m_book(database)
{
}

Result<Visit> LineService::handle(Context &ctx, const MoveVisit &request)
{
    const Result<Visit> visit = find(request.visit);
    if (!visit)
        return visit;
    if (const Result<> latest = m_revisions.requireLatest(*visit, request.revision); !latest)
        return tl::unexpected(latest.error());
    const Result<Doctor> line = findLine(request.doctor.value_or(visit->doctor), visit->clinic);
    if (!line)
        return tl::unexpected(line.error());
    return move(ctx, *visit, *line, {request.before, request.after}, request.reason.trimmed());
}

Result<Visit> LineService::move(Context &ctx, const Visit &visit, const Doctor &line,
                                const LineTarget &target, const QString &reason)
{
    const LineView view = viewOf(m_clinics.find(visit.clinic).value(), ctx.now());
    const bool transfers = line.id != visit.doctor;
    const VisitAction action = transfers ? VisitAction::Transfer : VisitAction::Move;
    const auto step = permit(visit, action, ctx.actor().user.role, seenFrom(view));
    if (!step)
        return refused(step.error(), visit);
    if (transfers && !line.active)
        return invalid(u"doctor"_s, u"%1 does not work here any more."_s.arg(line.fullName));
    if (const Result<> free = transfers ? requireNotHere(visit, line.id) : Result<>(); !free)
        return tl::unexpected(free.error());
    const Result<LineMove> place = placeFor(ctx, visit, line.id, target, view);
    if (!place)
        return tl::unexpected(place.error());
    if (!transfers && isSamePlace(place->pin, visit.pin))
        return alreadyThere(target);
    const auto pin = reasoned(place->pin, visit, reason, ctx.actor());
    if (!pin)
        return tl::unexpected(pin.error());
    const StepNote note{
        .now = ctx.now(), .reason = reason, .doctor = line.id, .toSharedLine = line.shared, .pin = *pin};
    const Visit after = m_book.step(ctx, visit, *step, note);
    m_book.makeRoom(ctx, place->shifted);
    return after;
}

Result<LineMove> LineService::placeFor(Context &ctx, const Visit &visit, DoctorId line,
                                       const LineTarget &target, const LineView &view) const
{
    auto place =
        moveInLine(m_visits.listLine(visit.clinic, line, view.today), visit, target, view.now, view.ageing);
    if (place || place.error().code != ErrorCode::Conflict)
        return place;
    // The neighbour as it is now, to whom may see it.
    const std::optional<Visit> neighbour =
        m_visits.find(target.before ? *target.before : target.after.value());
    const Actor &actor = ctx.actor();
    const bool visible = neighbour && neighbour->clinic == visit.clinic
        && audienceOf(*neighbour).includes(actor.user.role, actor.doctor);
    return visible ? Result<LineMove>(refused(place.error(), *neighbour)) : place;
}

Result<Visit> LineService::handle(Context &ctx, const UndoMove &request)
{
    const Result<Visit> visit = find(request.visit);
    if (!visit)
        return visit;
    if (visit->clinic != request.clinic)
        return fail(ErrorCode::NotFound, u"visit"_s, u"There is no such visit."_s);
    const Result<Visit> earlier = beforeLastMove(*visit, ctx.actor());
    if (!earlier)
        return earlier;
    if (const Result<> latest = m_revisions.requireLatest(*visit, request.revision); !latest)
        return tl::unexpected(latest.error());
    const Result<Doctor> line = findLine(earlier->doctor, visit->clinic);
    if (!line)
        return tl::unexpected(line.error());
    const bool transfers = line->id != visit->doctor;
    const VisitAction action = transfers ? VisitAction::Transfer : VisitAction::Move;
    const LineView view = viewOf(m_clinics.find(visit->clinic).value(), ctx.now());
    const auto step = permit(*visit, action, ctx.actor().user.role, seenFrom(view));
    if (!step)
        return refused(step.error(), *visit);
    if (transfers && !line->active)
        return fail(ErrorCode::Conflict, u"doctor"_s,
                    u"%1 does not work here any more."_s.arg(line->fullName));
    if (const Result<> free = transfers ? requireNotHere(*visit, line->id) : Result<>(); !free)
        return tl::unexpected(free.error());
    const StepNote note{
        .now = ctx.now(), .doctor = line->id, .toSharedLine = line->shared, .pin = earlier->pin};
    return m_book.step(ctx, *visit, *step, note);
}

/// What the audit log kept of it: the one place that cannot be told a wrong story.
Result<Visit> LineService::beforeLastMove(const Visit &visit, const Actor &actor) const
{
    const auto entries =
        m_audit.find({.entity = QString::fromLatin1(entityOf(visit)), .entityId = visit.id.value()}, 1);
    const store::AuditRecord last =
        entries.records.isEmpty() ? store::AuditRecord() : entries.records[0].record;
    const bool isMove = last.method == QLatin1StringView(MoveVisit::method) && last.before;
    const bool mine = audienceOf(visit).includes(actor.user.role, actor.doctor);
    if (!mine && (!isMove || last.user != actor.user.id)) {
        return fail(ErrorCode::Forbidden, u"visit"_s,
                    u"The patient is in another doctor's line and was not moved by you last."_s);
    }
    const std::optional<Visit> earlier = isMove ? undone(visit, *last.before) : std::nullopt;
    if (!earlier) {
        return fail(ErrorCode::Conflict, u"visit"_s,
                    u"Something else has happened to the patient since, so the move can't be undone."_s,
                    toJsonObject(visit));
    }
    return *earlier;
}

Result<Visit> LineService::find(VisitId id) const
{
    const std::optional<Visit> visit = m_visits.find(id);
    return visit ? Result<Visit>(*visit)
                 : fail(ErrorCode::NotFound, u"visit"_s, u"There is no such visit."_s);
}

Result<Doctor> LineService::findLine(DoctorId id, ClinicId clinic) const
{
    const std::optional<Doctor> doctor = m_doctors.find(id);
    if (!doctor || doctor->clinic != clinic)
        return fail(ErrorCode::NotFound, u"doctor"_s, u"This clinic has no such doctor."_s);
    return *doctor;
}

Result<> LineService::requireNotHere(const Visit &visit, DoctorId line) const
{
    const std::optional<Visit> open = m_visits.findOpen(visit.patient.id, line, visit.businessDay);
    return open ? Result<>(alreadyInLine(*open)) : Result<>();
}

} // namespace medcrm
