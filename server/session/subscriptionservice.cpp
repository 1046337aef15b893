// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/subscriptionservice.h"

#include "server/session/journal.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

EventRecord recordFor(const Actor &actor, const NumberedEvent &event)
{
    EventRecord record = event.envelope;
    if (event.audience.includes(actor.user.role, actor.doctor)) {
        record.payload = QJsonDocument::fromJson(event.payload).object();
    } else {
        record.type = QString::fromLatin1(hiddenEventType);
        record.actor = std::nullopt;
    }
    return record;
}

} // namespace

SubscriptionService::SubscriptionService(store::Database &database, EventHub &hub, const Settings &settings)
    : m_settings(settings)
    , m_hub(hub)
    , m_events(database)
    , m_clinics(database)
    , m_snapshots(database, settings.pageBytes)
    , m_epoch(m_events.epoch())
{
}

Result<Subscription> SubscriptionService::handle(Context &ctx, Session &session, const Subscribe &request)
{
    const auto clinic = m_clinics.find(request.clinic);
    if (!clinic)
        return fail(ErrorCode::NotFound, u"clinic"_s, u"There is no such clinic."_s);
    Subscription reply;
    reply.epoch = m_epoch;
    reply.sequence = m_events.lastSequence(clinic->id);
    reply.businessDay = businessDay(ctx.now(), clinic->zone());
    QList<SnapshotPage> pages;
    if (auto events = missedEvents(ctx.actor(), request)) {
        reply.events = *events;
    } else {
        pages = m_snapshots.take(ctx.actor(), *clinic, ctx.now());
        reply.snapshot = pages.takeFirst();
    }
    ctx.afterCommit(
        [this, session = QPointer(&session), clinic = clinic->id, sequence = reply.sequence, pages] {
            if (!session)
                return;
            session->snapshotPages().insert(clinic, pages);
            m_hub.follow(session, clinic, sequence);
        });
    return reply;
}

/// Nothing when they can't all be told one by one.
std::optional<QList<EventRecord>> SubscriptionService::missedEvents(const Actor &actor,
                                                                    const Subscribe &request) const
{
    if (request.epoch != m_epoch || !request.since)
        return std::nullopt;
    const auto stored = m_events.since(request.clinic, *request.since, m_settings.mostEvents);
    if (!stored)
        return std::nullopt;
    QList<EventRecord> records;
    qsizetype bytes = 0;
    for (const store::StoredEvent &event : *stored) {
        records.append(recordFor(actor, toNumberedEvent(event, m_epoch)));
        bytes += encode(records.last()).size() + 1;
        if (bytes > m_settings.mostBytes)
            return std::nullopt;
    }
    return records;
}

Result<SnapshotPage> SubscriptionService::handle(Context &ctx, Session &session,
                                                 const GetSnapshotPage &request)
{
    // Page 0 came with the subscription.
    const QList<SnapshotPage> pages = session.snapshotPages().value(request.clinic);
    if (request.page < 1 || request.page > pages.size())
        return invalid(u"page"_s, u"There is no such page of this clinic's snapshot, or not any more."_s);
    if (request.page == pages.size()) {
        ctx.afterCommit([session = QPointer(&session), clinic = request.clinic] {
            if (session)
                session->snapshotPages().remove(clinic);
        });
    }
    return pages.at(request.page - 1);
}

} // namespace medcrm
