// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/config.h"
#include "server/service/appointmentservice.h"
#include "server/service/auditservice.h"
#include "server/service/bookingservice.h"
#include "server/service/calendarservice.h"
#include "server/service/dayservice.h"
#include "server/service/directoryservice.h"
#include "server/service/estimateservice.h"
#include "server/service/holdservice.h"
#include "server/service/lineservice.h"
#include "server/service/patientmergeservice.h"
#include "server/service/patientservice.h"
#include "server/service/queueservice.h"
#include "server/service/rebookingservice.h"
#include "server/service/reportservice.h"
#include "server/service/restofdayservice.h"
#include "server/service/scheduleservice.h"
#include "server/service/seriesservice.h"
#include "server/service/userservice.h"
#include "server/service/waitlistservice.h"
#include "server/session/helloservice.h"

namespace medcrm {

/// All services of the server, and the table of messages that they handle together.
struct Services
{
    Services(const Config &config, store::Database &database, EventHub &hub, const Clock &clock);

    /// Refers to the services.
    Routes routes();

    HelloService hello;
    SubscriptionService subscriptions;
    LoginBook logins;
    AuthService auth;
    UserService users;
    DirectoryService directory;
    PatientService patients;
    ScheduleService schedules;
    PatientMergeService merges;
    HoldBook holdBook;
    HoldService holds;
    AppointmentService appointments;
    BookingService booking;
    CalendarService calendar;
    SeriesService series;
    RebookingService rebooking;
    WaitlistService waitlist;
    QueueService queue;
    LineService line;
    AuditService audit;
    ReportService reports;
    DayService days;
    RestOfDayService restOfDay;
    EstimateService estimates;
};

} // namespace medcrm
