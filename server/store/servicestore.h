// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"
#include "server/store/recordtable.h"

namespace medcrm::store {

/// The rows of `service`. Every function may throw DbError; the writing ones need an open Transaction.
class ServiceStore
{
public:
    explicit ServiceStore(Database &database)
        : m_services(database, QStringLiteral("service"))
    {
    }

    std::optional<Service> find(ServiceId id) const { return m_services.find(id); }

    /// A clinic's services, inactive ones too, by name.
    QList<Service> list(ClinicId clinic) const;

    /// The clinic's active service of a name, as the database compares names; it allows one.
    std::optional<Service> findActiveNamed(ClinicId clinic, const QString &name) const;

    /// Writes a new row, `id` excepted; its id.
    ServiceId insert(const Service &service) { return m_services.insert(service); }

    /// Writes a changed row whose `revision` was raised by one. Throws DbError when the row is not the one before it.
    /// A service that was booked stays in its clinic.
    void update(const Service &service) { m_services.update(service); }

private:
    RecordTable<Service> m_services;
};

} // namespace medcrm::store
