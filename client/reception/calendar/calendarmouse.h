// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/id.h"

#include <QBasicTimer>
#include <QObject>
#include <QPoint>
#include <optional>

class QMouseEvent;

namespace medcrm::ui {

class CalendarView;

/// What the mouse does in a calendar: a click moves the cursor and opens or books, a booking is dragged to another time,
/// doctor or day, or by its lower edge to another length. Near the view's edge it scrolls.
class CalendarMouse : public QObject
{
    Q_OBJECT
public:
    /// `view` outlives this object.
    explicit CalendarMouse(CalendarView &view);

    void press(QMouseEvent *event);
    void moveTo(QMouseEvent *event);
    void release(QMouseEvent *event);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Drag { None, Pressed, Moving, Resizing };

    void begin();
    void drag(QPoint inView);
    void hover(QPoint inView);
    void scrollNear(QPoint inView);
    void click(QPoint inView);

    CalendarView &m_view;
    Drag m_drag = Drag::None;
    QPoint m_pressed; ///< In the layout's coordinates.
    QPoint m_pressedInView;
    QPoint m_last; ///< In the view.
    AppointmentId m_block; ///< What was pressed; invalid on free time.
    bool m_edge = false;
    int m_grab = 0; ///< How far below its upper edge the block was taken.
    QBasicTimer m_scrolling;
};

} // namespace medcrm::ui
