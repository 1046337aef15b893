// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/models/expectedmodel.h"
#include "client/ui/models/lanemodel.h"
#include "client/ui/models/seenmodel.h"

namespace medcrm::ui {

/// The three lists of one doctor's window.
class DoctorLists
{
public:
    DoctorLists(const ClinicDay &day, const Clock &clock)
        : waiting(day, clock, {}, LaneModel::Show::WaitingAndHeld)
        , expected(day, clock)
        , seen(day)
    {
    }

    void setDoctor(DoctorId doctor)
    {
        waiting.setDoctor(doctor);
        expected.setDoctor(doctor);
        seen.setDoctor(doctor);
    }

    void refreshTimes(Instant now)
    {
        waiting.refreshTimes(now);
        expected.refreshTimes(now);
    }

    void retranslate()
    {
        waiting.retranslate();
        expected.retranslate();
        seen.retranslate();
    }

    LaneModel waiting;
    ExpectedModel expected;
    SeenModel seen;
};

} // namespace medcrm::ui
