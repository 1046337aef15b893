// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/schedules.h"

#include <QJsonObject>

namespace medcrm {

/// When a doctor of the demo works: `data` is the doctor in resources/demo/clinic.json. Today's weekday is always worked
/// on, so that a demo tried on a Sunday has something to show; a conference, if there is one, is today.
SaveSchedule demoHours(const Doctor &doctor, const QJsonObject &data, QDate today);

/// The clinic is closed on a weekday nine days from now or soon after.
SaveSchedule demoHoliday(const Clinic &clinic, QDate today);

} // namespace medcrm
