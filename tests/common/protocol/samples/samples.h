// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The samples of every message of common/protocol/messages.h.
#include "tests/common/protocol/samples/appointments.h"
#include "tests/common/protocol/samples/audit.h"
#include "tests/common/protocol/samples/auth.h"
#include "tests/common/protocol/samples/booking.h"
#include "tests/common/protocol/samples/calendar.h"
#include "tests/common/protocol/samples/days.h"
#include "tests/common/protocol/samples/directory.h"
#include "tests/common/protocol/samples/entities.h"
#include "tests/common/protocol/samples/estimates.h"
#include "tests/common/protocol/samples/figures.h"
#include "tests/common/protocol/samples/line.h"
#include "tests/common/protocol/samples/patients.h"
#include "tests/common/protocol/samples/queue.h"
#include "tests/common/protocol/samples/rebooking.h"
#include "tests/common/protocol/samples/reports.h"
#include "tests/common/protocol/samples/restofday.h"
#include "tests/common/protocol/samples/schedules.h"
#include "tests/common/protocol/samples/session.h"
#include "tests/common/protocol/samples/waitingroom.h"
#include "tests/common/protocol/samples/waitlist.h"
