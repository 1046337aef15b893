// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/waitlist.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<ListWishes>
{
    static ListWishes value();
};
template <>
struct Sample<AddWish>
{
    static AddWish value();
};
template <>
struct Sample<UpdateWish>
{
    static UpdateWish value();
};
template <>
struct Sample<CloseWish>
{
    static CloseWish value();
};
template <>
struct Sample<WishDetails>
{
    static WishDetails value();
};
template <>
struct Sample<Wish>
{
    static Wish value();
};
template <>
struct Sample<WishChanged>
{
    static WishChanged value();
};
template <>
struct Sample<TimeFreed>
{
    static TimeFreed value();
};

} // namespace medcrm::test
