// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/restofday.h"

#include "tests/common/protocol/samples/calendar.h"
#include "tests/common/protocol/samples/entities.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

RestOfDay Sample<RestOfDay>::value()
{
    RestOfDay rest;
    rest.proposals = {{Sample<Appointment>::value(), {u"+20 100 1234567"_s}, Sample<FreeTime>::value()}};
    rest.kept = 4;
    return rest;
}

ProposeMoves Sample<ProposeMoves>::value()
{
    return {DoctorId(3), false};
}

MoveOutcome Sample<MoveOutcome>::value()
{
    SlotConflict conflict;
    conflict.problem = SlotProblem::Held;
    conflict.hold = Sample<SlotHold>::value();
    conflict.next = {Sample<FreeTime>::value()};
    return {
        AppointmentId(731), {}, u"Desk 2 is just booking the doctor's time from 09:40 to 10:00."_s, conflict};
}

MoveAppointments Sample<MoveAppointments>::value()
{
    return {DoctorId(3), {{AppointmentId(731), 3, DoctorId(3), sampleMorning + 24h}}};
}

} // namespace medcrm::test
