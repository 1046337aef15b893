// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"
#include "server/store/recordtable.h"

namespace medcrm::store {

/// The rows of `clinic`. Every function may throw DbError; the writing ones need an open Transaction.
class ClinicStore
{
public:
    explicit ClinicStore(Database &database)
        : m_clinics(database, QStringLiteral("clinic"))
    {
    }

    std::optional<Clinic> find(ClinicId id) const { return m_clinics.find(id); }

    /// All, inactive ones too, by name.
    QList<Clinic> list() const;

    /// The active clinic of a name, as the database compares them; it allows one.
    std::optional<Clinic> findActiveNamed(const QString &name) const;

    /// Writes a new row, `id` excepted; its id.
    ClinicId insert(const Clinic &clinic) { return m_clinics.insert(clinic); }

    /// Writes a changed row whose `revision` was raised by one. Throws DbError when the row is not the one before it.
    void update(const Clinic &clinic) { m_clinics.update(clinic); }

private:
    RecordTable<Clinic> m_clinics;
};

} // namespace medcrm::store
