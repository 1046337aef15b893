// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/wish.h"
#include "server/store/recordtable.h"

namespace medcrm::store {

/// The rows of `wish`, each with the summary of its patient as it is now. Every function may throw DbError; the writing
/// ones need an open Transaction.
class WishStore
{
public:
    explicit WishStore(Database &database)
        : m_wishes(database, QStringLiteral("wish"))
    {
    }

    std::optional<Wish> find(WishId id) const { return m_wishes.find(id); }

    /// A clinic's open wishes, most urgent and then oldest first, as wishComesBefore() says.
    QList<Wish> listOpen(ClinicId clinic, int limit) const;

    /// The open wishes of a clinic that a doctor's time can fulfil: for this doctor or for any, in the same order.
    QList<Wish> listOpenFor(ClinicId clinic, DoctorId doctor) const;

    /// The patient's open wish for just this doctor, or for just any, and service, other than `except`.
    std::optional<Wish> findOpen(ClinicId clinic, PatientId patient, const WishDetails &wanted,
                                 WishId except = {}) const;

    /// Writes a new row, `id` excepted; its id.
    WishId insert(const Wish &wish) { return m_wishes.insert(wish); }

    /// Writes a changed row whose `revision` was raised by one. Throws DbError when the row is not the one before it.
    void update(const Wish &wish) { m_wishes.update(wish); }

private:
    RecordTable<Wish> m_wishes;
};

} // namespace medcrm::store
