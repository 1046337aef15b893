// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"

class QMenu;

namespace medcrm::ui {

class BookingCommands;

/// Adds what may be done with a booking where it stands: cancel with its reasons (of a series: this one, or this and
/// following), confirm, move, restore. Checking in is the desk's list's own.
void fillAppointmentMenu(QMenu &menu, BookingCommands &commands, const Appointment &appointment);

/// Only the ways to cancel it: the reasons, of a series under this one or this and following. Nothing when it cannot
/// be cancelled.
void fillCancelMenu(QMenu &menu, BookingCommands &commands, const Appointment &appointment);

} // namespace medcrm::ui
