// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/calendarmouse.h"

#include "client/reception/calendar/calendarview.h"
#include "client/ui/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

namespace medcrm::ui {

CalendarMouse::CalendarMouse(CalendarView &view)
    : m_view(view)
{
}

void CalendarMouse::press(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        if (m_drag == Drag::Moving || m_drag == Drag::Resizing)
            m_view.setMove(std::nullopt); // the other button calls it off
        m_drag = Drag::None;
        return;
    }
    m_pressedInView = m_last = event->position().toPoint();
    m_pressed = m_view.toContent(m_pressedInView);
    const CalendarLayout::Hit hit = m_view.layout().hit(m_pressed);
    m_drag = hit.column >= 0 ? Drag::Pressed : Drag::None;
    m_block = hit.block;
    m_edge = hit.lowerEdge;
    if (hit.block.isValid()) {
        const CalendarLayout &layout = m_view.layout();
        m_grab = m_pressed.y() - layout.y(hit.column, layout.find(hit.block)->start);
        m_view.setCursor(cursorOn(layout, hit.block));
    }
}

void CalendarMouse::moveTo(QMouseEvent *event)
{
    m_last = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton))
        return hover(m_last);
    if (m_drag == Drag::Pressed
        && (m_last - m_pressedInView).manhattanLength() >= QApplication::startDragDistance())
        begin();
    if (m_drag == Drag::Moving || m_drag == Drag::Resizing) {
        drag(m_last);
        scrollNear(m_last);
    }
}

void CalendarMouse::begin()
{
    const Appointment *appointment = m_view.layout().find(m_block);
    m_drag = Drag::None; // dragging free time, or what cannot be moved, does nothing
    if (!appointment || !m_view.isMovable(*appointment))
        return;
    m_drag = m_edge ? Drag::Resizing : Drag::Moving;
    const int column = m_view.layout().columnOf(m_block);
    m_view.setMove(AppointmentMove(*appointment, m_view.layout().columns()[column].key));
    m_view.viewport()->setCursor(m_edge ? Qt::SizeVerCursor : Qt::ClosedHandCursor);
}

void CalendarMouse::drag(QPoint inView)
{
    if (!m_view.moving()) { // Escape called it off
        m_drag = Drag::None;
        return;
    }
    const CalendarLayout &layout = m_view.layout();
    AppointmentMove move = *m_view.moving();
    const QPoint at = m_view.toContent(inView);
    if (m_drag == Drag::Resizing) {
        const int column = layout.columnOf(move.column());
        if (column >= 0)
            move.endAt(layout.snapped(column, at.y(), AppointmentMove::step));
    } else {
        const int column = layout.columnAt(at.x());
        move.moveTo(layout.columns()[column].key,
                    layout.snapped(column, std::max(0, at.y() - m_grab), AppointmentMove::step));
    }
    m_view.setMove(move);
}

void CalendarMouse::release(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_scrolling.stop();
    m_view.viewport()->unsetCursor();
    const Drag ended = std::exchange(m_drag, Drag::None);
    if (ended == Drag::Pressed)
        return click(event->position().toPoint());
    if ((ended != Drag::Moving && ended != Drag::Resizing) || !m_view.moving())
        return;
    if (m_view.moving()->isChanged())
        Q_EMIT m_view.moveWanted(*m_view.moving());
    else
        m_view.setMove(std::nullopt);
}

void CalendarMouse::click(QPoint inView)
{
    const CalendarLayout &layout = m_view.layout();
    const CalendarLayout::Hit hit = layout.hit(m_view.toContent(inView));
    if (hit.block != m_block)
        return; // a push put something under the finger
    if (const Appointment *appointment = layout.find(hit.block)) {
        Q_EMIT m_view.openWanted(Appointment(*appointment));
    } else if (hit.at) {
        const Instant at = m_view.freeTimeAt(hit.column, *hit.at);
        m_view.setCursor(cursorAt(layout, hit.column, at));
        Q_EMIT m_view.bookingWanted(layout.columns()[hit.column].key.doctor, at, {});
    }
}

void CalendarMouse::hover(QPoint inView)
{
    const CalendarLayout::Hit hit = m_view.layout().hit(m_view.toContent(inView));
    m_view.setHovered(hit.block);
    const Appointment *appointment = m_view.layout().find(hit.block);
    if (appointment && hit.lowerEdge && m_view.isMovable(*appointment))
        m_view.viewport()->setCursor(Qt::SizeVerCursor);
    else
        m_view.viewport()->unsetCursor();
}

void CalendarMouse::scrollNear(QPoint inView)
{
    const QRect inner =
        m_view.viewport()->rect().adjusted(0, Theme::current().px(24), 0, -Theme::current().px(24));
    const QRect across = inner.adjusted(Theme::current().px(24), 0, -Theme::current().px(24), 0);
    if (across.contains(inView))
        m_scrolling.stop();
    else if (!m_scrolling.isActive())
        m_scrolling.start(40, this);
}

void CalendarMouse::timerEvent(QTimerEvent *)
{
    if (m_drag != Drag::Moving && m_drag != Drag::Resizing) {
        m_scrolling.stop();
        return;
    }
    const int margin = Theme::current().px(24);
    const QRect view = m_view.viewport()->rect().adjusted(margin, margin, -margin, -margin);
    const auto beyond = [](int at, int from, int to) { return at < from ? at - from : std::max(0, at - to); };
    const int across = beyond(m_last.x(), view.left(), view.right()) * (m_view.isRightToLeft() ? -1 : 1);
    QScrollBar *vertical = m_view.verticalScrollBar();
    QScrollBar *horizontal = m_view.horizontalScrollBar();
    vertical->setValue(vertical->value() + beyond(m_last.y(), view.top(), view.bottom()) / 2);
    horizontal->setValue(horizontal->value() + across / 2);
    drag(m_last);
}

} // namespace medcrm::ui
