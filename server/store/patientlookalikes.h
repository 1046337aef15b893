// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/patient.h"
#include "server/store/recordtable.h"

namespace medcrm::store {

/// Finds the records that may be of the same person, by names (whole, and by their first letters, for other spellings),
/// birth dates near each other, phones and the national id. It only looks them up; how alike they are is not its business.
/// Bounded: at most six statements and a few hundred rows whatever the number of patients.
class PatientLookalikes
{
public:
    explicit PatientLookalikes(Database &database);

    /// In no order; merged records never, inactive ones too. Nothing for a person of whom nothing is known yet. May throw
    /// DbError.
    QList<Patient> find(const PatientDetails &person) const;

private:
    QList<PatientId> matching(const QString &match, int atMost) const;

    Database &m_database;
    RecordTable<Patient> m_patients;
};

} // namespace medcrm::store
