// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/figures.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<Figures>
{
    static Figures value();
};
template <>
struct Sample<PeriodReport>
{
    static PeriodReport value();
};
template <>
struct Sample<FigurePage>
{
    static FigurePage value();
};
template <>
struct Sample<GetReport>
{
    static GetReport value();
};
template <>
struct Sample<ListBehind>
{
    static ListBehind value();
};

} // namespace medcrm::test
