// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/lanegap.h"

#include <algorithm>

namespace medcrm::ui {

namespace {

bool standsBefore(const LaneRow &row, const Visit &moved)
{
    return row.visit.status != VisitStatus::Waiting || row.visit.priority > moved.priority;
}

bool isPeer(const LaneRow &row, const Visit &moved)
{
    return row.visit.status == VisitStatus::Waiting && row.visit.priority == moved.priority
        && row.visit.id != moved.id;
}

} // namespace

std::optional<LaneGap> gapFor(const QList<LaneRow> &rows, int row, const Visit &moved)
{
    int first = 0;
    while (first < rows.size() && standsBefore(rows[first], moved))
        ++first;
    int last = first;
    while (last < rows.size() && rows[last].visit.priority == moved.priority)
        ++last;
    const int at = std::clamp(row, first, last);
    const auto isMoved = [&](int index) {
        return index >= 0 && index < rows.size() && rows[index].visit.id == moved.id
            && rows[index].visit.status == VisitStatus::Waiting;
    };
    if (isMoved(at) || isMoved(at - 1))
        return std::nullopt;
    if (at < last && isPeer(rows[at], moved))
        return LaneGap{at, {rows[at].visit.id, {}}};
    if (at > first && isPeer(rows[at - 1], moved))
        return LaneGap{at, {{}, rows[at - 1].visit.id}};
    return LaneGap{at, {}};
}

} // namespace medcrm::ui
