// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/audit.h"
#include "server/service/context.h"
#include "server/store/auditstore.h"

namespace medcrm {

/// Looking into the audit log, for administrators.
class AuditService
{
public:
    explicit AuditService(store::Database &database)
        : m_audit(database)
    {
    }

    /// Bounded in time (AuditStore::find) and in size: a page ends early rather than pass 128 KiB, and values over
    /// 60 KiB are left out.
    Result<AuditPage> handle(Context &ctx, const ListAudit &request);

private:
    store::AuditStore m_audit;
};

} // namespace medcrm
