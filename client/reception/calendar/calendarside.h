// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/calendar/calendarview.h"
#include "client/reception/pages/page.h"

class QMenu;

namespace medcrm::ui {

class AppointmentCard;
class MoveConflictCard;

/// Beside a calendar: the opened appointment, or why a booking could not be moved. Knows what may be done with an
/// appointment, shows it as buttons or as a menu, and carries moves out. Hidden while there is nothing.
class CalendarSide : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the side.
    CalendarSide(const PageContext &context, CalendarData &calendar, CalendarView &view,
                 QWidget *parent = nullptr);

    void open(const Appointment &appointment);
    void close();
    /// An opened appointment is followed by the one that the calendar's cursor comes to, so that a key is always about
    /// what is seen.
    void followCursor();
    void popUpActions(const Appointment &appointment, const QPoint &at);
    void popUpCancelling(const Appointment &appointment, const QPoint &at);
    void refuseMove(const Appointment &appointment);
    /// Asks the server at once; what comes of it is shown, and can be undone.
    void carryOut(const AppointmentMove &move, const std::optional<QString> &overbookReason = {});
    QStringList describe() const;

Q_SIGNALS:
    void patientWanted(const medcrm::PatientSummary &patient);
    /// An appointment was opened.
    void cardOpened();
    /// Something is shown, or nothing any more.
    void openChanged();
    void contentsChanged();

private:
    void refresh();
    void followMoved(AppointmentId id);
    void showCard(const Appointment &appointment);
    void showSide();
    void fillActions(QMenu &menu, const Appointment &appointment);
    void answered(const AppointmentMove &move, const Result<Appointment> &reply);

    SessionWindow &m_window;
    ClientSession &m_session;
    ArrivalCommands &m_commands;
    CalendarData &m_data;
    CalendarView &m_view;
    AppointmentCard *m_card;
    MoveConflictCard *m_conflict;
    bool m_asking = false; ///< A move is on its way to the server.
};

} // namespace medcrm::ui
