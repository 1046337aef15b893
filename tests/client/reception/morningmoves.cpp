// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/line.h"
#include "tests/client/reception/morningclinic.h"

using namespace Qt::StringLiterals;

// How the morning's server moves patients, and takes the last move back.
namespace medcrm::test {

namespace {

Visit &withId(QList<Visit> &visits, VisitId id)
{
    return *std::find_if(visits.begin(), visits.end(), [id](const Visit &visit) { return visit.id == id; });
}

} // namespace

void MorningClinic::answerMoves()
{
    answer<MoveVisit>([this](const MoveVisit &request) -> Result<Visit> {
        Visit &visit = withId(day.visits, request.visit);
        if (visit.revision != request.revision)
            return fail(ErrorCode::Conflict, u"revision"_s, u"Another desk was first."_s,
                        toJsonObject(visit));
        m_beforeMove = visit;
        return move(visit, request.doctor.value_or(visit.doctor), {request.before, request.after},
                    request.reason);
    });
    answer<UndoMove>([this](const UndoMove &request) -> Result<Visit> {
        Visit &visit = withId(day.visits, request.visit);
        if (visit.revision != request.revision)
            return fail(ErrorCode::Conflict, u"visit"_s, u"Something else has happened since."_s,
                        toJsonObject(visit));
        const qint64 revision = visit.revision;
        visit = m_beforeMove;
        visit.revision = revision;
        visit = changed(visit);
        publish(VisitMoved{visit});
        return visit;
    });
}

Result<Visit> MorningClinic::move(Visit &visit, DoctorId line, const LineTarget &target,
                                  const QString &reason)
{
    QList<Visit> waiting = day.visits;
    waiting.removeIf([&](const Visit &other) { return other.doctor != line; });
    const auto place = moveInLine(waiting, visit, target, clock.now(), std::chrono::minutes(45));
    if (!place)
        return tl::unexpected(place.error());
    visit = changed(visit);
    visit.doctor = line;
    visit.status = VisitStatus::Waiting;
    const QString kept = visit.pin ? visit.pin->reason : QString();
    visit.pin = place->pin;
    if (visit.pin) {
        visit.pin->reason = reason.isEmpty() ? kept : reason;
        visit.pin->by = u"Sara"_s;
    }
    publish(VisitMoved{visit});
    QueueChanged others{clinicId, line, false, {}, {}};
    for (const Visit &shifted : place->shifted) {
        withId(day.visits, shifted.id) = changed(shifted);
        others.moved.append(withId(day.visits, shifted.id));
    }
    if (!others.moved.isEmpty())
        publish(others);
    return visit;
}

} // namespace medcrm::test
