// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/auditservice.h"

#include <QJsonDocument>

namespace medcrm {

namespace {

constexpr int usualLimit = 100;
constexpr qsizetype mostValueBytes = 60 * 1024;
constexpr qsizetype mostPageBytes = 128 * 1024; // half of what a frame may hold

QJsonObject objectOf(const std::optional<QByteArray> &json)
{
    return json ? QJsonDocument::fromJson(*json).object() : QJsonObject();
}

AuditEntry shown(const store::NamedAuditRecord &named)
{
    const store::AuditRecord &record = named.record;
    AuditEntry entry;
    entry.id = record.id;
    entry.at = record.at;
    entry.user = record.user;
    entry.userName = named.userName;
    entry.method = record.method;
    entry.entity = record.entity;
    entry.entityId = record.entityId;
    entry.reason = record.reason;
    const qsizetype bytes =
        record.before.value_or(QByteArray()).size() + record.after.value_or(QByteArray()).size();
    entry.shortened = bytes > mostValueBytes;
    if (!entry.shortened) {
        entry.before = objectOf(record.before);
        entry.after = objectOf(record.after);
    }
    return entry;
}

store::AuditFilter filterOf(const ListAudit &request)
{
    return {.from = request.from,
            .to = request.to,
            .user = request.user,
            .methodPrefix = request.request,
            .entity = request.entity,
            .entityId = request.entityId,
            .before = request.before,
            .after = request.after};
}

} // namespace

Result<AuditPage> AuditService::handle(Context &, const ListAudit &request)
{
    const store::AuditReading reading = m_audit.find(filterOf(request), request.limit.value_or(usualLimit));
    AuditPage page;
    qsizetype bytes = 0;
    for (const store::NamedAuditRecord &named : reading.records) {
        const AuditEntry entry = shown(named);
        bytes += encode(entry).size();
        if (bytes > mostPageBytes && !page.entries.isEmpty()) {
            page.next = page.entries.last().id;
            return page;
        }
        page.entries.append(entry);
    }
    page.next = reading.next;
    return page;
}

} // namespace medcrm
