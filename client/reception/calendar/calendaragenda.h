// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/agenda.h"
#include "client/core/calendardata.h"

namespace medcrm::ui {

/// The appointments of some of the calendar's days as a list that can leave: one doctor's, or everybody's. Nothing while
/// one of the days is still on its way, so that no list is printed with a hole in it.
std::optional<Agenda> loadedAgenda(const CalendarData &data, const ClinicDay &names,
                                   std::optional<DoctorId> doctor, QDate from, QDate to);

} // namespace medcrm::ui
