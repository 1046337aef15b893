// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/booking.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<PreviewSeries>
{
    static PreviewSeries value();
};
template <>
struct Sample<SeriesDate>
{
    static SeriesDate value();
};
template <>
struct Sample<BookSeries>
{
    static BookSeries value();
};
template <>
struct Sample<CancelFollowing>
{
    static CancelFollowing value();
};
template <>
struct Sample<HoldSlot>
{
    static HoldSlot value();
};
template <>
struct Sample<ReleaseSlot>
{
    static ReleaseSlot value();
};
template <>
struct Sample<SlotHoldsChanged>
{
    static SlotHoldsChanged value();
};

} // namespace medcrm::test
