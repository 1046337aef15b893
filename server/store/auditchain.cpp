// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/auditchain.h"

#include "server/store/statement.h"

#include <QCryptographicHash>
#include <QMap>

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 1000;

/// The bytes that an entry's hash covers.
class Digest
{
public:
    explicit Digest(const QByteArray &previousHash) { m_hash.addData(previousHash); }

    void add(const std::optional<QByteArray> &bytes)
    {
        m_hash.addData(bytes ? QByteArray::number(bytes->size()) + ':' + *bytes + ',' : QByteArray("-,"));
    }
    void add(const QString &text) { add(std::optional(text.toUtf8())); }
    void add(qint64 number) { add(std::optional(QByteArray::number(number))); }
    template <typename Tag>
    void add(const std::optional<Id<Tag>> &id)
    {
        add(id ? std::optional(QByteArray::number(id->value())) : std::nullopt);
    }
    void add(const std::optional<qint64> &number)
    {
        add(number ? std::optional(QByteArray::number(*number)) : std::nullopt);
    }

    QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

/// Why an entry can't follow `head`, or nothing.
std::optional<AuditDamage> damageOf(const AuditRecord &record, const AuditHead &head)
{
    using enum AuditDamageKind;
    const qint64 expected = head.id + 1;
    if (record.id > expected)
        return AuditDamage{Missing, expected, u"entry %1 is missing"_s.arg(expected)};
    if (record.previousHash != head.hash)
        return AuditDamage{OutOfPlace, record.id,
                           u"entry %1 does not follow the one before it"_s.arg(record.id)};
    if (record.hash != auditHash(record, record.id, record.previousHash))
        return AuditDamage{Changed, record.id, u"entry %1 was changed"_s.arg(record.id)};
    return std::nullopt;
}

/// The reading of one log: how far it is, and the noted heads that still lie ahead.
class Reading
{
public:
    Reading(Database &database, const QList<NotedHead> &heads)
        : m_database(database)
        , m_audit(database)
    {
        for (const NotedHead &noted : heads)
            m_ahead.insert(noted.head.id, noted);
        agree(AuditHead{}); // heads of an empty log
    }

    AuditVerdict run(const GoOn &goOn)
    {
        refuseEarlyEntries();
        while (!m_verdict.damage && readPage()) {
            if (goOn && !goOn(m_verdict.head.id)) {
                m_verdict.stopped = true;
                return m_verdict;
            }
        }
        if (!m_verdict.damage)
            compareRest();
        return m_verdict;
    }

private:
    /// An id below 1 would never be come across.
    void refuseEarlyEntries()
    {
        const auto first =
            Statement(m_database, u"SELECT id FROM audit_entry ORDER BY id LIMIT 1"_s).value<qint64>();
        if (first && *first < 1)
            m_verdict.damage = AuditDamage{AuditDamageKind::OutOfPlace, *first,
                                           u"entry %1 stands before the first one"_s.arg(*first)};
    }

    /// False at the end.
    bool readPage()
    {
        const QList<AuditRecord> page = m_audit.list(m_verdict.head.id, pageSize);
        for (const AuditRecord &record : page) {
            m_verdict.damage = damageOf(record, m_verdict.head);
            if (m_verdict.damage)
                break;
            m_verdict.head = {record.id, record.hash};
            agree(m_verdict.head);
            if (m_verdict.damage)
                break;
        }
        return page.size() == pageSize;
    }

    void agree(const AuditHead &head)
    {
        for (const NotedHead &noted : m_ahead.values(head.id)) {
            if (noted.head.hash != head.hash) {
                m_verdict.damage = AuditDamage{
                    AuditDamageKind::Rewritten, head.id,
                    u"the log was rewritten at or before entry %1: %2 has another hash of it"_s.arg(head.id)
                        .arg(noted.source)};
                return;
            }
            ++m_verdict.compared;
        }
        m_ahead.remove(head.id);
    }

    void compareRest()
    {
        if (m_ahead.isEmpty())
            return;
        const NotedHead &longest = m_ahead.last();
        m_verdict.damage =
            AuditDamage{AuditDamageKind::Cut, m_verdict.head.id + 1,
                        u"the log ends at entry %1, but %2 says that it had %3"_s.arg(m_verdict.head.id)
                            .arg(longest.source)
                            .arg(longest.head.id)};
    }

    Database &m_database;
    const AuditStore m_audit;
    QMultiMap<qint64, NotedHead> m_ahead;
    AuditVerdict m_verdict;
};

} // namespace

QByteArray auditHash(const AuditEntry &entry, qint64 id, const QByteArray &previousHash)
{
    Digest digest(previousHash);
    digest.add(id);
    digest.add(entry.at.ms);
    digest.add(entry.user);
    digest.add(entry.session);
    digest.add(entry.method);
    digest.add(entry.entity);
    digest.add(entry.entityId);
    digest.add(entry.before);
    digest.add(entry.after);
    digest.add(entry.reason);
    return digest.result();
}

AuditVerdict verifyAuditLog(Database &database, const QList<NotedHead> &heads, const GoOn &goOn)
{
    return Reading(database, heads).run(goOn);
}

bool isAuditLogGuarded(Database &database)
{
    return Statement(
               database,
               u"SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_entry' "
               "AND name IN ('audit_entry_is_final', 'audit_entry_stays') "
               "AND sql LIKE '%RAISE(ABORT%'"_s)
               .value<int>()
        == 2;
}

} // namespace medcrm::store
