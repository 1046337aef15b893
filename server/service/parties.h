// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/actor.h"
#include "server/store/clinicstore.h"
#include "server/store/doctorstore.h"
#include "server/store/ownershipstore.h"
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
    /// merged into another patient), Forbidden (a doctor's account and a patient who is not theirs: a booking would open
    /// the file to them). At most four statements, five for a doctor's account.
    Result<Parties> find(const Actor &actor, DoctorId doctor, PatientId patient,
                         std::optional<ServiceId> service) const;

    /// Just the place: for an arrival whose patient and service were checked when they were booked.
    Result<std::pair<Clinic, Doctor>> findPlace(DoctorId doctor) const;

    Result<Patient> findPatient(PatientId id) const;
    Result<Service> findService(ServiceId id, ClinicId clinic) const;

private:
    Result<> mayBringIn(const Actor &actor, PatientId patient) const;

    store::ClinicStore m_clinics;
    store::DoctorStore m_doctors;
    store::PatientStore m_patients;
    store::ServiceStore m_services;
    store::OwnershipStore m_ownership;
};

} // namespace medcrm
