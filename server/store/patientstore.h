// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/recordtable.h"

namespace medcrm::store {

/// The rows of `patient`, and what a search compares of each (PatientSearch reads it). Every function may throw DbError;
/// the writing ones need an open Transaction.
class PatientStore
{
public:
    explicit PatientStore(Database &database);

    std::optional<Patient> find(PatientId id) const;
    std::optional<Patient> findByMrn(const QString &mrn) const;

    /// The next medical record number: six digits or more, never given out again.
    QString nextMrn();

    /// Writes a new row, `id` excepted, and makes it findable; its id.
    PatientId insert(const Patient &patient);

    /// Writes a changed row whose `revision` was raised by one. Throws DbError when the row is not the one before it.
    /// A record that was merged into another one is not found by searches any more; the other one, written after it, is
    /// found by what both know.
    void update(const Patient &patient);

    /// The phones of some patients, in the order they were noted. One statement.
    QHash<PatientId, QList<QString>> phonesOf(const QList<PatientId> &patients) const;

    /// What became of a record: the one it was merged into, directly or by way of others, or itself.
    Patient findKept(const Patient &patient) const;

    /// The records that were merged into one, directly or by way of others, by id.
    QList<Patient> listMergedInto(PatientId kept) const;

private:
    QString tokensOf(const Patient &patient) const;
    void writeSearch(const Patient &patient);

    Database &m_database;
    RecordTable<Patient> m_patients;
};

} // namespace medcrm::store
