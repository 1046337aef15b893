// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/core/id.h"
#include "server/store/database.h"

#include <QByteArray>
#include <QList>
#include <optional>

namespace medcrm::store {

/// One event of a clinic as it was written with its change.
struct StoredEvent
{
    ClinicId clinic;
    qint64 sequence = 0; ///< 1, 2, 3 … per clinic, without gaps.
    Instant at;
    QString type;
    QByteArray payload; ///< JSON.
    QString audience = {}; ///< Who may hear it, in the words of the services.
    QByteArray actor = {}; ///< Who caused it, JSON; empty for the server itself.

    bool operator==(const StoredEvent &) const = default;
};

/// The clinics' events. Sequences belong to an epoch: a restored backup begins a new one, because the
/// sequences given out after the backup would otherwise be given out twice.
class EventStore
{
public:
    explicit EventStore(Database &database)
        : m_database(database)
    {
    }

    /// Adds an event to the open transaction; its sequence. A rollback gives the sequence back.
    qint64 append(ClinicId clinic, Instant at, const QString &type, const QByteArray &payload,
                  const QString &audience = {}, const QByteArray &actor = {});

    /// The newest sequence of a clinic; 0 before its first event.
    qint64 lastSequence(ClinicId clinic) const;

    /// All events after a sequence, in order, or nothing when they can't all be had: more than `atMost`,
    /// pruned, or `after` is not a sequence of this epoch yet.
    std::optional<QList<StoredEvent>> since(ClinicId clinic, qint64 after, int atMost) const;

    /// Drops all but the newest `keep` (at least 1) events of every clinic; how many went.
    qint64 prune(int keep);

    /// 32 hexadecimal digits that name this line of sequences.
    QString epoch() const;

    /// Begins a new epoch, in the open transaction: after a restore.
    void renewEpoch();

private:
    Database &m_database;
};

} // namespace medcrm::store
