// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/callrule.h"

#include "common/model/visitorder.h"
#include "server/service/clinicday.h"

#include <algorithm>

namespace medcrm {

namespace {

QList<Visit> todaysLine(QList<Visit> open, const LineView &view)
{
    open.removeIf([&](const Visit &visit) { return visit.businessDay != view.today; });
    return inLineOrder(std::move(open), view.now, view.ageing);
}

} // namespace

LineView viewOf(const Clinic &clinic, Instant now)
{
    return {now, todayAt(clinic, now), std::chrono::minutes(clinic.settings.ageingMinutes)};
}

std::optional<Visit> nextToCall(const QList<Visit> &open, const LineView &view)
{
    for (const Visit &visit : todaysLine(open, view)) {
        if (isCallable(visit, view.now))
            return visit;
    }
    return std::nullopt;
}

QList<Visit> asQueue(const QList<Visit> &open, const LineView &view)
{
    QList<Visit> queue;
    for (const VisitStatus status : {VisitStatus::Called, VisitStatus::InService, VisitStatus::OnHold}) {
        std::copy_if(open.begin(), open.end(), std::back_inserter(queue),
                     [&](const Visit &visit) { return visit.status == status; });
    }
    return queue + todaysLine(open, view);
}

} // namespace medcrm
