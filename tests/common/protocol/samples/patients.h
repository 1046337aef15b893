// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/patients.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<FoundPatient>
{
    static FoundPatient value();
};
template <>
struct Sample<FindPatients>
{
    static FindPatients value();
};
template <>
struct Sample<GetPatient>
{
    static GetPatient value();
};
template <>
struct Sample<CreatePatient>
{
    static CreatePatient value();
};
template <>
struct Sample<UpdatePatient>
{
    static UpdatePatient value();
};
template <>
struct Sample<PatientChanged>
{
    static PatientChanged value();
};

} // namespace medcrm::test
