// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/wording.h"

namespace medcrm::ui {

/// How an appointment stands, as calendars show it: the word, icon and colours of its visit once the patient is
/// here, else of the booking; late ones say by how much.
StateLook lookOf(const Appointment &appointment, const Visit *visit, const ClinicDay &day, Instant now);

/// "10:40–11:00" in the clinic's zone.
QString timeSpan(Instant from, Instant to, const QTimeZone &zone);

/// All there is to say in one line, for screen readers and tooltips: "10:40–11:00, Maria Gonzalez, Consultation,
/// Booked, Persistent cough".
QString inOneLine(const Appointment &appointment, const Visit *visit, const ClinicDay &day, Instant now);

} // namespace medcrm::ui
