// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/offline.h"

#include "server/app/opendatabase.h"

using namespace Qt::StringLiterals;

namespace medcrm {

Result<std::unique_ptr<Offline>> Offline::open(const Config &config, store::Database::IfMissing ifMissing)
{
    auto database = openDatabase(config.dataDirectory, ifMissing);
    if (!database && database.error().code == ErrorCode::Conflict) {
        return fail(
            ErrorCode::Conflict, {},
            u"The server is running on %1. Stop it first, or do this as administrator in a window."_s.arg(
                config.dataDirectory));
    }
    if (!database)
        return tl::unexpected(database.error());
    return std::unique_ptr<Offline>(new Offline(config, std::move(*database)));
}

Offline::Offline(const Config &config, std::unique_ptr<store::Database> database)
    : m_database(std::move(database))
    , m_hub(m_clock)
    , m_services(config, *m_database, m_hub, m_clock)
    , m_journal(*m_database)
{
}

} // namespace medcrm
