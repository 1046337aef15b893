// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/staywatch.h"

#include <algorithm>

namespace medcrm {

namespace {

Instant stayBegan(const Visit &visit)
{
    switch (visit.status) {
    case VisitStatus::Called:
        return visit.lastCalledAt.value_or(visit.arrivedAt);
    case VisitStatus::InService:
        return visit.startedAt.value_or(visit.arrivedAt);
    case VisitStatus::OnHold:
        return visit.heldSince.value_or(visit.arrivedAt);
    default:
        return visit.returnedAt.value_or(visit.arrivedAt);
    }
}

} // namespace

StayWatch::StayWatch(const ClinicDay &day, QObject *parent)
    : QObject(parent)
    , m_day(day)
{
    connect(&day, &ClinicDay::wasReset, this, [this] { m_first = true; });
}

void StayWatch::look(Instant now)
{
    if (!m_day.isLoaded())
        return;
    QList<StayCrossing> present;
    for (const Visit &visit : m_day.visits()) {
        const bool ofToday = visit.businessDay == m_day.today();
        const StayLevel level = ofToday ? stayLevel(visit, m_day.clinic().settings, now) : StayLevel::Normal;
        if (level != StayLevel::Normal)
            present.append({visit.id, visit.status, stayBegan(visit), level});
    }
    std::sort(present.begin(), present.end(), [](const StayCrossing &a, const StayCrossing &b) {
        return std::tie(b.level, a.since, a.visit) < std::tie(a.level, b.since, b.visit);
    });
    const bool first = std::exchange(m_first, false);
    if (present == m_now)
        return;
    QList<StayCrossing> fresh = present;
    fresh.removeIf([this](const StayCrossing &each) { return m_now.contains(each); });
    m_acknowledged.removeIf([&](const StayCrossing &each) { return !present.contains(each); });
    m_now = present;
    Q_EMIT changed();
    if (!fresh.isEmpty() && !first)
        Q_EMIT crossed(fresh);
}

QList<StayCrossing> StayWatch::open() const
{
    QList<StayCrossing> crossings = m_now;
    crossings.removeIf([this](const StayCrossing &each) { return m_acknowledged.contains(each); });
    return crossings;
}

void StayWatch::acknowledge()
{
    m_acknowledged = m_now;
    Q_EMIT changed();
}

} // namespace medcrm
