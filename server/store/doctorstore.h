// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"
#include "server/store/recordtable.h"

namespace medcrm::store {

/// The rows of `doctor`. Every function may throw DbError; the writing ones need an open Transaction.
class DoctorStore
{
public:
    explicit DoctorStore(Database &database)
        : m_doctors(database, QStringLiteral("doctor"))
    {
    }

    std::optional<Doctor> find(DoctorId id) const { return m_doctors.find(id); }

    /// A clinic's doctors, inactive ones too, by name.
    QList<Doctor> list(ClinicId clinic) const;

    /// The doctor an account is; the database allows one.
    std::optional<Doctor> findByUser(UserId user) const;

    /// The clinic's doctor of a ticket prefix, active or not; the database allows one.
    std::optional<Doctor> findByPrefix(ClinicId clinic, const QString &prefix) const;

    /// Writes a new row, `id` excepted; its id.
    DoctorId insert(const Doctor &doctor) { return m_doctors.insert(doctor); }

    /// Writes a changed row whose `revision` was raised by one. Throws DbError when the row is not the one before it.
    /// A doctor who was booked or visited stays in their clinic.
    void update(const Doctor &doctor) { m_doctors.update(doctor); }

private:
    RecordTable<Doctor> m_doctors;
};

} // namespace medcrm::store
