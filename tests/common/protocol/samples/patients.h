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
template <>
struct Sample<SimilarPatient>
{
    static SimilarPatient value();
};
template <>
struct Sample<FindSimilarPatients>
{
    static FindSimilarPatients value();
};
template <>
struct Sample<PatientHistory>
{
    static PatientHistory value();
};
template <>
struct Sample<GetPatientHistory>
{
    static GetPatientHistory value();
};
template <>
struct Sample<MergePreview>
{
    static MergePreview value();
};
template <>
struct Sample<PreviewMerge>
{
    static PreviewMerge value();
};
template <>
struct Sample<MergePatients>
{
    static MergePatients value();
};
template <>
struct Sample<UnmergePatients>
{
    static UnmergePatients value();
};

} // namespace medcrm::test
