// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/patienthistorystore.h"

#include <limits>

namespace medcrm::store {

using namespace Qt::StringLiterals;

PatientHistoryStore::PatientHistoryStore(Database &database)
    : m_database(database)
    , m_appointments(database, u"appointment"_s)
    , m_visits(database, u"visit"_s)
{
}

PatientHistoryStore::Page<Appointment> PatientHistoryStore::appointments(PatientId patient,
                                                                         const HistoryReach &reach,
                                                                         Instant before, int limit) const
{
    return page(m_appointments, u"appointment"_s, u"\"start\""_s, patient, reach, before, limit);
}

PatientHistoryStore::Page<Visit> PatientHistoryStore::visits(PatientId patient, const HistoryReach &reach,
                                                             Instant before, int limit) const
{
    return page(m_visits, u"visit"_s, u"arrived_at"_s, patient, reach, before, limit);
}

// The next page goes on from an instant, so a page ends between two instants, not between two records of one.
template <typename R>
PatientHistoryStore::Page<R>
PatientHistoryStore::page(const RecordTable<R> &table, const QString &name, const QString &time,
                          PatientId patient, const HistoryReach &reach, Instant before, int limit) const
{
    const QString theirs =
        u"WHERE patient_id = ? AND %1 < ? AND clinic_id IN (SELECT value FROM json_each(?)) "
        "AND doctor_id = ifnull(?, doctor_id) "_s.arg(time);
    const QString times = u"SELECT %1 FROM %2 "_s.arg(time, name) + theirs;
    const std::optional<Instant> last =
        Statement(m_database, times + u"ORDER BY %1 DESC LIMIT 1 OFFSET ?"_s.arg(time), patient, before,
                  reach.clinics, reach.doctor, limit - 1)
            .value<Instant>();
    const Instant oldest = last.value_or(Instant{std::numeric_limits<qint64>::min()});
    Page<R> page;
    page.records = table.list(theirs + u"AND %1 >= ? ORDER BY %1 DESC, %2.id DESC"_s.arg(time, name), patient,
                              before, reach.clinics, reach.doctor, oldest);
    page.more = last
        && Statement(m_database, times + u"LIMIT 1"_s, patient, *last, reach.clinics, reach.doctor)
               .value<Instant>();
    return page;
}

} // namespace medcrm::store
