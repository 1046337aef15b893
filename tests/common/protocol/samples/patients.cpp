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

} // namespace medcrm::test
