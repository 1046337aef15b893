// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/audit.h"

namespace medcrm {

/// A field of a record in the audit log, before and after; a record that was made has no values before.
struct AuditChange
{
    QString field; ///< Its path: "settings.ageingMinutes".
    QString before; ///< As text; empty when there is none.
    QString after;
    std::optional<Instant> beforeAt; ///< When the value is an instant ("arrivedAt").
    std::optional<Instant> afterAt;

    bool operator==(const AuditChange &) const = default;
};

/// The values of an entry, field by field in the order of their names; nested ones by their path.
QList<AuditChange> changesOf(const AuditEntry &entry);

} // namespace medcrm
