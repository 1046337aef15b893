// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/scenario/openclinic.h"

namespace medcrm::test {

/// Lets the clinic go on with medcrm-server-unchecked, which takes every time for free, on a database without the two
/// triggers that refuse a taken one. The clinic's own connection is lost.
void startUnchecked(OpenClinic &clinic);

} // namespace medcrm::test
