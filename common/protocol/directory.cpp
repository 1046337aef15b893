// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/directory.h"

#include "common/model/checks.h"

using namespace Qt::StringLiterals;

namespace medcrm {

Result<> CreateClinic::validate() const
{
    return check::under("clinic", clinic.validate());
}

Result<> UpdateClinic::validate() const
{
    return check::under("clinic", clinic.validate());
}

Result<> CreateRoom::validate() const
{
    return check::under("room", room.validate());
}

Result<> UpdateRoom::validate() const
{
    return check::under("room", room.validate());
}

Result<> CreateDoctor::validate() const
{
    return check::under("doctor", doctor.validate());
}

Result<> UpdateDoctor::validate() const
{
    return check::under("doctor", doctor.validate());
}

Result<> CreateService::validate() const
{
    return check::under("service", service.validate());
}

Result<> UpdateService::validate() const
{
    return check::under("service", service.validate());
}

Result<> SetDoctorState::validate() const
{
    if (state == DoctorState::Late && !lateMinutes)
        return invalid(u"lateMinutes"_s, u"Say by how many minutes."_s);
    if (state != DoctorState::Late && lateMinutes)
        return invalid(u"lateMinutes"_s, u"Minutes go with the state late only."_s);
    if (until && state != DoctorState::Break && state != DoctorState::Away)
        return invalid(u"until"_s, u"A time of return goes with break and away only."_s);
    return lateMinutes ? check::range("lateMinutes", *lateMinutes, 1, 480) : Result<>();
}

} // namespace medcrm
