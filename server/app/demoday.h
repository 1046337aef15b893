// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/offline.h"

class QRandomGenerator;

namespace medcrm {

/// A zone whose clocks show a working hour at this instant: the machine's own by day, else one where it is ten in the
/// morning, so that a demo tried at night has a day to show.
QTimeZone zoneForDemo(Instant now);

/// Plays what has happened since a demo's doors opened: booked patients arrived, most were seen one after the other,
/// one or two never came, and some sit waiting at `now`. Through the services, at the times it happened;
/// `receptionist` checks them in.
void playDemoDay(Offline &offline, const Clinic &clinic, const QList<Doctor> &doctors,
                 const Actor &receptionist, Instant now, QRandomGenerator &random);

} // namespace medcrm
