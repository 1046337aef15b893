// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/lane.h"
#include "client/reception/pages/laneview.h"
#include "tests/client/reception/frontdesk.h"

namespace medcrm::test {

/// A doctor's lane in the desk's window.
inline ui::Lane &lane(FrontDesk &desk, DoctorId doctor)
{
    for (ui::Lane *each : desk.window().findChildren<ui::Lane *>()) {
        if (each->doctor() == doctor)
            return *each;
    }
    throw std::runtime_error("no such lane");
}

} // namespace medcrm::test
