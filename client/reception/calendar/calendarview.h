// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/calendar/calendarcontent.h"
#include "client/reception/calendar/calendarpainter.h"

#include <QAbstractScrollArea>
#include <memory>

namespace medcrm {
class ClientSession;
}

namespace medcrm::ui {

class CalendarHeader;
class CalendarMouse;
class HourBar;

/// A clinic's day with a column per doctor, or a doctor's week with a column per day; painted by itself. It shows what
/// CalendarData holds, live: a change repaints what looks different and moves neither scroll, nor cursor, nor a booking
/// that is being dragged. All times are the clinic's.
///
/// What the keyboard and the mouse do with it is in calendarkeys.h and calendarmouse.h; whatever asks the server is a
/// signal.
class CalendarView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    /// Both outlive the view.
    CalendarView(ClientSession &session, CalendarData &calendar, QWidget *parent = nullptr);
    ~CalendarView() override;

    /// The columns from the start of the line of reading: of doctors or days.
    void setColumns(const QList<ColumnKey> &keys);
    /// Names, hours and appointments are taken from the data again; scroll and cursor stay.
    void refresh();
    /// Names and load over the columns.
    void refreshHeads();
    /// The line of the present, and who is late by now.
    void tick(Instant now);

    const CalendarLayout &layout() const { return m_layout; }
    const CalendarHeader &header() const { return *m_header; }
    const CalendarCursor &cursor() const { return m_scene.cursor; }
    /// Moves the cursor and scrolls it into sight.
    void setCursor(const CalendarCursor &cursor);
    /// The same without scrolling.
    void placeCursor(const CalendarCursor &cursor);
    /// The appointment that the cursor was moved to, if it is still there.
    std::optional<Appointment> chosen() const;

    /// A booking on its way elsewhere, by mouse or keyboard.
    const std::optional<AppointmentMove> &moving() const { return m_scene.move; }
    void setMove(const std::optional<AppointmentMove> &move);
    /// The times that other desks have under their hands.
    void setHolds(const QList<SlotHold> &holds);
    const QList<SlotHold> &holds() const { return m_scene.holds; }
    /// A booking in a form beside the calendar.
    void setDraft(const std::optional<BookingDraft> &draft);
    /// Who may be moved: booked ones without a command on their way.
    bool isMovable(const Appointment &appointment) const;

    /// A place in the viewport as the layout counts, and back.
    QPoint toContent(QPoint inView) const;
    QRect toContent(const QRect &inView) const;
    QRect toView(const QRect &inContent) const;
    void reveal(const QRect &inContent);
    void revealCursor() { reveal(cursorRect(m_layout, m_scene.cursor)); }
    /// The time becomes the upper edge, where there is so much below.
    void scrollToTime(Instant at);
    /// The time a click on free time means: the stop of the cursor at or before it.
    Instant freeTimeAt(int column, Instant at) const;
    QPoint cursorOnScreen() const;
    void setHovered(AppointmentId id);
    /// "Dr Leila Farouk, 10:40–11:00, Maria Gonzalez …": what is at the cursor, in words.
    QString cursorInWords() const;
    const CalendarContent &content() const { return m_content; }

Q_SIGNALS:
    void openWanted(const medcrm::Appointment &appointment);
    void bookingWanted(medcrm::DoctorId doctor, medcrm::Instant start, const QString &patientText);
    void menuWanted(const medcrm::Appointment &appointment, const QPoint &at);
    void cancelWanted(const medcrm::Appointment &appointment, const QPoint &at);
    /// It cannot be taken up to be moved.
    void moveRefused(const medcrm::Appointment &appointment);
    /// The move that is shown is to be carried out.
    void moveWanted(const medcrm::ui::AppointmentMove &move);
    void columnClicked(int column);
    void cursorMoved();
    /// What the columns show is different.
    void contentsChanged();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void followData();
    void takeMetrics();
    void refreshColumn(int column);
    void appointmentChanged(AppointmentId id);
    void placeParts();
    void updateRange();
    void updateContent(const QRect &inContent);
    void updateCursor();
    void updateHolds(const QList<SlotHold> &holds);
    bool showTip(QHelpEvent *event);

    ClientSession &m_session;
    CalendarData &m_data;
    CalendarContent m_content;
    CalendarLayout m_layout;
    CalendarScene m_scene;
    QList<ColumnKey> m_keys;
    CalendarHeader *m_header;
    HourBar *m_hours;
    std::unique_ptr<CalendarMouse> m_mouse;
};

} // namespace medcrm::ui
