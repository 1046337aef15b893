// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/calendarkeys.h"

#include "client/reception/calendar/calendarview.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// The context of these words for translators.
struct Calendar
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

constexpr Milliseconds fineStep = AppointmentMove::step;

struct Arrow
{
    int down = 0; ///< 1 down, -1 up.
    int across = 0; ///< 1 along the line of reading, -1 against it.
};

std::optional<Arrow> arrowOf(const CalendarView &view, const QKeyEvent &event)
{
    const int right = view.isRightToLeft() ? -1 : 1;
    switch (event.key()) {
    case Qt::Key_Up:
        return Arrow{-1, 0};
    case Qt::Key_Down:
        return Arrow{1, 0};
    case Qt::Key_Right:
        return Arrow{0, right};
    case Qt::Key_Left:
        return Arrow{0, -right};
    default:
        return std::nullopt;
    }
}

void takeUp(CalendarView &view)
{
    const std::optional<Appointment> appointment = view.chosen();
    if (view.moving() || !appointment)
        return;
    if (view.isMovable(*appointment))
        view.setMove(AppointmentMove(*appointment, view.cursor().column));
    else
        Q_EMIT view.moveRefused(*appointment);
}

void showMove(CalendarView &view, const AppointmentMove &move)
{
    view.setMove(move);
    view.reveal(ghostRect(view.layout(), move.column(), move.start(), move.end()));
}

void moveAcross(CalendarView &view, AppointmentMove move, int by)
{
    const CalendarLayout &layout = view.layout();
    const int from = layout.columnOf(move.column());
    const int to = from + by;
    if (from < 0 || to < 0 || to >= layout.columns().size())
        return;
    const double position = layout.axis().position(move.column().day, move.start());
    const ColumnKey key = layout.columns()[to].key;
    move.moveTo(key, layout.axis().instant(key.day, position).value_or(layout.columns()[to].dayStart));
    showMove(view, move);
}

/// Plain arrows by ten minutes, with Shift by five; with Ctrl the end.
void pressArrowOnMove(CalendarView &view, Arrow arrow, Qt::KeyboardModifiers modifiers)
{
    AppointmentMove move = *view.moving();
    if (arrow.across != 0)
        return moveAcross(view, move, arrow.across);
    if (modifiers.testFlag(Qt::ControlModifier)) {
        move.endAt(move.end() + fineStep * arrow.down);
        return showMove(view, move);
    }
    const Milliseconds by = (modifiers.testFlag(Qt::ShiftModifier) ? fineStep : cursorStep) * arrow.down;
    const int column = view.layout().columnOf(move.column());
    if (column < 0)
        return;
    const CalendarColumn &of = view.layout().columns()[column];
    const Instant start = move.start() + by;
    if (of.dayStart <= start && start < of.dayEnd)
        move.moveTo(move.column(), start);
    showMove(view, move);
}

bool pressArrow(CalendarView &view, Arrow arrow, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ShiftModifier))
        takeUp(view);
    if (view.moving()) {
        pressArrowOnMove(view, arrow, modifiers);
        return true;
    }
    const CalendarLayout &layout = view.layout();
    if (modifiers.testFlag(Qt::ControlModifier) && arrow.down != 0)
        view.setCursor(movedToAppointment(layout, view.cursor(), arrow.down));
    else
        view.setCursor(arrow.down != 0 ? movedInTime(layout, view.cursor(), arrow.down)
                                       : movedAcross(layout, view.cursor(), arrow.across));
    return true;
}

void bookAtCursor(CalendarView &view, const QString &text)
{
    const std::optional<Appointment> taken = view.chosen();
    Q_EMIT view.bookingWanted(view.cursor().column.doctor, taken ? taken->end : view.cursor().at, text);
}

/// Enter: the move is carried out, the appointment opened, free time booked. What another desk has just put at the cursor
/// is opened and not booked over.
void pressEnter(CalendarView &view)
{
    if (view.moving()) {
        Q_EMIT view.moveWanted(*view.moving());
        return;
    }
    const int column = view.layout().columnOf(view.cursor().column);
    if (column < 0)
        return;
    const CalendarCursor here = cursorAt(view.layout(), column, view.cursor().at);
    if (!view.chosen() && here.appointment.isValid())
        view.setCursor(here);
    if (const std::optional<Appointment> appointment = view.chosen())
        Q_EMIT view.openWanted(*appointment);
    else
        bookAtCursor(view, {});
}

void pressHomeOrEnd(CalendarView &view, bool home)
{
    const int index = view.layout().columnOf(view.cursor().column);
    if (index < 0)
        return;
    const CalendarColumn &column = view.layout().columns()[index];
    const bool works = !column.working.isEmpty();
    const Instant first = works ? column.working.first().from : column.dayStart;
    const Instant end = works ? column.working.last().to : column.dayEnd;
    view.setCursor(cursorAt(view.layout(), index, home ? first : std::max(first, end - cursorStep)));
}

bool pressOther(CalendarView &view, const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event.isAutoRepeat())
            pressEnter(view);
        return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        pressHomeOrEnd(view, event.key() == Qt::Key_Home);
        return true;
    case Qt::Key_Delete:
        if (const std::optional<Appointment> appointment = view.chosen())
            Q_EMIT view.cancelWanted(*appointment, view.cursorOnScreen());
        return true;
    case Qt::Key_Escape:
        if (!view.moving())
            return false;
        view.setMove(std::nullopt);
        return true;
    default:
        return false;
    }
}

} // namespace

bool pressKey(CalendarView &view, const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (const std::optional<Arrow> arrow = arrowOf(view, event);
        arrow && !modifiers.testFlag(Qt::AltModifier))
        return pressArrow(view, *arrow, modifiers);
    if (event.matches(QKeySequence::Cut)) {
        takeUp(view);
        return true;
    }
    if (event.matches(QKeySequence::Paste)) {
        if (view.moving())
            Q_EMIT view.moveWanted(*view.moving());
        return true;
    }
    if (modifiers == Qt::NoModifier && pressOther(view, event))
        return true;
    const bool plain = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
    if (modifiers == Qt::NoModifier && event.key() == Qt::Key_T)
        return false; // today
    const bool letter = plain && !event.text().isEmpty() && event.text().front().isLetter();
    if (!letter || view.moving() || !view.cursor().isValid())
        return false;
    bookAtCursor(view, event.text());
    return true;
}

QList<KeyHelp> calendarKeys()
{
    return {
        {Calendar::tr("↑ ↓"), Calendar::tr("To the time or appointment above or below")},
        {Calendar::tr("← →"), Calendar::tr("To the appointment beside, or the next column")},
        {Calendar::tr("Ctrl+↑ Ctrl+↓"), Calendar::tr("To the appointment before or after")},
        {Calendar::tr("Home End"), Calendar::tr("To the beginning or end of the working day")},
        {Calendar::tr("Enter"), Calendar::tr("Open the appointment, or book the free time")},
        {Calendar::tr("Letters"), Calendar::tr("Book here, with these letters as the patient")},
        {Calendar::tr("Del"), Calendar::tr("Cancel the appointment")},
        {Calendar::tr("Shift+↑ Shift+↓"), Calendar::tr("Move the appointment; then Enter, or Esc")},
        {u"Ctrl+X"_s, Calendar::tr("Take the appointment up: arrows move it, Enter or Ctrl+V puts it down")},
        {Calendar::tr("Ctrl+↑ Ctrl+↓"), Calendar::tr("While it is taken up: shorter or longer")}};
}

} // namespace medcrm::ui
