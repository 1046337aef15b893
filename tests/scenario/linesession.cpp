// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/linesession.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

LineSession::LineSession(const Actor &actor, const SnapshotPage &begin, QDate today)
    : m_actor(actor)
{
    m_day.setOnlyDoctor(actor.onlyDoctor());
    m_day.reset(today, begin);
}

void LineSession::hear(const Effects &effects)
{
    for (const PendingEvent &event : effects.events) {
        if (event.audience.includes(m_actor.user.role, m_actor.doctor))
            m_unseen.append(event);
    }
}

void LineSession::catchUp(qsizetype behind)
{
    while (m_unseen.size() > behind)
        apply(m_unseen.takeFirst());
}

void LineSession::apply(const PendingEvent &event)
{
    const QJsonObject payload = QJsonDocument::fromJson(event.payload).object();
    const auto is = [&]<typename E>(E) { return event.type == QLatin1StringView(E::type); };
    if (is(VisitCheckedIn())) {
        m_day.upsert(decode<VisitCheckedIn>(payload).value().visit);
    } else if (is(VisitStatusChanged())) {
        m_day.upsert(decode<VisitStatusChanged>(payload).value().visit);
    } else if (is(VisitMoved())) {
        m_day.upsert(decode<VisitMoved>(payload).value().visit);
    } else if (is(DoctorChanged())) {
        m_day.upsert(decode<DoctorChanged>(payload).value().doctor);
    } else if (is(AppointmentBooked())) {
        m_day.upsert(decode<AppointmentBooked>(payload).value().appointment);
    } else if (is(AppointmentUpdated())) {
        m_day.upsert(decode<AppointmentUpdated>(payload).value().appointment);
    } else if (is(AppointmentCancelled())) {
        m_day.upsert(decode<AppointmentCancelled>(payload).value().appointment);
    } else if (is(QueueChanged())) {
        const auto changed = decode<QueueChanged>(payload).value();
        for (const Visit &visit : changed.moved)
            m_day.upsert(visit);
        m_day.takeFromLine(changed.doctor, changed.gone);
    }
}

} // namespace medcrm::test
