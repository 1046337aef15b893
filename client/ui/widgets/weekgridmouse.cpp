// SPDX-License-Identifier: GPL-3.0-or-later
// What a week grid does with the mouse; the rest is in weekgrid.cpp.
#include "client/ui/theme.h"
#include "client/ui/widgets/weekgrid.h"

#include <QMouseEvent>
#include <QScrollBar>

namespace medcrm::ui {

WeekGrid::Doing WeekGrid::gripAt(const WeekStretch &stretch, const QPoint &at) const
{
    const QRect rect = places().rectOf(stretch.weekday, stretch.from, stretch.to);
    const int grip = std::min(Theme::current().px(7), rect.height() / 4);
    if (at.y() <= rect.top() + grip)
        return Doing::MovingStart;
    return at.y() >= rect.bottom() - grip ? Doing::MovingEnd : Doing::Moving;
}

void WeekGrid::mousePressEvent(QMouseEvent *event)
{
    const WeekGeometry g = places();
    const QPoint at = event->position().toPoint();
    if (event->button() != Qt::LeftButton || at.y() < g.header || g.gutterRect().contains(at))
        return;
    const int exact = g.minuteOf(at.y(), 1);
    const Cursor place{g.weekdayOf(at.x()), std::min(exact, WeekGeometry::minutes - 1)};
    const WeekStretch *stretch = stretchAt(place);
    if (stretch) {
        const WeekStretch held = *stretch;
        m_cursor = {held.weekday, held.from};
        m_anchor = exact - held.from;
        choose(held.id);
        begin(gripAt(held, at), held, false);
    } else {
        m_anchor = g.minuteOf(at.y(), snap);
        m_cursor = {place.weekday, std::min(m_anchor, WeekGeometry::minutes - least)};
        choose(-1);
        begin(Doing::Drawing, {-1, place.weekday, m_anchor, m_anchor, {}}, false);
    }
    cursorMoved();
}

void WeekGrid::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (m_doing != Doing::Nothing && !m_byKey && event->buttons() & Qt::LeftButton) {
        dragTo(at);
        return;
    }
    const WeekGeometry g = places();
    const WeekStretch *under =
        at.y() < g.header ? nullptr : stretchAt({g.weekdayOf(at.x()), g.minuteOf(at.y(), 1)});
    const Doing grip = under ? gripAt(*under, at) : Doing::Nothing;
    viewport()->setCursor(!under                      ? Qt::CrossCursor
                              : grip == Doing::Moving ? Qt::OpenHandCursor
                                                      : Qt::SizeVerCursor);
}

void WeekGrid::dragTo(const QPoint &at)
{
    const WeekGeometry before = places();
    if (at.y() < before.header)
        verticalScrollBar()->setValue(before.scrolled - before.hour / 2);
    else if (at.y() > viewport()->height())
        verticalScrollBar()->setValue(before.scrolled + before.hour / 2);
    const WeekGeometry g = places();
    const int minute = g.minuteOf(at.y(), snap);
    m_dragged = true;
    switch (m_doing) {
    case Doing::Drawing:
        m_ghost.from = std::min(m_anchor, minute);
        m_ghost.to = std::max(m_anchor, minute);
        break;
    case Doing::MovingStart:
        m_ghost.from = std::min(minute, m_ghost.to - least);
        break;
    case Doing::MovingEnd:
        m_ghost.to = std::max(minute, m_ghost.from + least);
        break;
    case Doing::Moving: {
        const int length = m_ghost.to - m_ghost.from;
        const int from = (g.minuteOf(at.y(), 1) - m_anchor + snap / 2) / snap * snap;
        m_ghost.from = std::clamp(from, 0, WeekGeometry::minutes - length);
        m_ghost.to = m_ghost.from + length;
        m_ghost.weekday = g.weekdayOf(at.x());
        break;
    }
    case Doing::Nothing:
        break;
    }
    viewport()->update();
}

void WeekGrid::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_doing == Doing::Nothing || m_byKey || event->button() != Qt::LeftButton)
        return;
    // A click only chooses, and a pull too short to see draws nothing.
    if (!m_dragged || m_ghost.to - m_ghost.from < least)
        cancel();
    else
        finish();
}

} // namespace medcrm::ui
