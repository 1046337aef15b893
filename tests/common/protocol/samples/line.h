// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/line.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<MoveVisit>
{
    static MoveVisit value();
};
template <>
struct Sample<UndoMove>
{
    static UndoMove value();
};
template <>
struct Sample<VisitMoved>
{
    static VisitMoved value();
};
template <>
struct Sample<QueueChanged>
{
    static QueueChanged value();
};

} // namespace medcrm::test
