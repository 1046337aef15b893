// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "common/model/slot.h"

// How times that can be booked, and those that cannot, are put into words.
namespace medcrm::ui {

/// "09:40" of today, "Thu 3 Dec 09:40" of another day.
QString whenText(Instant start, const ClinicDay &day);
/// "09:40–10:00 · Dr Wei Chen · Room 3", with the day before it when it is not today.
QString describe(const FreeTime &time, const ClinicDay &day);
/// "Thu 3 Dec 09:40 with Dr Wei Chen".
QString whenAndWhom(const Appointment &appointment, const ClinicDay &day);
/// Why a time cannot be booked: who was first, in whole sentences.
QString explain(const SlotConflict &conflict, const ClinicDay &day);

} // namespace medcrm::ui
