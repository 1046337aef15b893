// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/calendarpage.h"
#include "tests/client/reception/frontdesk.h"

namespace medcrm::test {

/// The desk's real window with the calendar open, at the clinic of the morning: its doctors work from 08:00 to 12:00 and
/// from 13:00 to 17:00, every day.
class CalendarDesk
{
public:
    /// `prepare` changes the clinic before the calendar opens.
    explicit CalendarDesk(const std::function<void(MorningClinic &)> &prepare = {});

    FrontDesk desk;
    MorningClinic &clinic() { return desk.clinic; }
    ui::CalendarPage &page();
    ui::CalendarView &view();
    Instant at(int hour, int minute = 0) { return clinic().at(hour, minute); }

    QList<WeeklySchedule> schedules; ///< What the server answers.
    QList<ScheduleException> exceptions;

    /// Where an appointment or a doctor's time is, in the view.
    QRect placeOf(const QString &familyName);
    QPoint pointAt(DoctorId doctor, Instant at);
    /// The mouse goes from one place to another with the button down, in steps; `release` lets go.
    void drag(QPoint from, QPoint to, bool release = true);
    void click(QPoint at);
    /// The cursor on an appointment, with the keyboard in the calendar.
    void choose(const QString &familyName);
    QString cursor() { return desk.lines(QStringLiteral("cursor")).value(0); }
    bool says(const QString &part) { return desk.says(part); }

private:
    void answer();
};

} // namespace medcrm::test
