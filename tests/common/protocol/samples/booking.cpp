// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/booking.h"

#include "tests/common/protocol/samples/entities.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

SlotHoldsChanged Sample<SlotHoldsChanged>::value()
{
    return {ClinicId(1), {Sample<SlotHold>::value()}};
}

} // namespace medcrm::test
