// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/clinicstore.h"
#include "server/store/doctorstore.h"
#include "server/store/patientstore.h"
#include "server/store/servicestore.h"

namespace medcrm {

/// Who meets whom, where and for what, in a new booking or arrival.
struct Parties
{
    Clinic clinic;
    Doctor doctor;
    Patient patient;
    std::optional<Service> service;
};

/// Looks the parties up and checks that they can still be booked with.
class PartyFinder
{
public:
    explicit PartyFinder(store::Database &database);

    /// Errors that name the field: NotFound (no such record, or a service of another clinic), Invalid (deactivated, or
    /// merged into another patient). At most four statements.
    Result<Parties> find(DoctorId doctor, PatientId patient, std::optional<ServiceId> service) const;

    /// Just the place: for an arrival whose patient and service were checked when they were booked.
    Result<std::pair<Clinic, Doctor>> findPlace(DoctorId doctor) const;

    Result<Patient> findPatient(PatientId id) const;
    Result<Service> findService(ServiceId id, ClinicId clinic) const;

private:
    store::ClinicStore m_clinics;
    store::DoctorStore m_doctors;
    store::PatientStore m_patients;
    store::ServiceStore m_services;
};

} // namespace medcrm
