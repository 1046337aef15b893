// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"
#include "server/service/entities.h"
#include "server/store/auditstore.h"

namespace medcrm {

/// A refusal that carries, if it is a conflict, the record that stands in the way or is not as it was thought to be.
template <typename R>
tl::unexpected<Error> refused(Error refusal, const R &current)
{
    if (refusal.code == ErrorCode::Conflict)
        refusal.current = toJsonObject(current);
    return tl::unexpected(std::move(refusal));
}

/// Keeps a write from undoing, unseen, what another desk has just written.
class Revisions
{
public:
    explicit Revisions(store::Database &database)
        : m_audit(database)
    {
    }

    /// Error Conflict when a command saw another revision than the record has now: it carries the record, and its
    /// message says who changed it last, when the audit log knows.
    template <typename R>
    Result<> requireLatest(const R &record, qint64 seen) const
    {
        return requireLatest(record, record.id.value(), seen);
    }

    /// The same for what the audit log knows under another record's id.
    template <typename R>
    Result<> requireLatest(const R &record, qint64 id, qint64 seen) const
    {
        if (seen == record.revision)
            return {};
        return fail(ErrorCode::Conflict, QStringLiteral("revision"),
                    changedSince(QString::fromLatin1(entityOf(record)), id), toJsonObject(record));
    }

private:
    QString changedSince(const QString &entity, qint64 id) const;

    store::AuditStore m_audit;
};

} // namespace medcrm
