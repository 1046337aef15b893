// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/reception/patientregister.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

PatientRegister::PatientRegister(MorningClinic &clinic)
    : m_clinic(clinic)
{
    answerFiles();
    answerMerges();
}

Patient &PatientRegister::record(const QString &familyName)
{
    const auto found =
        std::find_if(m_clinic.patients.begin(), m_clinic.patients.end(),
                     [&](const FoundPatient &each) { return each.patient.familyName == familyName; });
    return record(found->patient.id);
}

Patient &PatientRegister::record(PatientId id)
{
    if (!m_records.contains(id)) {
        const auto found = std::find_if(m_clinic.patients.begin(), m_clinic.patients.end(),
                                        [&](const FoundPatient &each) { return each.patient.id == id; });
        Patient patient;
        patient.id = id;
        patient.revision = 1;
        patient.mrn = found->patient.mrn;
        patient.givenName = found->patient.givenName;
        patient.familyName = found->patient.familyName;
        patient.sex = found->patient.sex;
        patient.birthDate = found->patient.birthDate;
        patient.phones = found->phones;
        m_records.insert(id, patient);
    }
    return m_records[id];
}

Patient PatientRegister::changeElsewhere(const QString &familyName,
                                         const std::function<void(PatientDetails &)> &change)
{
    Patient &patient = record(familyName);
    change(patient);
    ++patient.revision;
    return patient;
}

PatientFile PatientRegister::fileOf(PatientId id)
{
    PatientFile file;
    file.patient = record(id);
    if (file.patient.mergedInto)
        file.kept = record(*file.patient.mergedInto).summary();
    for (const Patient &each : std::as_const(m_records)) {
        if (each.mergedInto == id)
            file.merged += each.summary();
    }
    return file;
}

void PatientRegister::answerFiles()
{
    m_clinic.answer<GetPatient>([this](const GetPatient &request) { return fileOf(request.patient); });
    m_clinic.answer<UpdatePatient>([this](const UpdatePatient &request) { return update(request); });
    m_clinic.answer<FindSimilarPatients>([this](const FindSimilarPatients &) { return similar; });
    m_clinic.answer<GetPatientHistory>(
        [this](const GetPatientHistory &) { return pages.isEmpty() ? PatientHistory() : pages.takeFirst(); });
}

Result<Patient> PatientRegister::update(const UpdatePatient &request)
{
    Patient &patient = record(request.id);
    if (patient.revision != request.revision)
        return fail(ErrorCode::Conflict, u"revision"_s, u"Omar changed this meanwhile. Look at it again."_s,
                    toJsonObject(patient));
    static_cast<PatientDetails &>(patient) = request.patient;
    ++patient.revision;
    return patient;
}

void PatientRegister::answerMerges()
{
    m_clinic.answer<PreviewMerge>([this](const PreviewMerge &request) {
        MergePreview preview{
            record(request.kept), record(request.merged), record(request.kept), 3, 1, obstacle};
        preview.proposed.phones += preview.merged.phones;
        return preview;
    });
    m_clinic.answer<MergePatients>([this](const MergePatients &request) {
        Patient &merged = record(request.merged);
        merged.mergedInto = request.kept;
        ++merged.revision;
        Patient &kept = record(request.kept);
        static_cast<PatientDetails &>(kept) = request.details;
        ++kept.revision;
        return kept;
    });
    m_clinic.answer<UnmergePatients>([this](const UnmergePatients &request) -> Result<Patient> {
        Patient &merged = record(request.merged);
        if (merged.revision != request.revision)
            return fail(ErrorCode::Conflict, u"revision"_s, u"Look at it again."_s, toJsonObject(merged));
        merged.mergedInto.reset();
        ++merged.revision;
        return merged;
    });
}

} // namespace medcrm::test
