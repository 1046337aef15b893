// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/daycolumn.h"

#include <algorithm>

namespace medcrm::ui {

namespace {

/// The first lane that is free again, or a new one.
int takeLane(QList<Instant> &laneEnds, const Block &block, Instant end)
{
    for (int lane = 0; lane < laneEnds.size(); ++lane) {
        if (laneEnds[lane] <= block.start) {
            laneEnds[lane] = end;
            return lane;
        }
    }
    laneEnds += end;
    return int(laneEnds.size()) - 1;
}

bool isInside(const QList<Block> &blocks, Instant at)
{
    return std::any_of(blocks.begin(), blocks.end(),
                       [at](const Block &block) { return block.start < at && at < block.end; });
}

} // namespace

bool isShown(const Appointment &appointment)
{
    return isLive(appointment.status) || appointment.status == AppointmentStatus::NoShow;
}

QList<Block> arrange(const QList<Appointment> &appointments, Milliseconds least)
{
    QList<Block> blocks;
    for (const Appointment &appointment : appointments)
        blocks += Block{appointment.id, appointment.start, appointment.end};
    std::sort(blocks.begin(), blocks.end(), [](const Block &a, const Block &b) {
        return std::tuple(a.start, b.end, a.id) < std::tuple(b.start, a.end, b.id);
    });
    QList<Instant> laneEnds;
    qsizetype first = 0; // of those that overlap, one by one
    Instant end;
    const auto close = [&](qsizetype last) {
        for (; first < last; ++first)
            blocks[first].lanes = int(laneEnds.size());
        laneEnds.clear();
    };
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (blocks[i].start >= end)
            close(i);
        const Instant drawnEnd = std::max(blocks[i].end, blocks[i].start + least);
        blocks[i].lane = takeLane(laneEnds, blocks[i], drawnEnd);
        end = laneEnds.size() == 1 && i == first ? drawnEnd : std::max(end, drawnEnd);
    }
    close(blocks.size());
    return blocks;
}

QList<ClosedTime> closedTimes(const QList<WorkingTime> &working, Instant dayStart, Instant dayEnd,
                              bool differs)
{
    QList<ClosedTime> closed;
    const auto outside = differs ? ClosedTime::Kind::Exception : ClosedTime::Kind::OutsideHours;
    Instant from = dayStart;
    for (const WorkingTime &time : working) {
        if (from < time.from)
            closed += ClosedTime{from, time.from, from == dayStart ? outside : ClosedTime::Kind::Break};
        from = std::max(from, time.to);
    }
    if (from < dayEnd)
        closed += ClosedTime{from, dayEnd, outside};
    return closed;
}

QList<Instant> stops(const QList<Block> &blocks, const QList<WorkingTime> &working, Instant dayStart,
                     Instant dayEnd, Milliseconds step)
{
    QList<Instant> found;
    for (Instant at = dayStart; at < dayEnd; at = at + step)
        found += at;
    for (const Block &block : blocks)
        found += {block.start, block.end};
    for (const WorkingTime &time : working)
        found += time.from;
    found.removeIf([&](Instant at) { return at < dayStart || at >= dayEnd || isInside(blocks, at); });
    for (const Block &block : blocks) { // an overbooked one begins inside another
        if (dayStart <= block.start && block.start < dayEnd)
            found += block.start;
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

int freePlaces(const QList<WorkingTime> &working, const QList<Appointment> &taken, Milliseconds length,
               Instant now)
{
    QList<Appointment> live = taken;
    live.removeIf([](const Appointment &appointment) { return !isLive(appointment.status); });
    std::sort(live.begin(), live.end(),
              [](const Appointment &a, const Appointment &b) { return a.start < b.start; });
    int places = 0;
    for (const WorkingTime &time : working) {
        Instant from = std::max(time.from, now);
        const auto fill = [&](Instant to) {
            if (from < to)
                places += int((to - from) / length);
        };
        for (const Appointment &appointment : std::as_const(live)) {
            if (appointment.end <= from || appointment.start >= time.to)
                continue;
            fill(appointment.start);
            from = std::max(from, appointment.end);
        }
        fill(time.to);
    }
    return places;
}

} // namespace medcrm::ui
