// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/bookingorder.h"

#include "common/protocol/appointments.h"
#include "common/protocol/booking.h"

namespace medcrm::ui {

namespace {

using Finished = std::function<void(const std::optional<Error> &)>;

BookAppointment booking(const BookingOrder &order)
{
    return {.doctor = order.time.doctor,
            .patient = order.patient,
            .service = order.service,
            .start = order.time.start,
            .reason = order.reason,
            .source = order.source,
            .overbookReason = order.overbookReason,
            .wish = order.wish};
}

BookSeries series(const BookingOrder &order)
{
    return {.doctor = order.time.doctor,
            .patient = order.patient,
            .service = order.service,
            .starts = order.starts,
            .reason = order.reason,
            .source = order.source};
}

RescheduleAppointment move(const BookingOrder &order)
{
    return {.appointment = order.moving->id,
            .revision = order.moving->revision,
            .doctor = order.time.doctor,
            .service = order.service,
            .start = order.time.start,
            .minutes = order.minutes,
            .overbookReason = order.overbookReason};
}

template <typename Request, typename Done>
void send(const Request &request, BookingCommands &commands, QObject *context, const Finished &finished,
          Done done)
{
    commands.window().session().api().call(request, context,
                                           [finished, done](const Result<typename Request::Reply> &reply) {
                                               finished(reply ? std::nullopt : std::optional(reply.error()));
                                               if (reply)
                                                   done(*reply);
                                           });
}

} // namespace

void carryOut(const BookingOrder &order, BookingCommands &commands, QObject *context, Finished finished)
{
    const auto moving = order.moving;
    if (moving && !order.moves.isEmpty())
        send(MoveSeries{moving->id, order.moves}, commands, context, finished,
             [&commands, before = order.moved](const QList<Appointment> &after) {
                 commands.movedFollowing(before, after);
             });
    else if (moving)
        send(move(order), commands, context, finished,
             [&commands, moving](const Appointment &after) { commands.moved(*moving, after); });
    else if (order.starts.size() > 1)
        send(series(order), commands, context, finished,
             [&commands](const QList<Appointment> &booked) { commands.bookedSeries(booked); });
    else
        send(booking(order), commands, context, finished,
             [&commands](const Appointment &booked) { commands.booked(booked); });
}

} // namespace medcrm::ui
