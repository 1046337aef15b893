// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/patientmergestore.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

const QString listed = u"id IN (SELECT value FROM json_each(?))"_s;
const QString ofListedAppointment = u"appointment_id IN (SELECT value FROM json_each(?))"_s;

template <typename IdType>
QVariant json(const QList<IdType> &ids)
{
    return SqlValue<QList<IdType>>::toSql(ids);
}

} // namespace

PatientMergeStore::PatientMergeStore(Database &database)
    : m_database(database)
    , m_merges(database, u"patient_merge"_s)
    , m_wishes(database, u"wish"_s)
{
}

PatientCounts PatientMergeStore::countOf(PatientId patient) const
{
    return Statement(m_database,
                     u"SELECT (SELECT count(*) FROM appointment WHERE patient_id = ?), "
                     "(SELECT count(*) FROM visit WHERE patient_id = ?)"_s,
                     patient, patient)
        .first([](Row &row) {
            return PatientCounts{row.next<int>(), row.next<int>()};
        })
        .value();
}

MovedRecords PatientMergeStore::moveAll(PatientId from, PatientId to, Instant now)
{
    return {move<AppointmentId>(u"appointment"_s, {}, from, to, now),
            move<VisitId>(u"visit"_s, {}, from, to, now), move<WishId>(u"wish"_s, {}, from, to, now)};
}

MovedRecords PatientMergeStore::moveBack(const PatientMerge &merge, Instant now)
{
    const QVariant appointments = json(merge.appointments);
    return {move<AppointmentId>(u"appointment"_s, listed, merge.kept, merge.merged, now, {appointments}),
            move<VisitId>(u"visit"_s, listed + u" OR "_s + ofListedAppointment, merge.kept, merge.merged, now,
                          {json(merge.visits), appointments}),
            move<WishId>(u"wish"_s, listed, merge.kept, merge.merged, now, {json(merge.wishes)})};
}

template <typename IdType>
QList<IdType> PatientMergeStore::move(const QString &table, const QString &which, PatientId from,
                                      PatientId to, Instant now, const QVariantList &values)
{
    const QString condition = which.isEmpty() ? QString() : u" AND (%1)"_s.arg(which);
    const QVariantList all = QVariantList{to.value(), now.ms, from.value()} + values;
    QList<IdType> moved = Statement(m_database,
                                    u"UPDATE %1 SET patient_id = ?, revision = revision + 1, updated_at = ? "
                                    "WHERE patient_id = ?%2 RETURNING id"_s.arg(table, condition),
                                    all)
                              .values<IdType>();
    std::sort(moved.begin(), moved.end());
    return moved;
}

std::optional<PatientMerge> PatientMergeStore::findLive(PatientId merged) const
{
    return m_merges.first(u"WHERE merged_id = ? AND undone_at IS NULL"_s, merged);
}

void PatientMergeStore::setUndone(PatientMergeId merge, Instant now)
{
    Statement(m_database, u"UPDATE patient_merge SET undone_at = ? WHERE id = ?"_s, now, merge).run();
}

QList<Wish> PatientMergeStore::wishes(const QList<WishId> &ids) const
{
    return m_wishes.list(u"WHERE wish.id IN (SELECT value FROM json_each(?)) ORDER BY wish.id"_s, ids);
}

} // namespace medcrm::store
