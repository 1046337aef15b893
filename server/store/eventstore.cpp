// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/eventstore.h"

#include "server/store/statement.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

StoredEvent readEvent(Row &row)
{
    return {.clinic = row.next<ClinicId>(),
            .sequence = row.next<qint64>(),
            .at = row.next<Instant>(),
            .type = row.next<QString>(),
            .payload = row.next<QByteArray>(),
            .audience = row.next<QString>(),
            .actor = row.next<QByteArray>()};
}

} // namespace

qint64 EventStore::append(ClinicId clinic, Instant at, const QString &type, const QByteArray &payload,
                          const QString &audience, const QByteArray &actor)
{
    const qint64 sequence = lastSequence(clinic) + 1;
    Statement(m_database,
              u"INSERT INTO event (clinic_id, sequence, at, type, payload, audience, actor) "
              "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
              clinic, sequence, at, type, payload, audience, actor)
        .run();
    return sequence;
}

qint64 EventStore::lastSequence(ClinicId clinic) const
{
    return Statement(m_database, u"SELECT coalesce(max(sequence), 0) FROM event WHERE clinic_id = ?"_s,
                     clinic)
        .value<qint64>()
        .value();
}

std::optional<QList<StoredEvent>> EventStore::since(ClinicId clinic, qint64 after, int atMost) const
{
    const qint64 last = lastSequence(clinic);
    if (after < 0 || after > last || last - after > atMost)
        return std::nullopt;
    QList<StoredEvent> events =
        Statement(m_database,
                  u"SELECT clinic_id, sequence, at, type, payload, audience, actor FROM event "
                  "WHERE clinic_id = ? AND sequence > ? ORDER BY sequence"_s,
                  clinic, after)
            .all(readEvent);
    if (events.size() != last - after)
        return std::nullopt;
    return events;
}

qint64 EventStore::prune(int keep)
{
    // The newest event of each clinic always stays: the next sequence is counted from it.
    return Statement(
               m_database,
               u"DELETE FROM event WHERE sequence <= "
               "(SELECT max(sequence) FROM event AS newest WHERE newest.clinic_id = event.clinic_id) - ?"_s,
               std::max(keep, 1))
        .run();
}

QString EventStore::epoch() const
{
    return Statement(m_database, u"SELECT value FROM meta WHERE name = 'epoch'"_s).value<QString>().value();
}

void EventStore::renewEpoch()
{
    Statement(m_database, u"UPDATE meta SET value = lower(hex(randomblob(16))) WHERE name = 'epoch'"_s).run();
}

} // namespace medcrm::store
