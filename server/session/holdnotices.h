// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/holdbook.h"
#include "server/session/eventhub.h"
#include "server/session/sessionregistry.h"

#include <QSet>

namespace medcrm {

/// Tells those who follow a clinic which of its times are held: after each change, and after each subscribe. Frees what
/// a connection held when it ends, and what has expired. Changes of one turn of the event loop make one notice. Lives in
/// the event loop's thread.
class HoldNotices : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    HoldNotices(HoldBook &holds, EventHub &hub, const SessionRegistry &sessions, const Clock &clock,
                QObject *parent = nullptr);

private:
    void tellLater(ClinicId clinic);
    void tell();
    QByteArray frameFor(const Actor &actor, ClinicId clinic) const;

    HoldBook &m_holds;
    EventHub &m_hub;
    const Clock &m_clock;
    QSet<ClinicId> m_changed;
    QTimer m_expiry;
};

} // namespace medcrm
