// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/estimates.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<EstimateFigures>
{
    static EstimateFigures value();
};
template <>
struct Sample<GetEstimateFigures>
{
    static GetEstimateFigures value();
};

} // namespace medcrm::test
