// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/booking/bookingcommands.h"
#include "common/model/slot.h"
#include "common/protocol/rebooking.h"

namespace medcrm::ui {

/// What a filled-in booking panel asks for: a booking, a series of them, or a move.
struct BookingOrder
{
    FreeTime time;
    ServiceId service;
    PatientId patient;
    QString reason = {};
    AppointmentSource source = AppointmentSource::Desk;
    std::optional<QString> overbookReason = {}; ///< Given: although the time is taken.
    std::optional<WishId> wish = {}; ///< What the booking fulfils.
    QList<Instant> starts = {}; ///< Two or more: a series; `time` is not used for it.
    std::optional<Appointment> moving = {}; ///< To be moved to `time`.
    std::optional<int> minutes = {}; ///< Of a move, if not the service's own length.
    QList<SeriesMove> moves = {}; ///< Of a series that is moved: where each goes, in place of `time`;
    QList<Appointment> moved = {}; ///< and what each is now.
};

/// Sends the order as the one request it is. `finished` runs with the failure, or with nothing before it is said that it
/// was done; not when `context` is gone by then. `commands` outlives the context.
void carryOut(const BookingOrder &order, BookingCommands &commands, QObject *context,
              std::function<void(const std::optional<Error> &)> finished);

} // namespace medcrm::ui
