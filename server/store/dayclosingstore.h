// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/dayclosing.h"

#include <optional>

namespace medcrm::store {

class Database;

/// The rows of `day_closing`, each with the name of its account as it is now. Every function may throw DbError; put()
/// needs an open Transaction.
class DayClosingStore
{
public:
    explicit DayClosingStore(Database &database)
        : m_database(database)
    {
    }

    std::optional<DayClosing> find(ClinicId clinic, QDate businessDay) const;

    /// In place of an earlier one of the day.
    void put(const DayClosing &closing);

private:
    Database &m_database;
};

} // namespace medcrm::store
