// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/rebooking.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<SeriesMoveDate>
{
    static SeriesMoveDate value();
};
template <>
struct Sample<PreviewMoves>
{
    static PreviewMoves value();
};
template <>
struct Sample<MoveSeries>
{
    static MoveSeries value();
};
template <>
struct Sample<UndoBooking>
{
    static UndoBooking value();
};

} // namespace medcrm::test
