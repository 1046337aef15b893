// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/queue.h"

#include "tests/common/protocol/samples/entities.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

CheckIn Sample<CheckIn>::value()
{
    return {AppointmentId(731), 3};
}

AddWalkIn Sample<AddWalkIn>::value()
{
    return {DoctorId(3), PatientId(118), ServiceId(1), Priority::Urgent, u"Chest pain"_s, false};
}

CallNext Sample<CallNext>::value()
{
    return {DoctorId(3)};
}

CallVisit Sample<CallVisit>::value()
{
    return {VisitId(902), 3};
}

ChangeVisit Sample<ChangeVisit>::value()
{
    return {VisitId(902), 3, VisitAction::Hold, u"X-ray"_s, std::nullopt};
}

ListVisits Sample<ListVisits>::value()
{
    return {ClinicId(1), sampleDay};
}

GetClinicQueue Sample<GetClinicQueue>::value()
{
    return {ClinicId(1)};
}

GetDoctorQueue Sample<GetDoctorQueue>::value()
{
    return {DoctorId(3)};
}

VisitCheckedIn Sample<VisitCheckedIn>::value()
{
    return {Sample<Visit>::value()};
}

VisitStatusChanged Sample<VisitStatusChanged>::value()
{
    return {Sample<Visit>::value()};
}

} // namespace medcrm::test
