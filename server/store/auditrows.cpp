// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/auditrows.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

const QString auditColumns =
    u"id, at, user_id, session_id, method, entity, entity_id, before_value, after_value, reason, "
    "previous_hash, hash"_s;

AuditRecord readAuditRecord(Row &row)
{
    AuditRecord record;
    record.id = row.next<qint64>();
    record.at = row.next<Instant>();
    record.user = row.next<std::optional<UserId>>();
    record.session = row.next<std::optional<LoginSessionId>>();
    record.method = row.next<QString>();
    record.entity = row.next<QString>();
    record.entityId = row.next<std::optional<qint64>>();
    record.before = row.next<std::optional<QByteArray>>();
    record.after = row.next<std::optional<QByteArray>>();
    record.reason = row.next<QString>();
    record.previousHash = row.next<QByteArray>();
    record.hash = row.next<QByteArray>();
    return record;
}

} // namespace medcrm::store
