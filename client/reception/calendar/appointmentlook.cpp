// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/appointmentlook.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "common/model/staylevel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// The context of these words for translators.
struct Calendar
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

StateLook lookOfBooking(const Appointment &appointment, const ClinicDay &day, Instant now)
{
    const Milliseconds grace = std::chrono::minutes(day.clinic().settings.noShowGraceMinutes);
    if (now >= appointment.start + grace)
        return {Calendar::tr("%1 late").arg(minutesText(now - appointment.start)), Icon::ClockAlert,
                Tone::Late};
    return {statusText(appointment.status), Icon::Clock, Tone::Booked};
}

} // namespace

StateLook lookOf(const Appointment &appointment, const Visit *visit, const ClinicDay &day, Instant now)
{
    const bool here = visit && visit->status != VisitStatus::EnteredInError;
    if (here && appointment.status != AppointmentStatus::Booked) {
        StateLook look = lookOf(visit->status);
        const bool waits = visit->status == VisitStatus::Waiting;
        if (waits && visit->priority != Priority::Routine)
            return {priorityText(visit->priority), Icon::TriangleAlert, Tone::Urgent};
        const Milliseconds warning = std::chrono::minutes(day.clinic().settings.waitWarningMinutes);
        if (waits && stayOf(*visit, now) >= warning)
            look.tone = Tone::Overdue;
        return look;
    }
    switch (appointment.status) {
    case AppointmentStatus::Booked:
        return lookOfBooking(appointment, day, now);
    case AppointmentStatus::CheckedIn:
        return {statusText(appointment.status), Icon::Armchair, Tone::Waiting};
    case AppointmentStatus::Fulfilled:
        return {statusText(appointment.status), Icon::Check, Tone::Ended};
    case AppointmentStatus::NoShow:
        return {statusText(appointment.status), Icon::CircleX, Tone::Ended};
    case AppointmentStatus::Cancelled:
    case AppointmentStatus::EnteredInError:
        return {statusText(appointment.status), Icon::X, Tone::Ended};
    }
    Q_UNREACHABLE();
}

QString timeSpan(Instant from, Instant to, const QTimeZone &zone)
{
    const auto time = [&zone](Instant at) { return inZone(at, zone).time().toString(u"HH:mm"_s); };
    return isolateLtr(time(from) + u'–' + time(to));
}

QString inOneLine(const Appointment &appointment, const Visit *visit, const ClinicDay &day, Instant now)
{
    QStringList parts{
        timeSpan(appointment.start, appointment.end, day.zone()), isolate(appointment.patient.displayName()),
        isolate(day.serviceName(appointment.service)), lookOf(appointment, visit, day, now).word};
    if (appointment.confirmedAt)
        parts += Calendar::tr("confirmed");
    if (appointment.overbooked)
        parts += Calendar::tr("overbooked: %1").arg(isolate(appointment.overbookReason));
    if (!appointment.reason.isEmpty())
        parts += isolate(appointment.reason);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace medcrm::ui
