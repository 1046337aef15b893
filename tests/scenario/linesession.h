// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "tests/server/service/workingclinic.h"

namespace medcrm::test {

/// A window of a history: an account and the day it has from the events it has heard so far, which may be old.
class LineSession
{
public:
    LineSession(const Actor &actor, const SnapshotPage &begin, QDate today);

    /// Keeps the events this account may hear, in order.
    void hear(const Effects &effects);
    /// Brings the day up to date, but for the last `behind` events.
    void catchUp(qsizetype behind = 0);

    const Actor &actor() const { return m_actor; }
    const ClinicDay &day() const { return m_day; }
    QList<Visit> visits() const { return m_day.visits().all(); }
    QList<Doctor> doctors() const { return m_day.doctors().all(); }
    QList<Appointment> appointments() const { return m_day.appointments().all(); }
    /// Whether it has heard all but so many events.
    bool isMissing(qsizetype behind) const { return m_unseen.size() == behind; }

    std::optional<Visit> lastMoved; ///< By this session.

private:
    void apply(const PendingEvent &event);

    Actor m_actor;
    ClinicDay m_day;
    QList<PendingEvent> m_unseen;
};

} // namespace medcrm::test
