// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/admin/hoursdraft.h"
#include "client/ui/dialogs/sessiondialog.h"
#include "common/protocol/booking.h"

class QComboBox;
class QGridLayout;

namespace medcrm::ui {

class Label;

/// The bookings that a change of working hours hits, each with what is to become of it: it stays, it is cancelled, or it
/// moves to a free time, which is looked for when that is chosen. Saves the change together with the decisions; when
/// others were booked meanwhile, they appear here too.
class HitsDialog : public SessionDialog
{
    Q_OBJECT
public:
    HitsDialog(SessionWindow &window, const HoursDraft &draft, const QList<ScheduleException> &exceptions,
               const ScheduleHits &hits, QWidget *parent);

    /// The decisions as they stand, or what is missing.
    Result<QList<HitDecision>> decisions() const;
    /// For all bookings at once.
    void decideAll(HitAction action);

Q_SIGNALS:
    /// `hits`: the bookings that were decided on, as they were.
    void saved(const medcrm::SavedSchedule &saved, const QList<medcrm::Appointment> &hits);

private:
    struct Line
    {
        Appointment appointment;
        QComboBox *action;
        QComboBox *time;
        QList<FreeTime> offered;
        bool asked = false; ///< Free times were asked for.
    };

    QList<Appointment> hits() const;
    QWidget *makeForAll();
    void setHits(const ScheduleHits &hits);
    void addLine(const Appointment &appointment);
    void actionChosen(AppointmentId id);
    void askNext();
    void offer(AppointmentId id, const QList<FreeTime> &times, bool anyDoctor);
    void ask(const Line &line, bool anyDoctor);
    Line *find(AppointmentId id);
    bool fitsNewHours(const FreeTime &time) const;
    bool isTakenByAnother(const Line &line, const FreeTime &time) const;
    void submit();
    QString textOf(const Appointment &appointment) const;
    QString textOf(const FreeTime &time, const Appointment &appointment) const;

    const HoursDraft m_draft;
    QList<ScheduleException> m_after; ///< The days that differ once it is saved.
    QList<Line> m_lines;
    QGridLayout *m_grid;
    Label *m_count;
    bool m_asking = false;
};

} // namespace medcrm::ui
