// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/patient.h"
#include "server/store/recordtable.h"
#include "server/store/searchquery.h"

namespace medcrm::store {

/// Finds patients by fragments in any order: beginnings of names (whatever their accents, case and Arabic spelling),
/// beginnings and ends of phones, record number and national id, birth date in the usual spellings. Works on the writing
/// connection and on reading ones. Bounded: three statements and a few hundred rows whatever the number of patients.
class PatientSearch
{
public:
    explicit PatientSearch(Database &database);

    /// The best matches first, at most `limit`; inactive patients after active ones, merged ones never. Nothing for a
    /// text without a letter or digit. May throw DbError.
    QList<Patient> find(const QString &text, int limit) const;

private:
    struct Candidate
    {
        PatientId id;
        QString tokens;
    };

    QList<Candidate> candidates(const SearchQuery &query, int enough) const;
    QList<Candidate> matching(const QString &match, int atMost) const;
    QList<Patient> read(const QList<PatientId> &ids) const;

    Database &m_database;
    RecordTable<Patient> m_patients;
};

} // namespace medcrm::store
