// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/linemove.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// The line around the gap that is meant.
struct Gap
{
    const Visit *previous = nullptr;
    const Visit *next = nullptr;
};

Result<Gap> gapIn(const QList<Visit> &line, const LineTarget &target)
{
    const VisitId neighbour = target.before ? *target.before : target.after.value();
    const auto at = std::find_if(line.begin(), line.end(), [&](const Visit &v) { return v.id == neighbour; });
    if (at == line.end())
        return fail(ErrorCode::Conflict, target.before ? u"before"_s : u"after"_s,
                    u"That patient does not wait in this line any more. Look at the line again."_s);
    const auto next = target.before ? at : at + 1;
    return Gap{next == line.begin() ? nullptr : &*(next - 1), next == line.end() ? nullptr : &*next};
}

/// Priorities stand one after the other whatever is pinned.
Result<> requireSamePart(const Gap &gap, const LineTarget &target, Priority priority)
{
    const bool fits = (!gap.previous || gap.previous->priority >= priority)
        && (!gap.next || gap.next->priority <= priority);
    if (!fits)
        return invalid(target.before ? u"before"_s : u"after"_s,
                       u"Urgent patients stand before the others, whoever is moved."_s);
    return {};
}

/// The pin that stands behind `previous`, or at the front before `next`.
QueuePin pinBetween(const std::optional<LinePlace> &previous, const std::optional<LinePlace> &next)
{
    const auto front = LinePlace::Group::Front;
    QueuePin pin;
    if (!previous) {
        pin.place = next && next->group == front ? next->place - 1 : 0;
    } else {
        pin.place = previous->place + 1;
        if (previous->group != front)
            pin.behind = previous->spot;
    }
    return pin;
}

/// Those pinned to the same spot at this place or later move on by as much as is needed.
QList<Visit> makeRoom(QList<Visit> line, const QueuePin &pin, Priority priority)
{
    line.removeIf([&](const Visit &visit) {
        return !visit.pin || visit.priority != priority || visit.pin->behind != pin.behind
            || visit.pin->place < pin.place;
    });
    std::sort(line.begin(), line.end(), [](const Visit &a, const Visit &b) {
        return std::pair(a.pin->place, a.id) < std::pair(b.pin->place, b.id);
    });
    QList<Visit> shifted;
    int taken = pin.place;
    for (Visit &visit : line) {
        if (visit.pin->place > taken)
            break;
        visit.pin->place = ++taken;
        shifted.append(visit);
    }
    return shifted;
}

} // namespace

Result<LineMove> moveInLine(const QList<Visit> &line, const Visit &visit, const LineTarget &target,
                            Instant now, Milliseconds ageing)
{
    if (!target.before && !target.after)
        return LineMove{};
    QList<Visit> others = inLineOrder(line, now, ageing);
    others.removeIf([&](const Visit &other) { return other.id == visit.id; });
    const Result<Gap> gap = gapIn(others, target);
    if (!gap)
        return tl::unexpected(gap.error());
    if (const Result<> same = requireSamePart(*gap, target, visit.priority); !same)
        return tl::unexpected(same.error());
    const auto placeOf = [&](const Visit *other) -> std::optional<LinePlace> {
        if (!other || other->priority != visit.priority)
            return std::nullopt;
        return linePlace(*other, now, ageing);
    };
    const std::optional<LinePlace> previous = placeOf(gap->previous);
    const std::optional<LinePlace> next = placeOf(gap->next);
    Visit moved = visit;
    moved.status = VisitStatus::Waiting;
    moved.pin.reset();
    const LinePlace byTime = linePlace(moved, now, ageing);
    if ((!previous || *previous < byTime) && (!next || byTime < *next))
        return LineMove{};
    LineMove move{pinBetween(previous, next), {}};
    // What its time says is earlier: it lets others go first.
    moved.pin = move.pin;
    moved.pin->down = true;
    move.pin->down = byTime < linePlace(moved, now, ageing);
    move.shifted = makeRoom(others, *move.pin, visit.priority);
    return move;
}

} // namespace medcrm
