// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/presence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

bool holds(const Doctor &doctor, QDate today, Instant now)
{
    return !doctor.stateDay || doctor.stateDay == today || (doctor.stateUntil && *doctor.stateUntil > now);
}

} // namespace

Presence presenceOf(const Doctor &doctor, QDate today, Instant now)
{
    if (!holds(doctor, today, now))
        return {};
    return saidBy(doctor);
}

Presence saidBy(const Doctor &doctor)
{
    return {doctor.state, doctor.lateMinutes, doctor.stateUntil};
}

QString inWords(const Presence &presence, const QTimeZone &zone)
{
    const QString words = [&] {
        switch (presence.state) {
        case DoctorState::Available:
            return u"is here"_s;
        case DoctorState::Late:
            return u"is late"_s;
        case DoctorState::Break:
            return u"is on a break"_s;
        case DoctorState::Away:
            return u"is away"_s;
        case DoctorState::Finished:
            return u"has finished for today"_s;
        }
        Q_UNREACHABLE();
    }();
    if (!presence.until)
        return words;
    return words + u" until "_s + inZone(*presence.until, zone).toString(u"HH:mm"_s);
}

bool callsPatients(DoctorState state)
{
    return state == DoctorState::Available || state == DoctorState::Late;
}

Result<> mayCall(const Doctor &doctor, Instant now, const QTimeZone &zone)
{
    Presence presence = presenceOf(doctor, businessDay(now, zone), now);
    if (callsPatients(presence.state))
        return {};
    if (presence.until && *presence.until <= now)
        presence.until.reset(); // overdue: not back by then
    return fail(ErrorCode::Conflict, u"doctor"_s,
                u"%1 %2. Set the doctor available to call a patient."_s.arg(doctor.fullName,
                                                                            inWords(presence, zone)));
}

std::optional<InstantRange> absenceOf(const Doctor &doctor, const QTimeZone &zone)
{
    if (!doctor.stateDay || doctor.state == DoctorState::Available)
        return std::nullopt;
    const Instant from = startOfDay(*doctor.stateDay, zone);
    if (doctor.stateUntil)
        return InstantRange{from, *doctor.stateUntil};
    if (callsPatients(doctor.state) || doctor.state == DoctorState::Break)
        return std::nullopt;
    return InstantRange{from, endOfDay(*doctor.stateDay, zone)};
}

std::optional<Instant> thereFrom(const Presence &presence, Instant now)
{
    switch (presence.state) {
    case DoctorState::Available:
        return now;
    case DoctorState::Late:
        return std::max(now, presence.until.value_or(now));
    case DoctorState::Break:
    case DoctorState::Away:
        return presence.until ? std::optional(std::max(now, *presence.until)) : std::nullopt;
    case DoctorState::Finished:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace medcrm
