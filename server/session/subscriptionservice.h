// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/session.h"
#include "server/service/context.h"
#include "server/session/eventhub.h"
#include "server/session/snapshot.h"
#include "server/store/eventstore.h"

namespace medcrm {

/// Lets a session follow a clinic: all the events it missed, or a snapshot, then every event as it happens.
class SubscriptionService
{
public:
    struct Settings
    {
        int mostEvents = 300; ///< More missed events than that, or
        qsizetype mostBytes = 200 * 1024; ///< more of them in bytes, and a snapshot comes instead.
        qsizetype pageBytes = 200 * 1024; ///< Of a snapshot; leaves room for the frame around it.
    };

    SubscriptionService(store::Database &database, EventHub &hub, const Settings &settings);

    Result<Subscription> handle(Context &ctx, Session &session, const Subscribe &request);
    Result<SnapshotPage> handle(Context &ctx, Session &session, const GetSnapshotPage &request);

private:
    std::optional<QList<EventRecord>> missedEvents(const Actor &actor, const Subscribe &request) const;

    const Settings m_settings;
    EventHub &m_hub;
    store::EventStore m_events;
    store::ClinicStore m_clinics;
    Snapshots m_snapshots;
    const QString m_epoch;
};

} // namespace medcrm
