// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/appointments.h"
#include "common/protocol/audit.h"
#include "common/protocol/auth.h"
#include "common/protocol/booking.h"
#include "common/protocol/days.h"
#include "common/protocol/directory.h"
#include "common/protocol/estimates.h"
#include "common/protocol/figures.h"
#include "common/protocol/line.h"
#include "common/protocol/patients.h"
#include "common/protocol/queue.h"
#include "common/protocol/rebooking.h"
#include "common/protocol/restofday.h"
#include "common/protocol/schedules.h"
#include "common/protocol/session.h"
#include "common/protocol/userchanged.h"
#include "common/protocol/waitingroom.h"
#include "common/protocol/waitlist.h"

namespace medcrm {

/// Everything a client may ask. The routing table, the contract tests and the reference are made from this
/// list.
using AllRequests =
    Concat<SessionRequests, AuthRequests, DirectoryRequests, PatientRequests, ScheduleRequests,
           AppointmentRequests, CalendarRequests, BookingRequests, WaitlistRequests, QueueRequests,
           LineRequests, AuditRequests, ReportRequests, DayRequests, FigureRequests, RestOfDayRequests,
           EstimateRequests, RebookingRequests>;

/// Everything the server tells, and keeps.
using AllEvents = Concat<UserEvents, DirectoryEvents, PatientEvents, ScheduleEvents, AppointmentEvents,
                         WaitlistEvents, QueueEvents, LineEvents, DayEvents>;

/// What it tells of the moment only.
using AllNotices = Concat<BookingNotices, WaitingRoomNotices>;

} // namespace medcrm
