// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "client/ui/icons.h"
#include "common/model/presence.h"
#include "common/model/staylevel.h"

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
/// With how late and until when: "Late, 20 min", "Away until 14:00", "Away, due back 14:00" when that has passed.
StateLook lookOf(const Presence &presence, Instant now, const QTimeZone &zone);
/// What holds of a doctor of the day now.
Presence presenceOf(const Doctor &doctor, const ClinicDay &day, Instant now);
/// "20–35 min"; isolated so that it stays in one piece in a right-to-left line.
QString rangeText(const WaitRange &wait);

/// How a time is shown that is past a limit of the clinic: its colour, and for red a mark before it, since colour alone
/// says nothing to some.
Color levelColor(StayLevel level);
QString levelMark(StayLevel level);

} // namespace medcrm::ui
