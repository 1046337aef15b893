// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"

#include <QString>

// What a bench measures beside the server, or prepares for it.
namespace medcrm::bench {

/// How often per second 4 KiB can be written and synced in a folder, measured for `ms`.
double syncsPerSecond(const QString &folder, int ms);

/// Resident memory of the medcrm-server process on this data directory, in bytes; 0 where /proc does not tell.
qint64 residentBytes(const QString &dataDirectory);

/// Adds visits of past days, a thousand a day, to the database of a stopped server.
void addEndedVisits(const QString &dataDirectory, const Doctor &doctor, PatientId patient, int count);

} // namespace medcrm::bench
