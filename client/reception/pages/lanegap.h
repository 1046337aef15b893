// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/models/lanemodel.h"
#include "common/model/linemove.h"

namespace medcrm::ui {

/// A gap between the cards of a lane into which a patient can be put.
struct LaneGap
{
    int row = 0; ///< The card below the gap; as many as there are cards: the end.
    LineTarget target;

    bool operator==(const LaneGap &) const = default;
};

/// The gap nearest to `row` that is open to this patient: among those who wait with the same priority. Nothing when the
/// patient stands there already.
std::optional<LaneGap> gapFor(const QList<LaneRow> &rows, int row, const Visit &moved);

} // namespace medcrm::ui
