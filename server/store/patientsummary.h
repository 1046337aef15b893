// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/patient.h"
#include "server/store/statement.h"

namespace medcrm::store {

/// The columns of a patient's summary, in a query that calls the patient's row `p`.
inline constexpr char summaryColumns[] =
    "p.id, p.mrn, p.given_name, p.family_name, p.sex, p.birth_date, p.birth_precision";

/// Reads them.
inline PatientSummary readSummary(Row &row)
{
    PatientSummary patient;
    patient.id = row.next<PatientId>();
    patient.mrn = row.next<QString>();
    patient.givenName = row.next<QString>();
    patient.familyName = row.next<QString>();
    patient.sex = row.next<Sex>();
    patient.birthDate = row.next<std::optional<QDate>>();
    patient.birthPrecision = row.next<BirthPrecision>();
    return patient;
}

} // namespace medcrm::store
