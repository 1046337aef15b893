// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/shell/sessionwindow.h"

class QKeyEvent;

namespace medcrm::ui {

class CalendarView;

/// What the keyboard does in a calendar that has the focus: moves the cursor, opens, books, cancels, and moves a
/// booking. False for a key that means nothing here.
bool pressKey(CalendarView &view, const QKeyEvent &event);

/// Those keys, for F1.
QList<KeyHelp> calendarKeys();

} // namespace medcrm::ui
