// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/model/appointment.h"
#include "common/model/slot.h"
#include "common/model/visit.h"
#include "common/model/wish.h"

#include <QString>
#include <optional>

// The words of rows: times, durations and states. In the language of the moment.
namespace medcrm::ui {

/// "10:45"; isolated so that it stays in one piece in a right-to-left line.
QString timeText(QTime time);

/// "3 min", "1 h 05 min"; whole minutes, rounded down.
QString minutesText(Milliseconds duration);

/// "12 min late", "2 h 03 late".
QString lateText(int minutes);

/// "08:14", from an hour on "1:08:14".
QString stopwatchText(Milliseconds duration);

/// One word per state: "Waiting", "With doctor".
QString statusText(VisitStatus status);
QString statusText(AppointmentStatus status);
/// Of an appointment that became a visit, the visit's: as the windows say it.
QString statusText(AppointmentStatus status, std::optional<VisitStatus> visit);
QString priorityText(Priority priority);
/// "taken", "not working": why a time cannot be booked.
QString problemText(SlotProblem problem);
QString urgencyText(WishUrgency urgency);

/// "F 34", "M", "34"; empty when neither is known.
QString sexAndAgeText(Sex sex, std::optional<int> age);

/// A date in the user's language (a format of QLocale::toString), with the digits that times, tickets and counts have.
QString dateText(QDate date, const QString &format);

} // namespace medcrm::ui
