// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/schedule.h"
#include "common/protocol/audit.h"

// What the values of an entry of the audit log say about people and hours.
namespace medcrm {

/// The name of the record in its values: a patient's, a person's, a room's; empty when they have none.
QString nameIn(const AuditEntry &entry);

/// Weekly rules as an entry's values have them, a JSON object each, with commas between them.
Result<QList<ScheduleRule>> rulesIn(const QString &json);

} // namespace medcrm
