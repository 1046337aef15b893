// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/dayclosingstore.h"

#include "server/store/statement.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

std::optional<DayClosing> DayClosingStore::find(ClinicId clinic, QDate businessDay) const
{
    return Statement(m_database,
                     u"SELECT clinic_id, business_day, at, closed_by_id, full_name FROM day_closing "
                     "JOIN user_account ON user_account.id = closed_by_id "
                     "WHERE clinic_id = ? AND business_day = ?"_s,
                     clinic, businessDay)
        .first([](Row &row) {
            DayClosing closing;
            closing.clinic = row.next<ClinicId>();
            closing.businessDay = row.next<QDate>();
            closing.at = row.next<Instant>();
            closing.closedBy = row.next<UserId>();
            closing.closedByName = row.next<QString>();
            return closing;
        });
}

void DayClosingStore::put(const DayClosing &closing)
{
    Statement(m_database,
              u"INSERT INTO day_closing (clinic_id, business_day, at, closed_by_id) VALUES (?, ?, ?, ?) "
              "ON CONFLICT (clinic_id, business_day) DO UPDATE SET at = excluded.at, "
              "closed_by_id = excluded.closed_by_id"_s,
              closing.clinic, closing.businessDay, closing.at, closing.closedBy)
        .run();
}

} // namespace medcrm::store
