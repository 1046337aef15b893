// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/patients.h"

#include "tests/common/protocol/samples/entities.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

FoundPatient Sample<FoundPatient>::value()
{
    return {Sample<PatientSummary>::value(), Sample<PatientDetails>::value().phones};
}

FindPatients Sample<FindPatients>::value()
{
    return {u"fat 4567"_s, 20};
}

GetPatient Sample<GetPatient>::value()
{
    return {PatientId(118)};
}

CreatePatient Sample<CreatePatient>::value()
{
    return {Sample<PatientDetails>::value()};
}

UpdatePatient Sample<UpdatePatient>::value()
{
    return {PatientId(118), 3, Sample<PatientDetails>::value()};
}

PatientChanged Sample<PatientChanged>::value()
{
    return {Sample<PatientSummary>::value()};
}

SimilarPatient Sample<SimilarPatient>::value()
{
    return {Sample<FoundPatient>::value(), {Likeness::Name, Likeness::BirthDate}, 85};
}

FindSimilarPatients Sample<FindSimilarPatients>::value()
{
    const PatientDetails details = Sample<PatientDetails>::value();
    FindSimilarPatients request;
    request.givenName = details.givenName;
    request.familyName = details.familyName;
    request.birthDate = details.birthDate;
    request.birthPrecision = details.birthPrecision;
    request.phones = details.phones;
    request.nationalId = details.nationalId;
    request.except = PatientId(118);
    return request;
}

PatientHistory Sample<PatientHistory>::value()
{
    return {{Sample<Appointment>::value()}, {Sample<Visit>::value()}, true};
}

GetPatientHistory Sample<GetPatientHistory>::value()
{
    return {PatientId(118), sampleMorning, 50};
}

MergePreview Sample<MergePreview>::value()
{
    Patient merged = Sample<Patient>::value();
    merged.id = PatientId(207);
    merged.mrn = u"000207"_s;
    return {Sample<Patient>::value(), merged, Sample<PatientDetails>::value(), 3, 2, {}};
}

PreviewMerge Sample<PreviewMerge>::value()
{
    return {PatientId(118), PatientId(207)};
}

MergePatients Sample<MergePatients>::value()
{
    return {PatientId(118), 3, PatientId(207), 1, Sample<PatientDetails>::value()};
}

UnmergePatients Sample<UnmergePatients>::value()
{
    return {PatientId(207), 2};
}

} // namespace medcrm::test
