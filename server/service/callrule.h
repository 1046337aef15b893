// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"
#include "common/model/visit.h"

#include <QList>

// Who of a list stands where, seen from the clinic's day; the order itself is visitorder.h's.
namespace medcrm {

/// From where a line is looked at.
struct LineView
{
    Instant now;
    QDate today; ///< The clinic's business day.
    Milliseconds ageing; ///< The clinic's limit for walk-ins.
};

LineView viewOf(const Clinic &clinic, Instant now);

/// Whom "call next" takes of a doctor's open visits: the first callable one of today, or nobody.
std::optional<Visit> nextToCall(const QList<Visit> &open, const LineView &view);

/// Open visits as a queue shows them: called, in service, on hold, then waiting in line order. Whoever still waits from
/// an earlier day is not in today's line; whoever is with a doctor past midnight is.
QList<Visit> asQueue(const QList<Visit> &open, const LineView &view);

} // namespace medcrm
