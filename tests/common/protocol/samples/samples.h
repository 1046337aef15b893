// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The samples of every message of common/protocol/messages.h.
#include "tests/common/protocol/samples/appointments.h"
#include "tests/common/protocol/samples/audit.h"
#include "tests/common/protocol/samples/auth.h"
#include "tests/common/protocol/samples/booking.h"
#include "tests/common/protocol/samples/calendar.h"
#include "tests/common/protocol/samples/directory.h"
#include "tests/common/protocol/samples/entities.h"
#include "tests/common/protocol/samples/patients.h"
#include "tests/common/protocol/samples/queue.h"
#include "tests/common/protocol/samples/reports.h"
#include "tests/common/protocol/samples/schedules.h"
#include "tests/common/protocol/samples/session.h"
#include "tests/common/protocol/samples/waitlist.h"
