// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/yearofhours.h"
#include "client/reception/pages/admin/adminsection.h"
#include "client/reception/pages/admin/hoursdraft.h"

#include <QMap>

class QStackedWidget;

namespace medcrm::ui {

class ActionButton;
class Banner;
class DaysList;
class Differences;
class ElidedLabel;
class HitsDialog;
class Label;
class RecordList;
class SegmentedTabs;
class SessionWindow;
class StretchForm;
class WeekGrid;
struct MovedBooking;

/// When the doctors of the followed clinic work: a week to draw in, fields beside it, and the days that differ, of each
/// doctor or of the whole clinic. What is changed is saved as one, after a look at the bookings it hits; until then it
/// is kept per doctor, whatever others save.
class HoursPage : public AdminSection
{
    Q_OBJECT
public:
    /// `window` outlives the page.
    explicit HoursPage(SessionWindow &window);

    QStringList describe() const override;
    RecordList *list() const { return m_list; }
    WeekGrid *grid() const { return m_grid; }
    /// "22 Nov – 28 Nov 2026", over the grid.
    QString weekText() const;
    /// What is in hand for the open doctor or clinic.
    const HoursDraft &draft() const { return m_draft; }
    HitsDialog *hits() const;
    QString notice() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeEditor();
    QWidget *makeHead();
    QWidget *makeWeek();
    QWidget *makeWeekBar();
    QWidget *makeButtons();
    void connectWeek();
    void connectDays();

    void open(qint64 key);
    void followClinic();
    void hoursChanged();
    /// The open one's hours may be others now.
    void rebase();
    HoursDraft draftOf(qint64 key) const;
    void showRows();
    void refresh();
    void showWeek();
    void showStretch();
    void showButtons();
    void setWeek(QDate day);
    bool tryRules(const QList<ScheduleRule> &rules, const ScheduleRule &chosen);
    void drawStretch(int weekday, int from, int to);
    void changeStretch(int index, const ScheduleRule &rule);
    void removeStretch(int index);
    void copyDay(const QList<int> &weekdays);
    void revert();
    void save();
    void preview(const HoursDraft &draft);
    void previewed(const Result<ScheduleHits> &reply, const HoursDraft &draft);
    void send(const HoursDraft &draft);
    void saved(const HoursDraft &draft, const SavedSchedule &reply, const QList<Appointment> &before);
    void tellSaved(const HoursDraft &draft, const SavedSchedule &reply, const QList<MovedBooking> &moved);
    void undo(const HoursDraft &before, const SavedSchedule &saved);
    QString nameOf(const HoursDraft &draft) const;

    SessionWindow &m_window;
    YearOfHours m_year;
    ClinicId m_clinic;
    QMap<qint64, HoursDraft> m_drafts; ///< Of those that are not open.
    HoursDraft m_draft;
    qint64 m_open = -1;
    QDate m_week; ///< Any day of the shown one.
    int m_chosen = -1; ///< Of m_draft.rules.
    RecordList *m_list;
    Label *m_hint;
    QWidget *m_editor;
    ElidedLabel *m_heading;
    SegmentedTabs *m_tabs;
    QStackedWidget *m_stack;
    Label *m_weekText;
    WeekGrid *m_grid;
    StretchForm *m_stretch;
    DaysList *m_days;
    Banner *m_banner;
    Differences *m_differences;
    ActionButton *m_save;
    ActionButton *m_revert;
};

} // namespace medcrm::ui
