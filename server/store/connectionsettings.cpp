// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/connectionsettings.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

const QList<ConnectionSetting> common{
    {"busy_timeout"_L1, "5000"_L1, "5000"_L1},
    {"foreign_keys"_L1, "ON"_L1, "1"_L1},
    {"recursive_triggers"_L1, "ON"_L1, "1"_L1}, // so that INSERT OR REPLACE can't get round a refused DELETE
    {"ignore_check_constraints"_L1, "OFF"_L1, "0"_L1},
    {"trusted_schema"_L1, "OFF"_L1, "0"_L1},
    {"cell_size_check"_L1, "ON"_L1, "1"_L1},
    {"mmap_size"_L1, "0"_L1, "0"_L1}, // a mapped file turns an I/O error into a signal
    {"temp_store"_L1, "MEMORY"_L1, "2"_L1}, // patients' data never goes to /tmp
    {"cache_size"_L1, "-65536"_L1, "-65536"_L1}, // 64 MiB
};

const QList<ConnectionSetting> writing{
    {"journal_mode"_L1, "WAL"_L1, "wal"_L1},
    {"synchronous"_L1, "FULL"_L1, "2"_L1}, // a commit returns when it is on the disk
    {"wal_autocheckpoint"_L1, "0"_L1, "0"_L1}, // it hides a failing disk; Database::checkpoint() instead
    {"journal_size_limit"_L1, "67108864"_L1, "67108864"_L1},
};

const QList<ConnectionSetting> reading{
    {"query_only"_L1, "ON"_L1, "1"_L1},
};

} // namespace

QList<ConnectionSetting> connectionSettings(bool readOnly)
{
    return common + (readOnly ? reading : writing);
}

} // namespace medcrm::store
