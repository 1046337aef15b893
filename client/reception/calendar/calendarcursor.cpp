// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/calendarcursor.h"

#include <algorithm>

namespace medcrm::ui {

namespace {

const Block *blockOf(const CalendarColumn &column, AppointmentId id)
{
    const auto found = std::find_if(column.blocks.begin(), column.blocks.end(),
                                    [id](const Block &block) { return block.id == id; });
    return found == column.blocks.end() ? nullptr : &*found;
}

const Block *blockAt(const CalendarColumn &column, Instant at)
{
    const Block *best = nullptr;
    for (const Block &block : column.blocks) {
        // Of those that take this time the one that begins here, else the first.
        if (block.start <= at && at < block.end && (!best || block.start == at)
            && !(best && best->start == at))
            best = &block;
    }
    return best;
}

QList<Instant> stopsOf(const CalendarColumn &column)
{
    return stops(column.blocks, column.working, column.dayStart, column.dayEnd, cursorStep);
}

/// Of the appointments beside this one, the next in the direction.
const Block *beside(const CalendarColumn &column, const Block &of, int by)
{
    const Block *best = nullptr;
    for (const Block &block : column.blocks) {
        const bool overlaps = block.start < of.end && of.start < block.end;
        if (overlaps && block.lane == of.lane + by && (!best || block.start < best->start))
            best = &block;
    }
    return best;
}

} // namespace

CalendarCursor cursorAt(const CalendarLayout &layout, int column, Instant at)
{
    const CalendarColumn &of = layout.columns()[column];
    const Block *block = blockAt(of, at);
    return {of.key, block ? block->start : at, block ? block->id : AppointmentId()};
}

CalendarCursor cursorOn(const CalendarLayout &layout, AppointmentId appointment)
{
    const int column = layout.columnOf(appointment);
    if (column < 0)
        return {};
    const CalendarColumn &of = layout.columns()[column];
    return {of.key, of.find(appointment)->start, appointment};
}

CalendarCursor movedInTime(const CalendarLayout &layout, const CalendarCursor &cursor, int by)
{
    const int index = layout.columnOf(cursor.column);
    if (index < 0)
        return cursor;
    const CalendarColumn &column = layout.columns()[index];
    const QList<Instant> all = stopsOf(column);
    const auto at = by > 0 ? std::upper_bound(all.begin(), all.end(), cursor.at)
                           : std::lower_bound(all.begin(), all.end(), cursor.at);
    if (by > 0)
        return at == all.end() ? cursor : cursorAt(layout, index, *at);
    return at == all.begin() ? cursor : cursorAt(layout, index, *std::prev(at));
}

CalendarCursor movedAcross(const CalendarLayout &layout, const CalendarCursor &cursor, int by)
{
    const int index = layout.columnOf(cursor.column);
    if (index < 0)
        return cursor;
    const CalendarColumn &column = layout.columns()[index];
    if (const Block *here = blockOf(column, cursor.appointment)) {
        if (const Block *next = beside(column, *here, by))
            return {column.key, next->start, next->id};
    }
    const int next = index + by;
    if (next < 0 || next >= layout.columns().size())
        return cursor;
    // The same height, which on another day is another instant.
    const double position = layout.axis().position(column.key.day, cursor.at);
    const CalendarColumn &to = layout.columns()[next];
    const std::optional<Instant> at = layout.axis().instant(to.key.day, position);
    return cursorAt(layout, next, at.value_or(to.dayStart));
}

CalendarCursor movedToAppointment(const CalendarLayout &layout, const CalendarCursor &cursor, int by)
{
    const int index = layout.columnOf(cursor.column);
    if (index < 0)
        return cursor;
    const QList<Block> &blocks = layout.columns()[index].blocks;
    const auto place = [](const Block &block) { return std::pair(block.start, block.lane); };
    const Block *here = blockOf(layout.columns()[index], cursor.appointment);
    const auto from = here ? place(*here) : std::pair(cursor.at, by > 0 ? -1 : 0);
    const Block *next = nullptr;
    for (const Block &block : blocks) {
        const bool beyond = by > 0 ? place(block) > from : place(block) < from;
        if (beyond && (!next || (by > 0 ? place(block) < place(*next) : place(block) > place(*next))))
            next = &block;
    }
    return next ? CalendarCursor{cursor.column, next->start, next->id} : cursor;
}

QRect cursorRect(const CalendarLayout &layout, const CalendarCursor &cursor)
{
    const int index = layout.columnOf(cursor.column);
    if (index < 0)
        return {};
    const CalendarColumn &column = layout.columns()[index];
    if (const Block *block = blockOf(column, cursor.appointment))
        return layout.blockRect(index, *block);
    Instant end = std::min(cursor.at + cursorStep, column.dayEnd);
    for (const Block &block : column.blocks) {
        if (cursor.at < block.start && block.start < end)
            end = block.start;
    }
    const int gap = layout.metrics().gap;
    return layout.stretchRect(index, cursor.at, end).adjusted(gap, 2, -gap, -1);
}

} // namespace medcrm::ui
