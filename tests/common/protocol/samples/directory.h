// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/directory.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<ListClinics>
{
    static ListClinics value();
};
template <>
struct Sample<CreateClinic>
{
    static CreateClinic value();
};
template <>
struct Sample<UpdateClinic>
{
    static UpdateClinic value();
};
template <>
struct Sample<ListRooms>
{
    static ListRooms value();
};
template <>
struct Sample<CreateRoom>
{
    static CreateRoom value();
};
template <>
struct Sample<UpdateRoom>
{
    static UpdateRoom value();
};
template <>
struct Sample<ListDoctors>
{
    static ListDoctors value();
};
template <>
struct Sample<CreateDoctor>
{
    static CreateDoctor value();
};
template <>
struct Sample<UpdateDoctor>
{
    static UpdateDoctor value();
};
template <>
struct Sample<SetDoctorState>
{
    static SetDoctorState value();
};
template <>
struct Sample<ListServices>
{
    static ListServices value();
};
template <>
struct Sample<CreateService>
{
    static CreateService value();
};
template <>
struct Sample<UpdateService>
{
    static UpdateService value();
};
template <>
struct Sample<ClinicChanged>
{
    static ClinicChanged value();
};
template <>
struct Sample<RoomChanged>
{
    static RoomChanged value();
};
template <>
struct Sample<DoctorChanged>
{
    static DoctorChanged value();
};
template <>
struct Sample<ServiceChanged>
{
    static ServiceChanged value();
};

} // namespace medcrm::test
