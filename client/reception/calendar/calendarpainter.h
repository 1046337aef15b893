// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/calendar/appointmentmove.h"
#include "client/reception/calendar/calendarcursor.h"
#include "client/ui/wording.h"
#include "common/model/slot.h"

#include <QPainter>
#include <functional>

namespace medcrm::ui {

/// A booking that is being made in a form beside the calendar: shown dashed at its time.
struct BookingDraft
{
    DoctorId doctor;
    Instant start;
    Instant end;
    QString patientName; ///< May be empty.

    bool operator==(const BookingDraft &) const = default;
};

/// Everything that is drawn over the layout's blocks and hours.
struct CalendarScene
{
    CalendarCursor cursor;
    bool focused = false; ///< The calendar has the keyboard.
    std::optional<AppointmentMove> move;
    std::optional<BookingDraft> draft;
    QList<SlotHold> holds;
    AppointmentId hovered;
    Instant now;
    QDate today;
};

/// Draws a calendar's columns: hours, hatched times, appointments, the line of the present. Asks the theme for every
/// colour. `toView` turns the layout's coordinates into the painter's, where right to left is mirrored.
class CalendarPainter
{
public:
    using ToView = std::function<QRect(const QRect &)>;
    using VisitOf = std::function<const Visit *(AppointmentId)>;

    CalendarPainter(QPainter &painter, const CalendarLayout &layout, const CalendarScene &scene,
                    const ClinicDay &day, ToView toView, VisitOf visitOf);

    /// What of the content is in `part`, in the layout's coordinates.
    void paint(const QRect &part);

private:
    void paintColumn(int column, const QRect &part);
    void paintHours(int column, const QRect &part);
    void paintClosed(int column, const ClosedTime &closed, const QRect &part);
    void paintHolds(int column, const QRect &part);
    void paintCursor(int column);
    void paintBlock(const QRect &rect, const Appointment &appointment);
    void paintWords(QRect rest, const Appointment &appointment, const StateLook &look, bool faded);
    void paintMove(int column);
    void paintDraft(int column);
    void paintGhost(const QRect &rect, const QString &name, const QString &when);
    void paintNow(int column, const QRect &part);
    void hatch(const QRect &rect);
    void label(const QRect &rect, const QString &text);

    QPainter &m_painter;
    const CalendarLayout &m_layout;
    const CalendarScene &m_scene;
    const ClinicDay &m_day;
    ToView m_toView;
    VisitOf m_visitOf;
};

/// Where the line of the present is drawn in a column, null when it is not of this day.
QRect nowRect(const CalendarLayout &layout, int column, const CalendarScene &scene);
/// What a move's ghost covers, null when its column is not shown.
QRect ghostRect(const CalendarLayout &layout, const ColumnKey &column, Instant start, Instant end);

} // namespace medcrm::ui
