// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"

namespace medcrm {

/// The waits of a doctor's line by what a window holds: today's visits, and what consultations took in the days before
/// (ClinicDay::pastTimes). Empty where nothing can be said (common/model/waitestimate.h). A ticket or row asks for
/// `.waits.constFind(visit.id)`, a lane's head for `.newcomer`.
LineEstimate estimateLine(const ClinicDay &day, DoctorId doctor, Instant now);

} // namespace medcrm
