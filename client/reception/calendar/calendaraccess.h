// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/calendar/calendarview.h"

#include <QAccessibleWidget>
#include <QMap>

namespace medcrm::ui {

/// A calendar for screen readers: a list of what is at the cursor (the first child, which has the focus) and of all
/// appointments that the columns show. Made by Qt when something asks; see installCalendarAccess().
class CalendarAccess : public QAccessibleWidget
{
public:
    explicit CalendarAccess(CalendarView *view);
    ~CalendarAccess() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    QList<AppointmentId> appointments() const;
    QAccessibleInterface *cell(AppointmentId id) const;
    CalendarView *view() const { return static_cast<CalendarView *>(widget()); }

    mutable QMap<AppointmentId, QAccessible::Id> m_cells; ///< An invalid id: the cursor's.
};

/// Lets Qt find the above. Harmless to repeat.
void installCalendarAccess();

/// Says what the cursor came to.
void announceCursor(CalendarView &view);

} // namespace medcrm::ui
