// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

#include "common/core/clock.h"
#include "common/core/id.h"

#include <QByteArray>
#include <optional>

namespace medcrm::store {

/// What somebody did or read, to be added to the log.
struct AuditEntry
{
    Instant at;
    std::optional<UserId> user; ///< Nothing before a login succeeded, and for the command line.
    std::optional<LoginSessionId> session;
    QString method; ///< The request ("visits.checkIn") or the command ("backup"); never empty.
    QString entity; ///< Kind of record ("visit"), or empty.
    std::optional<qint64> entityId;
    std::optional<QByteArray> before; ///< The record as JSON.
    std::optional<QByteArray> after;
    QString reason;

    bool operator==(const AuditEntry &) const = default;
};

/// An entry as it stands in the log.
struct AuditRecord : AuditEntry
{
    qint64 id = 0; ///< 1, 2, 3 … without gaps.
    QByteArray previousHash;
    QByteArray hash;

    bool operator==(const AuditRecord &) const = default;
};

/// Which entries are wanted; what is not said does not matter.
struct AuditFilter
{
    std::optional<Instant> from = {}; ///< Inclusive.
    std::optional<Instant> to = {}; ///< Exclusive.
    std::optional<UserId> user = {};
    QString methodPrefix = {};
    QString entity = {};
    std::optional<qint64> entityId = {}; ///< With `entity`.
    std::optional<qint64> before = {}; ///< Only smaller ids.
    std::optional<qint64> after = {}; ///< Only larger ids.
};

/// An entry with its account's name.
struct NamedAuditRecord
{
    AuditRecord record;
    QString userName; ///< Empty without an account.
};

/// Some entries, newest first.
struct AuditReading
{
    QList<NamedAuditRecord> records;
    /// Older entries may fit too: go on with this as `before`. Nothing: there are none.
    std::optional<qint64> next;
};

/// The end of the log, which stands for all of it: kept outside (server log, backups), it shows a cut or
/// rewritten one.
struct AuditHead
{
    qint64 id = 0; ///< 0 for an empty log.
    QByteArray hash = QByteArray(32, '\0');

    bool operator==(const AuditHead &) const = default;
};

/// The audit log: only added to, and chained. The hash of an entry is SHA-256 over the previous entry's hash
/// (32 zero bytes before the first), followed by id, at, user, session, method, entity, entity id, before,
/// after and reason in this order, each as "<length in bytes>:<bytes>," (numbers in decimal, texts in UTF-8),
/// or "-," where there is none.
class AuditStore
{
public:
    explicit AuditStore(Database &database)
        : m_database(database)
    {
    }

    /// Adds an entry to the open transaction; its place in the log.
    AuditHead append(const AuditEntry &entry);

    AuditHead head() const;

    /// At most `limit` entries with an id above `after`, in order.
    QList<AuditRecord> list(qint64 after, int limit) const;

    /// What happened to one record, in order.
    QList<AuditRecord> listOf(const QString &entity, qint64 entityId) const;

    /// At most `limit` entries that fit, newest first, found by an index: of a record, an account, a kind of record or a
    /// time. Looks at no more than `mostExamined` entries, however few of them fit. Times are exact as long as the
    /// server's clock was never set back by more than a day.
    AuditReading find(const AuditFilter &filter, int limit, int mostExamined = 20'000) const;

    /// The name of the account that changed a record last, when an account did.
    std::optional<QString> lastChangerOf(const QString &entity, qint64 entityId) const;

    /// Reads the whole log. With `known`, a head noted earlier, also finds a cut end and a log that was
    /// rewritten together with its hashes. Error Invalid says at which entry what is wrong. Slow: for a
    /// worker.
    Result<AuditHead> verify(const std::optional<AuditHead> &known = {}) const;

private:
    struct IdRange
    {
        qint64 above;
        qint64 below;
    };
    IdRange idRangeOf(const AuditFilter &filter) const;

    Database &m_database;
};

} // namespace medcrm::store
