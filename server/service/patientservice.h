// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/patients.h"
#include "server/service/patientnews.h"
#include "server/service/revisions.h"
#include "server/store/patienthistorystore.h"
#include "server/store/patientlookalikes.h"
#include "server/store/patientsearch.h"
#include "server/store/patientstore.h"

namespace medcrm {

/// The patients of the whole organisation. Scope and role have been checked, and the dispatcher writes the audit entry
/// of an opened file.
class PatientService
{
public:
    explicit PatientService(store::Database &database);

    Result<QList<FoundPatient>> handle(Context &ctx, const FindPatients &request);
    Result<PatientFile> handle(Context &ctx, const GetPatient &request);
    Result<QList<SimilarPatient>> handle(Context &ctx, const FindSimilarPatients &request);
    Result<PatientHistory> handle(Context &ctx, const GetPatientHistory &request);
    /// Error Invalid naming the field under "patient".
    Result<Patient> handle(Context &ctx, const CreatePatient &request);
    /// Errors: the same, or Conflict with the record as it is now.
    Result<Patient> handle(Context &ctx, const UpdatePatient &request);

private:
    store::PatientStore m_patients;
    store::PatientSearch m_search;
    store::PatientLookalikes m_lookalikes;
    store::PatientHistoryStore m_history;
    store::VisitStore m_visits;
    store::ClinicStore m_clinics;
    PatientNews m_news;
    Revisions m_revisions;
};

} // namespace medcrm
