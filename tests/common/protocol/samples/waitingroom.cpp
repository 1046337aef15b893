// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/waitingroom.h"

#include "tests/common/protocol/samples/entities.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

CalledTicket Sample<CalledTicket>::value()
{
    return {u"A07"_s, VisitStatus::Called, u"Dr. Omar Said"_s, u"Room 2"_s, u"M. G."_s, sampleMorning + 40min,
            2};
}

WaitingTicket Sample<WaitingTicket>::value()
{
    return {u"A08"_s, u"Dr. Omar Said"_s, WaitRange{10, 20}};
}

WaitingRoomChanged Sample<WaitingRoomChanged>::value()
{
    return {ClinicId(1), QDate(2026, 5, 28), Sample<QList<CalledTicket>>::value(),
            Sample<QList<WaitingTicket>>::value(), 1};
}

} // namespace medcrm::test
