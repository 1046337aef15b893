// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/auditstore.h"

#include "server/store/auditchain.h"
#include "server/store/auditrows.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

/// The part of a filter that an index answers, in the order of ids; and its values.
std::pair<QString, QVariantList> indexedPart(const AuditFilter &filter)
{
    if (filter.entityId)
        return {u"entity = ? AND entity_id = ? AND "_s, {filter.entity, *filter.entityId}};
    if (filter.user)
        return {u"user_id = ? AND "_s, {filter.user->value()}};
    if (!filter.entity.isEmpty())
        return {u"entity = ? AND "_s, {filter.entity}};
    return {};
}

/// The values of all other parts of a filter, which are looked at entry by entry.
QVariantList restOf(const AuditFilter &filter)
{
    return {filter.from.value_or(Instant{0}).ms,
            filter.to.value_or(Instant{std::numeric_limits<qint64>::max()}).ms,
            SqlValue<std::optional<UserId>>::toSql(filter.user),
            SqlValue<QString>::toSql(filter.methodPrefix),
            SqlValue<QString>::toSql(filter.methodPrefix),
            filter.entity.isEmpty() ? QVariant() : QVariant(filter.entity)};
}

} // namespace

AuditHead AuditStore::head() const
{
    return Statement(m_database,
                     u"SELECT id, hash FROM audit_entry WHERE id = (SELECT max(id) FROM audit_entry)"_s)
        .first([](Row &row) {
            return AuditHead{row.next<qint64>(), row.next<QByteArray>()};
        })
        .value_or(AuditHead{});
}

AuditHead AuditStore::append(const AuditEntry &entry)
{
    const AuditHead last = head();
    const AuditHead next{last.id + 1, auditHash(entry, last.id + 1, last.hash)};
    Statement(m_database,
              u"INSERT INTO audit_entry ("_s + auditColumns
                  + u") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
              next.id, entry.at, entry.user, entry.session, entry.method, entry.entity, entry.entityId,
              entry.before, entry.after, entry.reason, last.hash, next.hash)
        .run();
    return next;
}

QList<AuditRecord> AuditStore::list(qint64 after, int limit) const
{
    return Statement(m_database,
                     u"SELECT "_s + auditColumns + u" FROM audit_entry WHERE id > ? ORDER BY id LIMIT ?"_s,
                     after, limit)
        .all(readAuditRecord);
}

QList<AuditRecord> AuditStore::listOf(const QString &entity, qint64 entityId) const
{
    return Statement(m_database,
                     u"SELECT "_s + auditColumns
                         + u" FROM audit_entry WHERE entity = ? AND entity_id = ? ORDER BY id"_s,
                     entity, entityId)
        .all(readAuditRecord);
}

AuditStore::IdRange AuditStore::idRangeOf(const AuditFilter &filter) const
{
    // Entries are in the order of their times, but for the times at which the clock was set back.
    constexpr Milliseconds slack = std::chrono::hours(24);
    IdRange range{filter.after.value_or(0), filter.before.value_or(std::numeric_limits<qint64>::max())};
    if (filter.from) {
        const auto last =
            Statement(m_database, u"SELECT id FROM audit_entry WHERE at < ? ORDER BY at DESC LIMIT 1"_s,
                      *filter.from - slack)
                .value<qint64>();
        range.above = std::max(range.above, last.value_or(0));
    }
    if (filter.to) {
        const auto first =
            Statement(m_database, u"SELECT id FROM audit_entry WHERE at >= ? ORDER BY at LIMIT 1"_s,
                      *filter.to + slack)
                .value<qint64>();
        range.below = std::min(range.below, first.value_or(range.below));
    }
    return range;
}

AuditReading AuditStore::find(const AuditFilter &filter, int limit, int mostExamined) const
{
    const IdRange ids = idRangeOf(filter);
    const auto [where, values] = indexedPart(filter);
    const QString examined = where + u"id > ? AND id < ? ORDER BY id DESC LIMIT ?"_s;
    QVariantList inner = values;
    inner += {ids.above, ids.below, mostExamined};
    AuditReading reading;
    reading.records =
        Statement(m_database,
                  u"SELECT "_s + auditColumns
                      + u", (SELECT full_name FROM user_account WHERE id = user_id) FROM (SELECT "_s
                      + auditColumns + u" FROM audit_entry WHERE "_s + examined
                      + u") WHERE at >= ? AND at < ? AND user_id IS ifnull(?, user_id) AND "
                        "substr(method, 1, length(?)) = ? AND entity = ifnull(?, entity) "
                        "ORDER BY id DESC LIMIT ?"_s,
                  inner + restOf(filter) + QVariantList{limit})
            .all([](Row &row) {
                NamedAuditRecord named{readAuditRecord(row), {}};
                named.userName = row.next<std::optional<QString>>().value_or(QString());
                return named;
            });
    if (reading.records.size() == limit) {
        reading.next = reading.records.last().record.id;
        return reading;
    }
    // Fewer fit: were there more to look at?
    const QList<qint64> looked =
        Statement(m_database,
                  u"SELECT min(id), count(*) FROM (SELECT id FROM audit_entry WHERE "_s + examined + u")"_s,
                  inner)
            .first([](Row &row) {
                return QList<qint64>{row.next<std::optional<qint64>>().value_or(0), row.next<qint64>()};
            })
            .value();
    if (looked[1] == mostExamined)
        reading.next = looked[0];
    return reading;
}

std::optional<QString> AuditStore::lastChangerOf(const QString &entity, qint64 entityId) const
{
    return Statement(
               m_database,
               u"SELECT (SELECT full_name FROM user_account WHERE id = user_id) FROM audit_entry "
               "WHERE entity = ? AND entity_id = ? AND after_value IS NOT NULL ORDER BY id DESC LIMIT 1"_s,
               entity, entityId)
        .value<std::optional<QString>>()
        .value_or(std::nullopt);
}

Result<AuditHead> AuditStore::verify(const std::optional<AuditHead> &known) const
{
    QList<NotedHead> heads;
    if (known)
        heads.append({*known, u"a note"_s});
    const AuditVerdict verdict = verifyAuditLog(m_database, heads);
    if (verdict.damage)
        return invalid({}, u"The audit log was tampered with: %1."_s.arg(verdict.damage->message));
    return verdict.head;
}

} // namespace medcrm::store
