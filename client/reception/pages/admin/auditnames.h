// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "client/core/organisation.h"
#include "common/protocol/audit.h"

namespace medcrm::ui {

/// Whom and what the numbers in the audit log mean, as far as this window knows it.
class AuditNames
{
public:
    /// Both outlive it.
    AuditNames(const ClinicDay &day, const Organisation &organisation);

    /// "Room 3 · Laboratory", "Appointment 17 · Maria Gonzalez"; empty when the entry is about no record.
    QString record(const AuditEntry &entry) const;
    /// Who did it.
    QString who(const AuditEntry &entry) const;
    /// A value as people say it: a name in place of a number, "09:00" in place of minutes.
    QString value(const QString &path, const QString &value) const;

private:
    QString nameOf(const QString &kind, qint64 id) const;

    const ClinicDay &m_day;
    const Organisation &m_organisation;
};

} // namespace medcrm::ui
