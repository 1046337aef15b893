// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/calendarlayout.h"

#include <algorithm>
#include <cmath>

namespace medcrm::ui {

const Appointment *CalendarColumn::find(AppointmentId id) const
{
    const auto found = std::find_if(appointments.begin(), appointments.end(),
                                    [id](const Appointment &appointment) { return appointment.id == id; });
    return found == appointments.end() ? nullptr : &*found;
}

void CalendarLayout::setColumns(const TimeAxis &axis, const QList<CalendarColumn> &columns)
{
    m_axis = axis;
    m_columns = columns;
    for (CalendarColumn &column : m_columns)
        column.blocks = arrange(column.appointments, leastBlock());
}

QRect CalendarLayout::setColumn(int index, const CalendarColumn &column)
{
    CalendarColumn next = column;
    next.blocks = arrange(next.appointments, leastBlock());
    const CalendarColumn before = std::exchange(m_columns[index], next);
    const bool sameGround = before.closed == next.closed && before.loaded == next.loaded
        && before.closedReason == next.closedReason;
    if (!sameGround)
        return columnRect(index);
    QRect different;
    const auto addMissing = [&](const CalendarColumn &here, const CalendarColumn &there) {
        for (const Block &block : here.blocks) {
            const Appointment *mine = here.find(block.id);
            const Appointment *other = there.find(block.id);
            if (!other || *mine != *other || !there.blocks.contains(block))
                different |= blockRect(index, block);
        }
    };
    addMissing(before, next);
    addMissing(next, before);
    return different;
}

int CalendarLayout::columnOf(const ColumnKey &key) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                    [&](const CalendarColumn &column) { return column.key == key; });
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

int CalendarLayout::columnOf(AppointmentId id) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(), [id](const CalendarColumn &column) {
        return column.find(id) != nullptr;
    });
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

const Appointment *CalendarLayout::find(AppointmentId id) const
{
    const int column = id.isValid() ? columnOf(id) : -1;
    return column < 0 ? nullptr : m_columns[column].find(id);
}

Milliseconds CalendarLayout::leastBlock() const
{
    return Milliseconds(qint64(m_metrics.leastBlockHeight * 3'600'000.0 / m_metrics.hourHeight));
}

QSize CalendarLayout::size() const
{
    const int least = int(m_columns.size()) * m_metrics.leastColumnWidth;
    return {std::max(m_width, least), int(std::ceil(pixels(m_axis.length())))};
}

int CalendarLayout::columnLeft(int column) const
{
    return m_columns.isEmpty() ? 0 : int(qint64(size().width()) * column / m_columns.size());
}

QRect CalendarLayout::columnRect(int column) const
{
    const int left = columnLeft(column);
    return {left, 0, columnLeft(column + 1) - left, size().height()};
}

int CalendarLayout::y(int column, Instant at) const
{
    return int(std::lround(pixels(m_axis.position(m_columns[column].key.day, at))));
}

QRect CalendarLayout::stretchRect(int column, Instant from, Instant to) const
{
    QRect rect = columnRect(column);
    const int bottom = int(std::lround(pixels(m_axis.endPosition(m_columns[column].key.day, to))));
    rect.setTop(y(column, from));
    rect.setBottom(std::max(rect.top(), bottom - 1));
    return rect;
}

QRect CalendarLayout::rowsRect(int column, TimeAxis::Range rows) const
{
    QRect rect = columnRect(column);
    rect.setTop(int(std::lround(pixels(rows.from))));
    rect.setBottom(int(std::lround(pixels(rows.to))) - 1);
    return rect;
}

QRect CalendarLayout::blockRect(int column, const Block &block) const
{
    const QRect stretch = stretchRect(column, block.start, block.end);
    const int gap = m_metrics.gap;
    const int room = stretch.width() - 2 * gap;
    const int left = stretch.left() + gap + room * block.lane / block.lanes;
    const int right = stretch.left() + gap + room * (block.lane + 1) / block.lanes;
    const int between = block.lane + 1 < block.lanes ? 2 : 0;
    const int height = std::max(stretch.height() - 3, m_metrics.leastBlockHeight - 1);
    return {left, stretch.top() + 2, right - left - between, height};
}

QRect CalendarLayout::rectOf(AppointmentId id) const
{
    const int column = id.isValid() ? columnOf(id) : -1;
    if (column < 0)
        return {};
    const QList<Block> &blocks = m_columns[column].blocks;
    const auto block =
        std::find_if(blocks.begin(), blocks.end(), [id](const Block &each) { return each.id == id; });
    return blockRect(column, *block);
}

int CalendarLayout::columnAt(int x) const
{
    const int count = int(m_columns.size());
    int column = std::clamp(int(qint64(x) * count / std::max(1, size().width())), 0, std::max(0, count - 1));
    while (column + 1 < count && x >= columnLeft(column + 1))
        ++column;
    while (column > 0 && x < columnLeft(column))
        --column;
    return column;
}

std::pair<int, int> CalendarLayout::columnsIn(const QRect &part) const
{
    if (m_columns.isEmpty())
        return {0, -1};
    return {columnAt(part.left()), columnAt(part.right())};
}

CalendarLayout::Hit CalendarLayout::hit(QPoint at) const
{
    Hit hit;
    if (m_columns.isEmpty() || !QRect(QPoint(0, 0), size()).contains(at))
        return hit;
    hit.column = columnAt(at.x());
    const CalendarColumn &column = m_columns[hit.column];
    hit.at = m_axis.instant(column.key.day, at.y() * 60.0 / m_metrics.hourHeight);
    for (const Block &block : column.blocks) {
        const QRect rect = blockRect(hit.column, block);
        if (!rect.contains(at))
            continue;
        hit.block = block.id;
        // Of a low block half is left to take it by.
        hit.lowerEdge = at.y() > rect.bottom() - std::min(m_metrics.edgeHeight, rect.height() / 3);
    }
    return hit;
}

Instant CalendarLayout::snapped(int column, int y, Milliseconds step) const
{
    const CalendarColumn &of = m_columns[column];
    const double position = std::clamp(y * 60.0 / m_metrics.hourHeight, 0.0, double(m_axis.length()));
    std::optional<Instant> at;
    for (double near = position; !at && near < m_axis.length(); near = std::floor(near) + 1)
        at = m_axis.instant(of.key.day, near); // an hour the day lacks: what comes after it
    const Milliseconds since = at.value_or(of.dayEnd) - of.dayStart;
    return of.dayStart + step * ((since + step / 2) / step);
}

} // namespace medcrm::ui
