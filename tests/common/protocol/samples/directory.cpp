// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/directory.h"

#include "tests/common/protocol/samples/entities.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

ListClinics Sample<ListClinics>::value()
{
    return {};
}

CreateClinic Sample<CreateClinic>::value()
{
    return {Sample<ClinicDetails>::value()};
}

UpdateClinic Sample<UpdateClinic>::value()
{
    return {ClinicId(1), 3, Sample<ClinicDetails>::value()};
}

ListRooms Sample<ListRooms>::value()
{
    return {ClinicId(1)};
}

CreateRoom Sample<CreateRoom>::value()
{
    return {Sample<RoomDetails>::value()};
}

UpdateRoom Sample<UpdateRoom>::value()
{
    return {RoomId(2), 3, Sample<RoomDetails>::value()};
}

ListDoctors Sample<ListDoctors>::value()
{
    return {ClinicId(1)};
}

CreateDoctor Sample<CreateDoctor>::value()
{
    return {Sample<DoctorDetails>::value()};
}

UpdateDoctor Sample<UpdateDoctor>::value()
{
    return {DoctorId(3), 3, Sample<DoctorDetails>::value()};
}

SetDoctorState Sample<SetDoctorState>::value()
{
    return {DoctorId(3), 3, DoctorState::Late, 20, {}};
}

ListServices Sample<ListServices>::value()
{
    return {ClinicId(1)};
}

CreateService Sample<CreateService>::value()
{
    return {Sample<ServiceDetails>::value()};
}

UpdateService Sample<UpdateService>::value()
{
    return {ServiceId(1), 3, Sample<ServiceDetails>::value()};
}

ClinicChanged Sample<ClinicChanged>::value()
{
    return {Sample<Clinic>::value()};
}

RoomChanged Sample<RoomChanged>::value()
{
    return {Sample<Room>::value()};
}

DoctorChanged Sample<DoctorChanged>::value()
{
    return {Sample<Doctor>::value()};
}

ServiceChanged Sample<ServiceChanged>::value()
{
    return {Sample<Service>::value()};
}

} // namespace medcrm::test
