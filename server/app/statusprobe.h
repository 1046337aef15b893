// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/session.h"
#include "server/app/config.h"

namespace medcrm {

/// What `status` tells: the server's own answer, and what lies on the disk.
struct ServerStatus
{
    ServerHello hello;
    QString address;
    qint64 databaseBytes = 0;
    qint64 logBytes = 0; ///< The write-ahead log beside the database.
    qint64 freeBytes = 0;
    QString lowDisk; ///< What there is too little room for, or empty.
    QString backups; ///< How the scheduled backups go, in a line.
};

/// Says hello to the server of these settings on this machine, after comparing its key with the identity in the data
/// directory. Error Unavailable when it does not answer within 10 s, Invalid when another server answers. Runs an event
/// loop of its own.
Result<ServerStatus> probeStatus(const Config &config);

} // namespace medcrm
