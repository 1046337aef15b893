// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/recordtable.h"
#include "common/protocol/waitlist.h"

#include <QObject>

namespace medcrm {

class ClientSession;

/// The open wishes of the followed clinic, and the times that freed up for them: asked for once per sign-in and after each
/// new snapshot, kept by events. For accounts of the desk.
class Waitlist : public QObject
{
    Q_OBJECT
public:
    /// `session` outlives the list.
    explicit Waitlist(ClientSession &session, QObject *parent = nullptr);

    const RecordTable<Wish> &wishes() const { return m_wishes; }
    /// Still in the future, with wishes that are still open; the latest last.
    const QList<TimeFreed> &freedTimes() const { return m_freed; }
    /// Puts in the record of a reply; one that is closed goes.
    void upsert(const Wish &wish);
    /// Nothing more is to be said of this time.
    void forget(const TimeFreed &freed);
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void wasReset();
    void wishChanged(medcrm::WishId id);
    void freedChanged();
    /// Just now; not of what happened while this window was away.
    void timeFreed(const medcrm::TimeFreed &freed);
    void loadFailed(const medcrm::Error &error);

private:
    void load();
    void take(const TimeFreed &freed);
    void tidyFreed();

    ClientSession &m_session;
    RecordTable<Wish> m_wishes;
    RecordTable<Wish> m_closed; ///< So that a late answer does not bring one back.
    QList<TimeFreed> m_freed;
    bool m_loaded = false;
    bool m_asked = false;
};

} // namespace medcrm
