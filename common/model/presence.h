// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"

// Whether a doctor is there: what was said of it (Doctor::state), for as long as it holds. One set of functions for
// server and windows, so that a lane, an estimate, "call next" and the free times agree.
namespace medcrm {

/// What holds of a doctor's availability at an instant.
struct Presence
{
    DoctorState state = DoctorState::Available;
    std::optional<int> lateMinutes; ///< With late.
    std::optional<Instant> until; ///< When the doctor will be there; may have passed without a word.

    bool operator==(const Presence &) const = default;
};

/// What was said on another business day holds no more, unless its `stateUntil` is still to come. `today` is the clinic's
/// business day.
Presence presenceOf(const Doctor &doctor, QDate today, Instant now);

/// What was said, whether or not it still holds.
Presence saidBy(const Doctor &doctor);

/// "is on a break until 10:45", by the clinic's clock, to follow a doctor's name.
QString inWords(const Presence &presence, const QTimeZone &zone);

/// Whether patients are called in this state: available and late doctors call.
bool callsPatients(DoctorState state);

/// Whether patients can be called for the doctor. Error Conflict on `doctor` that says where the doctor is, until when by
/// the clinic's clock, and what to do.
Result<> mayCall(const Doctor &doctor, Instant now, const QTimeZone &zone);

/// The time of which nothing is offered for booking: of the day it was said for, until the doctor is there again; of one
/// who is away without a time of return, or finished, all of the day. Nothing for who is available, and for a break
/// without an end. From the day's start: what has passed is not offered anyway.
std::optional<InstantRange> absenceOf(const Doctor &doctor, const QTimeZone &zone);

/// When the doctor can take the next patient at the earliest, seen from `now`. Nothing: not known (away or on a break
/// without a time of return), or not today any more (finished).
std::optional<Instant> thereFrom(const Presence &presence, Instant now);

} // namespace medcrm
