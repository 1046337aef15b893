// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/auditstore.h"
#include "server/store/statement.h"

namespace medcrm::store {

/// The columns of `audit_entry` in the order in which readAuditRecord() takes them.
extern const QString auditColumns;

AuditRecord readAuditRecord(Row &row);

} // namespace medcrm::store
