// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/slotfinder.h"

#include <algorithm>

namespace medcrm {

namespace {

constexpr qint64 minuteMs = 60'000;

Instant roundedUp(Instant at, qint64 step)
{
    const qint64 over = ((at.ms % step) + step) % step;
    return over == 0 ? at : Instant{at.ms - over + step};
}

/// In order and without overlaps.
QList<InstantRange> merged(QList<InstantRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(),
              [](const InstantRange &a, const InstantRange &b) { return a.from < b.from; });
    QList<InstantRange> joined;
    for (const InstantRange &range : std::as_const(ranges)) {
        if (joined.isEmpty() || joined.last().to < range.from)
            joined.append(range);
        else
            joined.last().to = std::max(joined.last().to, range.to);
    }
    return joined;
}

/// Those that reach into a range.
auto gapsWithin(const QList<WorkingTime> &gaps, InstantRange range)
{
    const auto first = std::partition_point(gaps.begin(), gaps.end(),
                                            [&](const WorkingTime &gap) { return gap.to <= range.from; });
    const auto last =
        std::partition_point(first, gaps.end(), [&](const WorkingTime &gap) { return gap.from < range.to; });
    return std::pair{first, last};
}

Instant firstOffered(const WorkingTime &gap, InstantRange day, Instant now)
{
    const Instant first = roundedUp(std::max(gap.from, day.from), minuteMs);
    return first > now ? first : roundedUp({now.ms + 1}, 5 * minuteMs);
}

} // namespace

QList<WorkingTime> freeGaps(const QList<WorkingTime> &working, QList<InstantRange> taken)
{
    const QList<InstantRange> busy = merged(std::move(taken));
    auto next = busy.begin();
    QList<WorkingTime> gaps;
    for (const WorkingTime &time : working) {
        while (next != busy.end() && next->to <= time.from)
            ++next;
        Instant from = time.from;
        for (auto each = next; each != busy.end() && each->from < time.to; ++each) {
            if (from < each->from)
                gaps.append({from, each->from, time.room});
            from = std::max(from, each->to);
        }
        if (from < time.to)
            gaps.append({from, time.to, time.room});
    }
    return gaps;
}

const WorkingTime *gapAround(const QList<WorkingTime> &gaps, InstantRange range)
{
    const auto gap = std::find_if(gaps.begin(), gaps.end(), [&](const WorkingTime &each) {
        return each.from <= range.from && range.to <= each.to;
    });
    return gap == gaps.end() ? nullptr : &*gap;
}

QList<FreeTime> offeredTimes(const QList<DoctorGaps> &doctors, InstantRange day, Milliseconds length,
                             Instant now, qsizetype limit)
{
    if (length <= Milliseconds(0))
        return {};
    QList<FreeTime> offered;
    for (const DoctorGaps &doctor : doctors) {
        const auto gaps = gapsWithin(doctor.gaps, day);
        qsizetype mine = 0;
        for (auto gap = gaps.first; gap != gaps.second && mine < limit; ++gap) {
            Instant start = firstOffered(*gap, day, now);
            for (; start < day.to && start + length <= gap->to && mine < limit;
                 start = start + length, ++mine)
                offered.append({doctor.doctor, start, start + length, gap->room ? gap->room : doctor.room});
        }
    }
    std::stable_sort(offered.begin(), offered.end(),
                     [](const FreeTime &a, const FreeTime &b) { return a.start < b.start; });
    offered.resize(std::min(offered.size(), limit));
    return offered;
}

} // namespace medcrm
