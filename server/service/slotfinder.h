// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/schedule.h"
#include "common/model/slot.h"

// What of a doctor's time is free: interval arithmetic on instants, pure and bounded by its input. Offering times and
// deciding a booking are the same question asked of the same gaps.
namespace medcrm {

/// What is left of working times (in order, without overlaps) after taking out what is taken, in any order and
/// overlapping at will: in order, each in one room.
QList<WorkingTime> freeGaps(const QList<WorkingTime> &working, QList<InstantRange> taken);

/// The gap that a whole range lies in, or null. A booking is right exactly when there is one.
const WorkingTime *gapAround(const QList<WorkingTime> &gaps, InstantRange range);

/// The free time of one doctor.
struct DoctorGaps
{
    DoctorId doctor;
    std::optional<RoomId> room; ///< Where the doctor is when the gap names no room.
    QList<WorkingTime> gaps; ///< In order, without overlaps.
};

/// Times that can be offered on a business day, `day`, by start, then in the order of `doctors`; at most `limit`. In each
/// gap every `length` from its beginning, which is never before the day's, always a full minute and, in a gap that has
/// begun, the next five minutes after `now`. A time may end after the day.
QList<FreeTime> offeredTimes(const QList<DoctorGaps> &doctors, InstantRange day, Milliseconds length,
                             Instant now, qsizetype limit);

} // namespace medcrm
