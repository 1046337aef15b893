// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/patients.h"
#include "server/service/context.h"
#include "server/service/revisions.h"
#include "server/store/appointmentstore.h"
#include "server/store/clinicstore.h"
#include "server/store/patientsearch.h"
#include "server/store/patientstore.h"
#include "server/store/visitstore.h"

namespace medcrm {

/// The patients of the whole organisation. Scope and role have been checked, and the dispatcher writes the audit entry
/// of an opened file.
class PatientService
{
public:
    explicit PatientService(store::Database &database);

    Result<QList<FoundPatient>> handle(Context &ctx, const FindPatients &request);
    Result<PatientFile> handle(Context &ctx, const GetPatient &request);
    /// Error Invalid naming the field under "patient".
    Result<Patient> handle(Context &ctx, const CreatePatient &request);
    /// Errors: the same, or Conflict with the record as it is now.
    Result<Patient> handle(Context &ctx, const UpdatePatient &request);

private:
    void tellWhereExpected(Context &ctx, const Patient &patient) const;

    store::PatientStore m_patients;
    store::PatientSearch m_search;
    store::VisitStore m_visits;
    store::AppointmentStore m_appointments;
    store::ClinicStore m_clinics;
    Revisions m_revisions;
};

} // namespace medcrm
