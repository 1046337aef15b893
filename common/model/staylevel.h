// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"
#include "common/model/visit.h"

namespace medcrm {

/// How a stay in one state is marked: not at all, amber, red.
enum class StayLevel { Normal, Warning, Alarm };

/// For how long an open visit has been in its state: the wait since due, since the last call, with the doctor without
/// holds, on hold. Never negative; zero once it has ended.
Milliseconds stayOf(const Visit &visit, Instant now);

/// Where that stands against the clinic's limits for the state. Normal once the visit has ended.
StayLevel stayLevel(const Visit &visit, const ClinicSettings &settings, Instant now);

} // namespace medcrm
