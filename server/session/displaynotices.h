// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/waitingroom.h"
#include "server/session/eventhub.h"

#include <QSet>

namespace medcrm {

/// Tells the displays that follow a clinic what its waiting room sees: after each subscribe, soon after each change, and
/// when the passing time changed it (the order of the line, midnight). Changes close together make one notice; what is
/// the same as before is not told again. Without a display it reads nothing. Lives in the event loop's thread.
class DisplayNotices : public QObject
{
    Q_OBJECT

public:
    struct Timings
    {
        Milliseconds gather = Milliseconds(100); ///< From the first change to the notice.
        Milliseconds look = std::chrono::seconds(10); ///< How often to see what time alone has changed.
    };

    /// All must outlive it.
    DisplayNotices(store::Database &database, EventHub &hub, const Clock &clock, const Timings &timings,
                   QObject *parent = nullptr);

private:
    void tellNewcomer(Session *session, ClinicId clinic);
    void tell(const QSet<ClinicId> &clinics);
    void tell(ClinicId clinic);
    QByteArray frameFor(ClinicId clinic);

    WaitingRoom m_room;
    EventHub &m_hub;
    const Clock &m_clock;
    QSet<ClinicId> m_changed;
    QHash<ClinicId, QByteArray> m_told; ///< Of the clinics that displays followed.
    QTimer m_soon;
    QTimer m_regularly;
};

} // namespace medcrm
