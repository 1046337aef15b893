// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"
#include "common/model/visitrules.h"
#include "common/protocol/codec.h"
#include "server/store/appointmentstore.h"

namespace medcrm {

/// The business day of a clinic that an instant falls on.
inline QDate todayAt(const Clinic &clinic, Instant now)
{
    return businessDay(now, clinic.zone());
}

/// All instants of a clinic's business day, 23 to 25 hours.
inline store::InstantRange wholeDay(const Clinic &clinic, QDate day)
{
    return {startOfDay(day, clinic.zone()), endOfDay(day, clinic.zone())};
}

/// What an appointment's rules are judged on at a clinic.
inline AppointmentCircumstances circumstancesAt(const Clinic &clinic, Instant now)
{
    AppointmentCircumstances circumstances;
    circumstances.now = now;
    circumstances.today = todayAt(clinic, now);
    circumstances.zone = clinic.zone();
    circumstances.grace = std::chrono::minutes(clinic.settings.noShowGraceMinutes);
    return circumstances;
}

/// The refusal of a second visit of a patient in one doctor's line.
inline tl::unexpected<Error> alreadyInLine(const Visit &open)
{
    return fail(ErrorCode::Conflict, QStringLiteral("patient"),
                QStringLiteral("The patient is already in this doctor's line, ticket %1.").arg(open.ticket),
                toJsonObject(open));
}

/// A time of day as the clinic's clock shows it, for sentences.
inline QString shownTime(const Clinic &clinic, Instant instant)
{
    return inZone(instant, clinic.zone()).toString(QStringLiteral("HH:mm"));
}

} // namespace medcrm
