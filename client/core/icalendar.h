// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/agenda.h"

namespace medcrm {

/// An iCalendar file (RFC 5545) of the appointments: each an event with the patient's name, the service as its category
/// and the room as its place, marked private; nothing else of the patient leaves in it. Times are UTC, so programs in
/// any zone show the right instant. An event keeps its UID for good and counts SEQUENCE by revisions, so importing a
/// newer file updates what an older one brought. A booking is tentative until the patient has confirmed it or come;
/// cancelled ones and no-shows are cancelled events. `written`: when the file is made.
QByteArray icalendar(const Agenda &agenda, Instant written);

} // namespace medcrm
