// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/reception/calendar/calendardesk.h"

#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm::test {

CalendarDesk::CalendarDesk(const std::function<void(MorningClinic &)> &prepare)
{
    if (prepare)
        prepare(clinic());
    desk.settle();
    for (const Doctor &doctor : std::as_const(clinic().day.doctors)) {
        WeeklySchedule schedule;
        schedule.clinic = FakeClinic::clinicId;
        schedule.doctor = doctor.id;
        schedule.revision = 1;
        for (int weekday = 1; weekday <= 7; ++weekday) {
            schedule.rules += ScheduleRule{weekday, 8 * 60, 12 * 60, {}, {}, {}};
            schedule.rules += ScheduleRule{weekday, 13 * 60, 17 * 60, {}, {}, {}};
        }
        schedules += schedule;
    }
    answer();
    press(Qt::Key_F6);
    REQUIRE(await([&] { return !desk.lines(u"appointment"_s).isEmpty(); }));
    desk.settle();
    REQUIRE(view().hasFocus());
}

void CalendarDesk::answer()
{
    clinic().answer<GetCalendar>([this](const GetCalendar &request) {
        AppointmentPage page{clinic().sequence(), {}, false};
        for (const Appointment &appointment : std::as_const(clinic().day.appointments)) {
            const QDate day = businessDay(appointment.start, someClinic().zone());
            if (request.from <= day && day <= request.to)
                page.appointments += appointment;
        }
        return page;
    });
    clinic().answer<GetSchedules>([this](const GetSchedules &) {
        return ClinicSchedules{clinic().sequence(), schedules, exceptions};
    });
    clinic().answer<RescheduleAppointment>(
        [this](const RescheduleAppointment &request) -> Result<Appointment> {
            QList<Appointment> &all = clinic().day.appointments;
            const auto moved = std::find_if(all.begin(), all.end(), [&](const Appointment &appointment) {
                return appointment.id == request.appointment;
            });
            if (moved->revision != request.revision)
                return fail(ErrorCode::Conflict, {}, u"Another desk was first."_s, toJsonObject(*moved));
            const Instant end = request.start + std::chrono::minutes(request.minutes.value_or(20));
            for (const Appointment &other : std::as_const(all)) {
                const bool taken = other.id != moved->id && other.doctor == request.doctor
                    && isLive(other.status) && other.start < end && request.start < other.end;
                if (!taken || request.overbookReason)
                    continue;
                SlotConflict conflict;
                conflict.appointment = other;
                conflict.bookedByName = u"Omar Desk"_s;
                for (int i = 1; i <= 3; ++i)
                    conflict.next += FreeTime{request.doctor, at(14 + i), at(14 + i, 20), {}};
                return fail(ErrorCode::Conflict, u"start"_s, u"The doctor's time is taken."_s,
                            toJsonObject(conflict));
            }
            ++moved->revision;
            ++moved->rescheduledCount;
            moved->doctor = request.doctor;
            moved->start = request.start;
            moved->end = end;
            moved->overbooked = request.overbookReason.has_value();
            moved->overbookReason = request.overbookReason.value_or(QString());
            clinic().publish(AppointmentUpdated{*moved});
            return *moved;
        });
}

ui::CalendarPage &CalendarDesk::page()
{
    return *desk.window().findChild<ui::CalendarPage *>();
}

ui::CalendarView &CalendarDesk::view()
{
    return page().view();
}

QRect CalendarDesk::placeOf(const QString &familyName)
{
    const AppointmentId id = clinic().appointment(familyName).id;
    return view().toView(cursorRect(view().layout(), cursorOn(view().layout(), id)));
}

QPoint CalendarDesk::pointAt(DoctorId doctor, Instant at)
{
    const QDate day = businessDay(at, someClinic().zone());
    const int column = view().layout().columnOf({doctor, day});
    REQUIRE(column >= 0);
    const QRect rect = view().layout().columnRect(column);
    return view().toView(QRect(rect.center().x(), view().layout().y(column, at) + 1, 1, 1)).topLeft();
}

void CalendarDesk::drag(QPoint from, QPoint to, bool release)
{
    QWidget *viewport = view().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 4; ++step) {
        const QPoint at = from + (to - from) * step / 4;
        QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &move);
    }
    if (release)
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
}

void CalendarDesk::click(QPoint at)
{
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, at);
}

void CalendarDesk::choose(const QString &familyName)
{
    view().setFocus();
    view().setCursor(cursorOn(view().layout(), clinic().appointment(familyName).id));
}

} // namespace medcrm::test
