// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/days.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<DayClosing>
{
    static DayClosing value();
};
template <>
struct Sample<OpenDay>
{
    static OpenDay value();
};
template <>
struct Sample<DayReview>
{
    static DayReview value();
};
template <>
struct Sample<ReviewDay>
{
    static ReviewDay value();
};
template <>
struct Sample<CloseDay>
{
    static CloseDay value();
};
template <>
struct Sample<DayClosed>
{
    static DayClosed value();
};

} // namespace medcrm::test
