// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/agenda.h"
#include "client/reception/calendar/calendarbar.h"
#include "client/reception/calendar/calendarview.h"
#include "client/reception/pages/page.h"

namespace medcrm::ui {

class CalendarSide;
class Label;

/// The calendar: a day of all doctors or a week of one, and beside it what is opened of it.
class CalendarPage : public Page
{
    Q_OBJECT
public:
    using Mode = CalendarBar::Mode;

    explicit CalendarPage(const PageContext &context, QWidget *parent = nullptr);

    CalendarView &view() const { return *m_view; }
    Mode mode() const { return m_mode; }
    QDate date() const { return m_date; }

    /// Another day, or the week around it; the cursor keeps its doctor and time of day.
    void showDate(QDate date);
    void showMode(Mode mode);
    /// The doctor's week, or among the doctors of the day the doctor's column.
    void showDoctor(DoctorId doctor);

    void refresh() override;
    void tick(Instant now) override;
    QStringList describe() const override;
    QList<KeyHelp> keyHelp() const override;
    QWidget *barControls() const override;
    QWidget *mainPlace() const override;
    std::optional<QDate> shownDay() const override;
    void showBooking(const std::optional<FreeTime> &time, const QString &patientName) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void followView();
    void followSession();
    void dayWasReset();
    QList<Doctor> doctors() const;
    QList<ColumnKey> keys() const;
    QDate firstDay() const;
    QDate lastDay() const;
    QList<Agenda> agendas() const;
    void showColumns();
    void placeCursor(const CalendarCursor &before);
    void settleCursor();
    void placeMove();
    void scrollToBeginning();
    void makeRoom();
    void showHolds();
    void showState();
    bool isMissing() const;
    bool pressPageKey(const QKeyEvent &event);

    SessionWindow &m_window;
    ClientSession &m_session;
    ArrivalCommands &m_commands;
    CalendarData m_data;
    CalendarBar *m_bar;
    QWidget *m_work; ///< What the side stands beside.
    CalendarView *m_view;
    Label *m_missing; ///< Over the view when it has nothing to show.
    CalendarSide *m_side;
    Mode m_mode = Mode::Day;
    QDate m_date;
    QDate m_today; ///< As of the last look, to notice midnight.
    ClinicId m_clinic;
    DoctorId m_doctor; ///< Whose week.
    std::optional<CalendarCursor> m_unsettled; ///< Where it was put in a day that is still to come.
    bool m_failed = false; ///< As the columns' heads say.
    bool m_scrolled = false; ///< To where the day begins; once.
};

} // namespace medcrm::ui
