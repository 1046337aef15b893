// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/auditstore.h"

namespace medcrm::store {

/// Which part of the audit log leaves in an export.
struct AuditPart
{
    std::optional<Instant> from = {}; ///< Inclusive.
    std::optional<Instant> to = {}; ///< Exclusive.
    /// What was done to records of this clinic, and what else its accounts did: patients' files and sign-ins belong to
    /// no clinic. An account's clinics are those of today.
    std::optional<ClinicId> clinic = {};
};

/// Reads a part of the audit log from its beginning, page by page, however long it is. May throw DbError.
class AuditReader
{
public:
    AuditReader(Database &database, const AuditPart &part)
        : m_database(database)
        , m_part(part)
    {
    }

    /// The next entries in order; none when it is read to the end.
    QList<NamedAuditRecord> next();

private:
    Database &m_database;
    const AuditPart m_part;
    qint64 m_last = 0;
};

} // namespace medcrm::store
