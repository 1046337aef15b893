// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/models/lanemodel.h"

namespace medcrm::ui {

/// The tickets of a lane as they stand, for --trace: "A03 A01 W02".
inline QString ticketsInOrder(const LaneModel &lane)
{
    QStringList tickets;
    for (const LaneRow &row : lane.rows())
        tickets += row.visit.ticket;
    return tickets.join(QLatin1Char(' '));
}

} // namespace medcrm::ui
