// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/auditstore.h"

#include "common/core/enumnames.h"

#include <functional>

namespace medcrm::store {

/// The hash of an entry at its place in the log, as AuditStore describes it.
QByteArray auditHash(const AuditEntry &entry, qint64 id, const QByteArray &previousHash);

/// What can be wrong with an audit log.
enum class AuditDamageKind {
    Missing, ///< An entry is gone.
    Changed, ///< An entry's content is not what was written.
    OutOfPlace, ///< An entry was put in, exchanged with another, or moved.
    Cut, ///< The log ends before a head that was noted elsewhere.
    Rewritten ///< Whole in itself, but not the log whose head was noted elsewhere.
};

constexpr auto enumNames(AuditDamageKind)
{
    using enum AuditDamageKind;
    return nameTable<AuditDamageKind>({{Missing, "missing"},
                                       {Changed, "changed"},
                                       {OutOfPlace, "out of place"},
                                       {Cut, "cut"},
                                       {Rewritten, "rewritten"}});
}

struct AuditDamage
{
    AuditDamageKind kind;
    qint64 entry = 0; ///< The first wrong one.
    QString message; ///< One sentence.
};

/// A head that was noted outside the log.
struct NotedHead
{
    AuditHead head;
    QString source; ///< Where, for the message: "the backup auto-….db".
};

/// What a reading of the whole log found.
struct AuditVerdict
{
    AuditHead head; ///< The last entry that was read and right.
    std::optional<AuditDamage> damage;
    int compared = 0; ///< Noted heads that agree.
    bool stopped = false; ///< `goOn` said no; nothing is known.
};

/// Told every 1000 entries how many were read; false stops the reading.
using GoOn = std::function<bool(qint64 read)>;

/// Reads the whole log in its order and says what is wrong first, of the entries themselves and of heads noted outside it.
/// Without heads, a log that was cut or completely recalculated looks whole. Works beside a
/// writer. Slow: for a worker or a command. Throws DbError.
AuditVerdict verifyAuditLog(Database &database, const QList<NotedHead> &heads = {}, const GoOn &goOn = {});

/// Whether the triggers stand that refuse changes to the log. Who can change the file can also put them back, so this
/// only adds to what the chain shows. Throws DbError.
bool isAuditLogGuarded(Database &database);

} // namespace medcrm::store
