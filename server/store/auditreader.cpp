// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/auditreader.h"

#include "server/store/auditrows.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 500;

const QString ofClinic =
    u"CASE entity WHEN 'clinic' THEN entity_id = ? "
    "WHEN 'room' THEN entity_id IN (SELECT id FROM room WHERE clinic_id = ?) "
    "WHEN 'doctor' THEN entity_id IN (SELECT id FROM doctor WHERE clinic_id = ?) "
    "WHEN 'weeklySchedule' THEN entity_id IN (SELECT id FROM doctor WHERE clinic_id = ?) "
    "WHEN 'service' THEN entity_id IN (SELECT id FROM service WHERE clinic_id = ?) "
    "WHEN 'appointment' THEN entity_id IN (SELECT id FROM appointment WHERE clinic_id = ?) "
    "WHEN 'visit' THEN entity_id IN (SELECT id FROM visit WHERE clinic_id = ?) "
    "WHEN 'wish' THEN entity_id IN (SELECT id FROM wish WHERE clinic_id = ?) "
    "ELSE user_id IN (SELECT user_id FROM user_clinic WHERE clinic_id = ?) END"_s;

} // namespace

QList<NamedAuditRecord> AuditReader::next()
{
    QString where = u"id > ? AND at >= ? AND at < ?"_s;
    QVariantList values{m_last, m_part.from.value_or(Instant{std::numeric_limits<qint64>::min()}).ms,
                        m_part.to.value_or(Instant{std::numeric_limits<qint64>::max()}).ms};
    if (m_part.clinic) {
        where += u" AND "_s + ofClinic;
        values += QVariantList(ofClinic.count(u'?'), m_part.clinic->value());
    }
    values += pageSize;
    const QList<NamedAuditRecord> page =
        Statement(m_database,
                  u"SELECT "_s + auditColumns
                      + u", (SELECT full_name FROM user_account WHERE id = user_id) FROM audit_entry WHERE "_s
                      + where + u" ORDER BY id LIMIT ?"_s,
                  values)
            .all([](Row &row) {
                NamedAuditRecord named{readAuditRecord(row), {}};
                named.userName = row.next<std::optional<QString>>().value_or(QString());
                return named;
            });
    if (!page.isEmpty())
        m_last = page.last().record.id;
    return page;
}

} // namespace medcrm::store
