// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "common/model/staylevel.h"

namespace medcrm {

/// A stay that went past one of the clinic's limits.
struct StayCrossing
{
    VisitId visit;
    VisitStatus status = VisitStatus::Waiting;
    Instant since; ///< When that stay began: a second stay in the same state crosses anew.
    StayLevel level = StayLevel::Warning;

    auto operator<=>(const StayCrossing &) const = default;
};

/// Watches how long everybody stays in one state: tells each crossing of a limit once, and keeps those that nobody has
/// acknowledged here for as long as they are still so. Whoever is past both limits at the first look crosses the red one
/// only. Holds only what concerns today's open visits.
class StayWatch : public QObject
{
    Q_OBJECT
public:
    /// `day` outlives it.
    explicit StayWatch(const ClinicDay &day, QObject *parent = nullptr);

    /// Looks at everybody, once a second or when a visit changed; `now` is the server's time.
    void look(Instant now);

    /// Not acknowledged and still so; the red ones first, then the longest stay.
    QList<StayCrossing> open() const;
    /// Somebody has seen what is open now.
    void acknowledge();

Q_SIGNALS:
    /// New ones, all of one look; the first look at a day tells none, it only has them open().
    void crossed(const QList<medcrm::StayCrossing> &crossings);
    /// open() may be different.
    void changed();

private:
    const ClinicDay &m_day;
    QList<StayCrossing> m_now; ///< Of the last look.
    QList<StayCrossing> m_acknowledged; ///< Among them.
    bool m_first = true;
};

} // namespace medcrm
