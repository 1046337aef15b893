// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/queue.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<CheckIn>
{
    static CheckIn value();
};
template <>
struct Sample<AddWalkIn>
{
    static AddWalkIn value();
};
template <>
struct Sample<CallNext>
{
    static CallNext value();
};
template <>
struct Sample<CallVisit>
{
    static CallVisit value();
};
template <>
struct Sample<ChangeVisit>
{
    static ChangeVisit value();
};
template <>
struct Sample<ListVisits>
{
    static ListVisits value();
};
template <>
struct Sample<GetClinicQueue>
{
    static GetClinicQueue value();
};
template <>
struct Sample<GetDoctorQueue>
{
    static GetDoctorQueue value();
};
template <>
struct Sample<VisitCheckedIn>
{
    static VisitCheckedIn value();
};
template <>
struct Sample<VisitStatusChanged>
{
    static VisitStatusChanged value();
};

} // namespace medcrm::test
