// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/eventhub.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace medcrm {

QByteArray NumberedEvent::frame() const
{
    return eventFrame(envelope, payload);
}

QByteArray NumberedEvent::hiddenFrame() const
{
    EventRecord hidden = envelope;
    hidden.type = QString::fromLatin1(hiddenEventType);
    hidden.actor = std::nullopt;
    return eventFrame(hidden, "{}");
}

EventHub::EventHub(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void EventHub::follow(Session *session, ClinicId clinic, qint64 sequence)
{
    QList<Follower> &followers = m_followers[clinic];
    const auto known = std::find_if(followers.begin(), followers.end(),
                                    [&](const Follower &follower) { return follower.session == session; });
    if (known != followers.end()) {
        known->sequence = sequence;
    } else {
        followers.append({session, sequence});
        connect(session, &Session::closed, this, [this, session] { forget(session); });
    }
    Q_EMIT followed(session, clinic);
}

void EventHub::publish(const QList<NumberedEvent> &events)
{
    QSet<ClinicId> clinics;
    for (const NumberedEvent &event : events) {
        publishOne(event);
        clinics.insert(event.audience.clinic);
    }
    for (const ClinicId clinic : std::as_const(clinics))
        Q_EMIT published(clinic);
}

void EventHub::publishOne(const NumberedEvent &event)
{
    QByteArray open;
    QByteArray hidden;
    const qint64 sequence = event.envelope.sequence;
    // A copy, because a session that may not listen any more leaves the list when it is closed.
    const QList<Follower> followers = m_followers.value(event.audience.clinic);
    for (const Follower &follower : followers) {
        Session *session = follower.session;
        if (!session || follower.sequence >= sequence || !mayStillListen(*session, event.audience.clinic))
            continue;
        const Actor &actor = session->actor();
        const bool included = event.audience.includes(actor.user.role, actor.doctor);
        QByteArray &frame = included ? open : hidden;
        if (frame.isEmpty())
            frame = included ? event.frame() : event.hiddenFrame();
        session->send(frame);
    }
}

void EventHub::notify(ClinicId clinic, const std::function<QByteArray(const Actor &)> &frameFor)
{
    const QList<Follower> followers = m_followers.value(clinic);
    for (const Follower &follower : followers) {
        Session *session = follower.session;
        if (!session || !mayStillListen(*session, clinic))
            continue;
        if (const QByteArray frame = frameFor(session->actor()); !frame.isEmpty())
            session->send(frame);
    }
}

bool EventHub::mayStillListen(Session &session, ClinicId clinic) const
{
    if (session.accessExpired(m_clock.now())) {
        session.close(CloseCode::Policy, u"The sign-in was not renewed in time."_s);
        return false;
    }
    return session.isOpen() && session.actor().seesClinic(clinic);
}

void EventHub::forget(const Session *session)
{
    for (QList<Follower> &followers : m_followers)
        followers.removeIf([&](const Follower &follower) { return follower.session == session; });
}

} // namespace medcrm
