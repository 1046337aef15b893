// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/restofdayservice.h"

#include <QSet>
#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// Later times first: whoever moves by some minutes takes the time of the one behind, who has left it by then.
QList<qsizetype> fromTheLast(const QList<AppointmentMove> &moves)
{
    QList<qsizetype> order(moves.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype a, qsizetype b) { return moves[a].start > moves[b].start; });
    return order;
}

MoveOutcome outcomeOf(const AppointmentMove &move, const Result<Appointment> &result)
{
    MoveOutcome outcome{move.appointment, {}, {}, {}};
    if (result) {
        outcome.moved = *result;
        return outcome;
    }
    outcome.refusal = result.error().message;
    if (result.error().code == ErrorCode::Conflict) {
        if (const auto conflict = decode<SlotConflict>(result.error().current))
            outcome.conflict = *conflict;
    }
    return outcome;
}

} // namespace

RestOfDayService::RestOfDayService(store::Database &database, const HoldBook &holds, BookingService &booking)
    : m_holds(holds)
    , m_booking(booking)
    , m_appointments(database)
    , m_parties(database)
    , m_planner(database)
{
}

Result<RestOfDay> RestOfDayService::handle(Context &ctx, const ProposeMoves &request)
{
    const auto place = m_parties.findPlace(request.doctor);
    if (!place)
        return tl::unexpected(place.error());
    const auto &[clinic, doctor] = *place;
    return m_planner.plan({clinic, doctor, ctx.now(), m_holds.others(clinic.id, ctx), request.everybody});
}

Result<QList<MoveOutcome>> RestOfDayService::handle(Context &ctx, const MoveAppointments &request)
{
    QList<MoveOutcome> outcomes(request.moves.size());
    QSet<AppointmentId> waiting;
    for (const AppointmentMove &each : request.moves)
        waiting.insert(each.appointment);
    QList<qsizetype> open = fromTheLast(request.moves);
    for (qsizetype before = open.size() + 1; open.size() < before;) {
        before = open.size();
        for (const qsizetype i : std::exchange(open, {})) {
            outcomes[i] = outcomeOf(request.moves[i], move(ctx, request.moves[i], request.doctor));
            const std::optional<SlotConflict> &conflict = outcomes[i].conflict;
            // Taken by one that may still go: tried again when others have moved.
            if (conflict && conflict->appointment && waiting.contains(conflict->appointment->id))
                open.append(i);
            else
                waiting.remove(request.moves[i].appointment);
        }
    }
    return outcomes;
}

Result<Appointment> RestOfDayService::move(Context &ctx, const AppointmentMove &move, DoctorId doctor)
{
    const std::optional<Appointment> booking = m_appointments.find(move.appointment);
    if (!booking || booking->doctor != doctor)
        return fail(ErrorCode::NotFound, u"appointment"_s,
                    u"This is not a booking of the doctor any more."_s);
    RescheduleAppointment request;
    request.appointment = move.appointment;
    request.revision = move.revision;
    request.doctor = move.doctor;
    request.service = booking->service;
    request.start = move.start;
    request.minutes = int(std::chrono::floor<std::chrono::minutes>(booking->end - booking->start).count());
    return m_booking.handle(ctx, request);
}

} // namespace medcrm
