// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "common/model/visitorder.h"

// How a place in the line that somebody points at becomes a pin. One function for server and windows, so that a window
// knows beforehand whether a move needs a reason.
namespace medcrm {

/// Where a visit is wanted: right before or right after a visit of that line. Neither: where its time puts it.
struct LineTarget
{
    std::optional<VisitId> before;
    std::optional<VisitId> after;

    bool operator==(const LineTarget &) const = default;
};

/// What a move changes.
struct LineMove
{
    /// The moved visit's pin, without reason and who set it. Nothing: its time puts it there anyway.
    std::optional<QueuePin> pin;
    /// Pinned visits that make room, each with its new pin and nothing else changed.
    QList<Visit> shifted;
};

/// `line`: the waiting visits of the line it moves in, in any order; `visit` among them or not. Errors: Conflict naming
/// before or after when that visit does not wait there; Invalid when it is of another priority's part of the line.
Result<LineMove> moveInLine(const QList<Visit> &line, const Visit &visit, const LineTarget &target,
                            Instant now, Milliseconds ageing);

} // namespace medcrm
