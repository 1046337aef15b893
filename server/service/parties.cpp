// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/parties.h"

#include "server/service/patientdetails.h"

using namespace Qt::StringLiterals;

namespace medcrm {

PartyFinder::PartyFinder(store::Database &database)
    : m_clinics(database)
    , m_doctors(database)
    , m_patients(database)
    , m_services(database)
    , m_ownership(database)
{
}

Result<std::pair<Clinic, Doctor>> PartyFinder::findPlace(DoctorId id) const
{
    const std::optional<Doctor> doctor = m_doctors.find(id);
    const std::optional<Clinic> clinic = doctor ? m_clinics.find(doctor->clinic) : std::nullopt;
    if (!doctor || !clinic)
        return fail(ErrorCode::NotFound, u"doctor"_s, u"There is no such doctor."_s);
    if (!doctor->active)
        return invalid(u"doctor"_s, u"%1 does not work here any more."_s.arg(doctor->fullName));
    if (!clinic->active)
        return invalid(u"doctor"_s, u"%1 is closed."_s.arg(clinic->name));
    return std::pair{*clinic, *doctor};
}

Result<Patient> PartyFinder::findPatient(PatientId id) const
{
    const std::optional<Patient> patient = m_patients.find(id);
    if (!patient)
        return fail(ErrorCode::NotFound, u"patient"_s, u"There is no such patient."_s);
    if (patient->mergedInto)
        return wasMerged(u"patient"_s, m_patients.findKept(*patient));
    if (!patient->active)
        return invalid(u"patient"_s, u"This patient's record is not active. Activate it first."_s);
    return *patient;
}

Result<Service> PartyFinder::findService(ServiceId id, ClinicId clinic) const
{
    const std::optional<Service> service = m_services.find(id);
    if (!service || service->clinic != clinic)
        return fail(ErrorCode::NotFound, u"service"_s, u"This clinic has no such service."_s);
    if (!service->active)
        return invalid(u"service"_s, u"%1 is not offered any more."_s.arg(service->name));
    return *service;
}

Result<> PartyFinder::mayBringIn(const Actor &actor, PatientId patient) const
{
    if (actor.user.role == Role::Doctor
        && (!actor.doctor || !m_ownership.isPatientOf(patient, *actor.doctor))) {
        return fail(ErrorCode::Forbidden, u"patient"_s,
                    u"This patient has no appointment or visit with you. The desk can book one."_s);
    }
    return {};
}

Result<Parties> PartyFinder::find(const Actor &actor, DoctorId doctor, PatientId patient,
                                  std::optional<ServiceId> service) const
{
    if (const Result<> may = mayBringIn(actor, patient); !may)
        return tl::unexpected(may.error());
    const auto place = findPlace(doctor);
    if (!place)
        return tl::unexpected(place.error());
    const Result<Patient> whom = findPatient(patient);
    if (!whom)
        return tl::unexpected(whom.error());
    Parties parties{place->first, place->second, *whom, std::nullopt};
    if (service) {
        const Result<Service> what = findService(*service, place->first.id);
        if (!what)
            return tl::unexpected(what.error());
        parties.service = *what;
    }
    return parties;
}

} // namespace medcrm
