// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/slot.h"
#include "server/service/context.h"

#include <QHash>
#include <QObject>

namespace medcrm {

/// The times that desks have under their hands while a booking form is open: at most one for each connection, in memory
/// only. One that has expired counts nowhere, also before releaseExpired() has seen it. Lives in the event loop's
/// thread.
class HoldBook : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The connection holds this, in place of what it held before.
    void put(ConnectionId connection, ClinicId clinic, const SlotHold &hold);

    /// The connection holds nothing any more.
    void release(ConnectionId connection);

    void releaseExpired(Instant now);

    /// Frees, with the commit, what the asking connection holds, if the booking takes it.
    void releaseBooked(Context &ctx, const Appointment &booked);

    /// All holds of a clinic, by start, then doctor.
    QList<SlotHold> list(ClinicId clinic, Instant now) const;

    /// Those that stand in the way of who asks: of all other connections.
    QList<SlotHold> others(ClinicId clinic, const Context &ctx) const;

    /// What a connection holds.
    std::optional<SlotHold> find(ConnectionId connection, Instant now) const;

Q_SIGNALS:
    /// The list of a clinic is another one.
    void changed(medcrm::ClinicId clinic);

private:
    struct Entry
    {
        ClinicId clinic;
        SlotHold hold;
    };

    QList<SlotHold> listWithout(ConnectionId connection, ClinicId clinic, Instant now) const;

    QHash<ConnectionId, Entry> m_entries;
};

} // namespace medcrm
