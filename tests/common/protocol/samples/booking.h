// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/booking.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<SlotHoldsChanged>
{
    static SlotHoldsChanged value();
};

} // namespace medcrm::test
