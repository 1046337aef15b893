// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"

#include <optional>

namespace medcrm {

/// The figures of a day, of the whole clinic or of one doctor.
struct DayCounts
{
    int expected = 0; ///< Booked, not yet here.
    int late = 0; ///< Of these, past start and grace.
    int arrived = 0; ///< Visits of today, however they went on; without those entered in error.
    int cancelled = 0; ///< Appointments, and visits that were cancelled.
    int waiting = 0;
    int called = 0;
    int inService = 0;
    int onHold = 0;
    int seen = 0; ///< Completed.
    int noShow = 0; ///< Appointments, and visits that did not answer.
    int left = 0;
    std::optional<Milliseconds> averageWait; ///< Until the first call, of those called today.
    std::optional<Milliseconds> longestWait; ///< Of those waiting now.
    std::optional<Milliseconds> averageService; ///< Of those completed.

    bool operator==(const DayCounts &) const = default;
};

DayCounts countDay(const ClinicDay &day, Instant now, std::optional<DoctorId> doctor = {});

} // namespace medcrm
