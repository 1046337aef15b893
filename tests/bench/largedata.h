// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"
#include "server/store/database.h"

// Fills the database of a stopped server, telling how far it is.
namespace medcrm::bench {

/// Generated patients until there are `count`.
void addPatients(store::Database &database, int count);

/// Visits of past days, a thousand a day, of the patients with the ids 1 to `patients`.
void addEndedVisits(store::Database &database, const Doctor &doctor, int count, int patients);

} // namespace medcrm::bench
