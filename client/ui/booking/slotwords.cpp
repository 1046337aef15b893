// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/slotwords.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("SlotWords", text, nullptr, n);
}

bool isToday(Instant at, const ClinicDay &day)
{
    return businessDay(at, day.zone()) == day.today();
}

QString dayText(Instant at, const ClinicDay &day)
{
    return dateText(businessDay(at, day.zone()), u"ddd d MMM"_s);
}

QString taken(const SlotConflict &conflict, const ClinicDay &day)
{
    if (!conflict.appointment)
        return words("This time is taken.");
    const Appointment &other = *conflict.appointment;
    const QString times =
        isolateLtr(clockTime(other.start, day.zone()) + u'–' + clockTime(other.end, day.zone()));
    const QString range =
        isToday(other.start, day) ? times : words("%1 %2").arg(dayText(other.start, day), times);
    const QString who = isolate(other.patient.displayName());
    if (conflict.bookedByName.isEmpty())
        return words("%1 is booked for %2.").arg(range, who);
    return words("%1 is booked for %2, by %3.").arg(range, who, isolate(conflict.bookedByName));
}

} // namespace

QString whenText(Instant start, const ClinicDay &day)
{
    const QString time = clockTime(start, day.zone());
    return isToday(start, day) ? time : words("%1 %2").arg(dayText(start, day), time);
}

QString describe(const FreeTime &time, const ClinicDay &day)
{
    const QTimeZone &zone = day.zone();
    const QString range = isolateLtr(clockTime(time.start, zone) + u'–' + clockTime(time.end, zone));
    QStringList parts{range, isolate(day.doctorName(time.doctor))};
    if (!isToday(time.start, day))
        parts.prepend(dayText(time.start, day));
    if (time.room && !day.roomName(*time.room).isEmpty())
        parts += isolate(day.roomName(*time.room));
    return parts.join(u" · "_s);
}

QString whenAndWhom(const Appointment &appointment, const ClinicDay &day)
{
    return words("%1 with %2")
        .arg(whenText(appointment.start, day), isolate(day.doctorName(appointment.doctor)));
}

QString explain(const SlotConflict &conflict, const ClinicDay &day)
{
    switch (conflict.problem) {
    case SlotProblem::Past:
        return words("This time has passed.");
    case SlotProblem::Closed:
        return words("The doctor does not work then, or not for so long.");
    case SlotProblem::Taken:
        return taken(conflict, day);
    case SlotProblem::Held:
        return conflict.hold ? words("%1 is just booking this time (%2).")
                                   .arg(isolate(conflict.hold->device), isolate(conflict.hold->userName))
                             : words("Another desk is just booking this time.");
    case SlotProblem::Absent:
        return words("The doctor said not to be there then.");
    }
    Q_UNREACHABLE();
}

} // namespace medcrm::ui
