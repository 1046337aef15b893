// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/line.h"

#include "tests/common/protocol/samples/entities.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

MoveVisit Sample<MoveVisit>::value()
{
    return {VisitId(902), 3, std::nullopt, VisitId(899), std::nullopt, u"Needs to catch a bus"_s};
}

UndoMove Sample<UndoMove>::value()
{
    return {ClinicId(1), VisitId(902), 4};
}

VisitMoved Sample<VisitMoved>::value()
{
    return {Sample<Visit>::value()};
}

QueueChanged Sample<QueueChanged>::value()
{
    return {ClinicId(1), DoctorId(3), false, {Sample<Visit>::value()}, {VisitId(899)}};
}

} // namespace medcrm::test
