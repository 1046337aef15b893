// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/app/auditforger.h"

#include "server/store/auditchain.h"
#include "tests/support/catch.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace medcrm::test {

namespace {

/// A connection that obeys none of the product's rules.
class Forger
{
public:
    Forger(const QString &path, QRandomGenerator &random)
        : m_random(random)
    {
        auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"forger"_s);
        connection.setDatabaseName(path);
        REQUIRE(connection.open());
        m_count = number(u"SELECT max(id) FROM audit_entry"_s);
        for (const char *name : {"audit_entry_is_final", "audit_entry_stays"}) {
            const QString trigger = QString::fromLatin1(name);
            m_triggers += text(u"SELECT sql FROM sqlite_master WHERE name = '%1'"_s.arg(trigger));
            run(u"DROP TRIGGER "_s + trigger);
        }
    }
    ~Forger()
    {
        for (const QString &trigger : m_triggers)
            run(trigger);
        QSqlDatabase::database(u"forger"_s).close();
        QSqlDatabase::removeDatabase(u"forger"_s);
    }

    qint64 forge(Forgery kind)
    {
        switch (kind) {
        case Forgery::Edit:
            return edit();
        case Forgery::Delete:
            return remove();
        case Forgery::DeleteAndRenumber:
            return removeAndRenumber();
        case Forgery::Insert:
            return insert();
        case Forgery::Swap:
            return swap();
        case Forgery::CutTail:
            return cutTail();
        case Forgery::Rehash:
            return rehash();
        }
        Q_UNREACHABLE();
    }

private:
    void run(const QString &sql) const
    {
        QSqlQuery query(QSqlDatabase::database(u"forger"_s));
        INFO(sql.toStdString() << ": " << query.lastError().text().toStdString());
        REQUIRE(query.exec(sql));
    }
    QString text(const QString &sql) const
    {
        QSqlQuery query(QSqlDatabase::database(u"forger"_s));
        REQUIRE(query.exec(sql));
        REQUIRE(query.next());
        return query.value(0).toString();
    }
    qint64 number(const QString &sql) const { return text(sql).toLongLong(); }

    /// Any but the last, whose removal would be a cut.
    qint64 place() { return m_random.bounded(1, int(m_count)); }

    qint64 edit()
    {
        const QString changes[] = {u"at = at + 1"_s,
                                   u"user_id = coalesce(user_id, 0) + 1"_s,
                                   u"user_id = iif(user_id IS NULL, 1, NULL)"_s,
                                   u"session_id = coalesce(session_id, 0) + 1"_s,
                                   u"method = method || 'x'"_s,
                                   u"entity = entity || 'x'"_s,
                                   u"entity_id = coalesce(entity_id, 0) + 1"_s,
                                   u"before_value = CAST(coalesce(before_value, '') || ' ' AS BLOB)"_s,
                                   u"after_value = iif(after_value IS NULL, x'7b7d', NULL)"_s,
                                   u"reason = reason || ' '"_s,
                                   u"entity = entity || reason || 'y', reason = ''"_s,
                                   u"hash = zeroblob(32)"_s};
        const qint64 id = place();
        run(u"UPDATE audit_entry SET %1 WHERE id = %2"_s
                .arg(changes[m_random.bounded(int(std::size(changes)))])
                .arg(id));
        return id;
    }

    qint64 remove()
    {
        const qint64 id = place();
        run(u"DELETE FROM audit_entry WHERE id = %1"_s.arg(id));
        return id;
    }

    qint64 removeAndRenumber()
    {
        const qint64 id = remove();
        run(u"UPDATE audit_entry SET id = id + 1000000 WHERE id > %1"_s.arg(id));
        run(u"UPDATE audit_entry SET id = id - 1000001 WHERE id > 1000000"_s);
        return id;
    }

    /// An entry of its own, with a hash that is right for it, and those behind it moved by one.
    qint64 insert()
    {
        const qint64 id = place() + 1;
        run(u"UPDATE audit_entry SET id = id + 1000000 WHERE id >= %1"_s.arg(id));
        run(u"UPDATE audit_entry SET id = id - 999999 WHERE id > 1000000"_s);
        run(u"INSERT INTO audit_entry SELECT %1, at, user_id, session_id, 'visits.checkIn', entity, "
            u"entity_id, "
            "before_value, after_value, 'never happened', previous_hash, hash FROM audit_entry WHERE id = %2"_s
                .arg(id)
                .arg(id - 1));
        const QByteArray previous = QByteArray::fromHex(
            text(u"SELECT hex(hash) FROM audit_entry WHERE id = %1"_s.arg(id - 1)).toLatin1());
        hashAnew(id, previous);
        return id + 1; // the first that does not follow any more
    }

    qint64 swap()
    {
        const qint64 id = m_random.bounded(1, int(m_count) - 1);
        run(u"UPDATE audit_entry SET id = 1000000 WHERE id = %1"_s.arg(id));
        run(u"UPDATE audit_entry SET id = %1 WHERE id = %2"_s.arg(id).arg(id + 1));
        run(u"UPDATE audit_entry SET id = %1 WHERE id = 1000000"_s.arg(id + 1));
        return id;
    }

    qint64 cutTail()
    {
        const qint64 id = m_random.bounded(2, int(m_count) + 1);
        run(u"DELETE FROM audit_entry WHERE id >= %1"_s.arg(id));
        return id;
    }

    /// Changes an entry and works out all hashes from there on, so that the log is whole in itself.
    qint64 rehash()
    {
        const qint64 id = place();
        run(u"UPDATE audit_entry SET reason = 'nobody saw this' WHERE id = %1"_s.arg(id));
        QByteArray previous(32, '\0');
        if (id > 1)
            previous = QByteArray::fromHex(
                text(u"SELECT hex(hash) FROM audit_entry WHERE id = %1"_s.arg(id - 1)).toLatin1());
        for (qint64 each = id; each <= m_count; ++each)
            previous = hashAnew(each, previous);
        return id;
    }

    QByteArray hashAnew(qint64 id, const QByteArray &previous) const
    {
        QSqlQuery query(QSqlDatabase::database(u"forger"_s));
        REQUIRE(query.exec(u"SELECT at, user_id, session_id, method, entity, entity_id, before_value, "
                           "after_value, reason FROM audit_entry WHERE id = %1"_s.arg(id)));
        REQUIRE(query.next());
        const auto bytes = [&](int column) {
            return query.isNull(column) ? std::nullopt : std::optional(query.value(column).toByteArray());
        };
        store::AuditEntry entry;
        entry.at = Instant{query.value(0).toLongLong()};
        if (!query.isNull(1))
            entry.user = UserId(query.value(1).toLongLong());
        if (!query.isNull(2))
            entry.session = LoginSessionId(query.value(2).toLongLong());
        entry.method = query.value(3).toString();
        entry.entity = query.value(4).toString();
        if (!query.isNull(5))
            entry.entityId = query.value(5).toLongLong();
        entry.before = bytes(6);
        entry.after = bytes(7);
        entry.reason = query.value(8).toString();
        query.finish();
        const QByteArray hash = store::auditHash(entry, id, previous);
        run(u"UPDATE audit_entry SET previous_hash = x'%1', hash = x'%2' WHERE id = %3"_s
                .arg(QString::fromLatin1(previous.toHex()), QString::fromLatin1(hash.toHex()))
                .arg(id));
        return hash;
    }

    QRandomGenerator &m_random;
    qint64 m_count = 0;
    QStringList m_triggers;
};

} // namespace

qint64 forge(const QString &databasePath, Forgery kind, QRandomGenerator &random)
{
    return Forger(databasePath, random).forge(kind);
}

} // namespace medcrm::test
