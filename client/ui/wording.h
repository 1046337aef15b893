// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "client/ui/icons.h"

// How records are put into words on screen, the same in every window; times and single states are in
// models/timetext.h.
namespace medcrm::ui {

/// "F · 42 years · MRN 10482".
QString longPerson(const PatientSummary &patient, QDate today);
/// "10:15 · Results", "Walk-in · chest pain", "Walk-in".
QString visitPurpose(const Visit &visit, const ClinicDay &day);
/// "10:42" in the clinic's zone, isolated for either direction.
QString clockTime(Instant at, const QTimeZone &zone);

/// The word, icon and colours of a state.
struct StateLook
{
    QString word;
    Icon icon;
    Tone tone;
};
StateLook lookOf(VisitStatus status);
StateLook lookOf(DoctorState state);

} // namespace medcrm::ui
