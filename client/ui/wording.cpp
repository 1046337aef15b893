// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/wording.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("Wording", text, nullptr, n);
}

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

} // namespace

QString longPerson(const PatientSummary &patient, QDate today)
{
    const std::optional<int> age = patient.ageOn(today);
    const bool estimated = patient.birthPrecision == BirthPrecision::Estimated;
    const QString years = !age ? QString()
        : estimated            ? words("about %1 years").arg(*age)
                               : words("%1 years").arg(*age);
    return joined({sexAndAgeText(patient.sex, {}), years, words("MRN %1").arg(isolateLtr(patient.mrn))},
                  u" · "_s);
}

QString visitPurpose(const Visit &visit, const ClinicDay &day)
{
    const QString service = visit.service ? isolate(day.serviceName(*visit.service)) : QString();
    if (visit.bookedStart)
        return joined({clockTime(*visit.bookedStart, day.zone()), service}, u" · "_s);
    return joined({words("Walk-in"), visit.reason.isEmpty() ? service : isolate(visit.reason)}, u" · "_s);
}

QString clockTime(Instant at, const QTimeZone &zone)
{
    return timeText(inZone(at, zone).time());
}

StateLook lookOf(VisitStatus status)
{
    switch (status) {
    case VisitStatus::Waiting:
        return {statusText(status), Icon::Armchair, Tone::Waiting};
    case VisitStatus::Called:
        return {statusText(status), Icon::Bell, Tone::Called};
    case VisitStatus::InService:
        return {statusText(status), Icon::User, Tone::InService};
    case VisitStatus::OnHold:
        return {statusText(status), Icon::Pause, Tone::OnHold};
    case VisitStatus::Completed:
        return {statusText(status), Icon::Check, Tone::Ended};
    case VisitStatus::NoShow:
        return {statusText(status), Icon::CircleX, Tone::Ended};
    case VisitStatus::Left:
        return {statusText(status), Icon::DoorOpen, Tone::Ended};
    case VisitStatus::Cancelled:
        return {statusText(status), Icon::X, Tone::Ended};
    case VisitStatus::EnteredInError:
        return {statusText(status), Icon::X, Tone::Ended};
    }
    Q_UNREACHABLE();
}

StateLook lookOf(DoctorState state)
{
    switch (state) {
    case DoctorState::Available:
        return {words("Available"), Icon::CircleCheck, Tone::Success};
    case DoctorState::Late:
        return {words("Late"), Icon::ClockAlert, Tone::Late};
    case DoctorState::Break:
        return {words("On a break"), Icon::Pause, Tone::OnHold};
    case DoctorState::Away:
        return {words("Away"), Icon::DoorOpen, Tone::OnHold};
    case DoctorState::Finished:
        return {words("Finished"), Icon::Check, Tone::Ended};
    }
    Q_UNREACHABLE();
}

Color levelColor(StayLevel level)
{
    switch (level) {
    case StayLevel::Normal:
        return Color::Text;
    case StayLevel::Warning:
        return Color::WarningText;
    case StayLevel::Alarm:
        return Color::DangerText;
    }
    Q_UNREACHABLE();
}

QString levelMark(StayLevel level)
{
    return level == StayLevel::Alarm ? u"! "_s : QString();
}

StateLook lookOf(const Presence &presence, Instant now, const QTimeZone &zone)
{
    StateLook look = lookOf(presence.state);
    if (presence.lateMinutes)
        look.word = words("%1, %2 min").arg(look.word).arg(*presence.lateMinutes);
    else if (presence.until && *presence.until > now)
        look.word = words("%1 until %2").arg(look.word, clockTime(*presence.until, zone));
    else if (presence.until)
        look.word = words("%1, due back %2").arg(look.word, clockTime(*presence.until, zone));
    if (presence.until && *presence.until <= now)
        look.tone = Tone::Late;
    return look;
}

Presence presenceOf(const Doctor &doctor, const ClinicDay &day, Instant now)
{
    return presenceOf(doctor, day.today(), now);
}

QString rangeText(const WaitRange &wait)
{
    return isolate(words("%1–%2 min").arg(wait.from).arg(wait.to));
}

} // namespace medcrm::ui
