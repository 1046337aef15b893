// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/waitlist.h"

#include "client/core/clientsession.h"
#include "common/protocol/appointments.h"

#include <algorithm>

namespace medcrm {

Waitlist::Waitlist(ClientSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    Api &api = session.api();
    api.on<WishChanged>(this, [this](const WishChanged &event, const EventRecord &) { upsert(event.wish); });
    api.on<TimeFreed>(this, [this](const TimeFreed &event, const EventRecord &) { take(event); });
    api.on<AppointmentBooked>(this, [this](const AppointmentBooked &event, const EventRecord &) {
        const Appointment &booked = event.appointment;
        const auto taken = m_freed.removeIf([&booked](const TimeFreed &freed) {
            return freed.doctor == booked.doctor && freed.start < booked.end && booked.start < freed.end;
        });
        if (taken > 0)
            Q_EMIT freedChanged();
    });
    connect(&session.day(), &ClinicDay::wasReset, this, &Waitlist::load);
    connect(&session.login(), &LoginState::sessionReady, this, [this] {
        if (!m_loaded)
            load(); // the first try failed with the line
    });
    connect(&session, &ClientSession::tick, this, &Waitlist::tidyFreed);
    if (session.day().isLoaded())
        load();
}

void Waitlist::load()
{
    if (!m_session.day().isLoaded() || m_asked)
        return;
    m_asked = true;
    m_session.api().call(
        ListWishes{.clinic = m_session.day().clinic().id}, this, [this](const Result<QList<Wish>> &reply) {
            m_asked = false;
            if (!reply)
                return Q_EMIT loadFailed(reply.error());
            m_loaded = true;
            m_wishes.reset({});
            for (const Wish &wish : *reply) {
                if (!m_closed.find(wish.id) || m_closed.find(wish.id)->revision < wish.revision)
                    m_wishes.upsert(wish);
            }
            Q_EMIT wasReset();
        });
}

void Waitlist::upsert(const Wish &wish)
{
    if (!m_session.day().isLoaded() || wish.clinic != m_session.day().clinic().id)
        return;
    const Wish *closed = m_closed.find(wish.id);
    if (closed && closed->revision >= wish.revision)
        return;
    bool changed = false;
    if (wish.status == WishStatus::Open) {
        changed = m_wishes.upsert(wish);
    } else {
        m_closed.upsert(wish);
        changed = m_wishes.remove(wish.id);
    }
    if (!changed)
        return;
    Q_EMIT wishChanged(wish.id);
    tidyFreed();
}

void Waitlist::take(const TimeFreed &freed)
{
    if (!m_session.day().isLoaded() || freed.clinic != m_session.day().clinic().id
        || freed.start <= m_session.clock().now())
        return;
    m_freed.append(freed);
    Q_EMIT freedChanged();
    if (m_session.feed().state() == ClinicFeed::State::Current)
        Q_EMIT timeFreed(freed);
}

void Waitlist::forget(const TimeFreed &freed)
{
    if (m_freed.removeAll(freed) > 0)
        Q_EMIT freedChanged();
}

void Waitlist::tidyFreed()
{
    const Instant now = m_session.clock().now();
    const auto isOver = [&](const TimeFreed &freed) {
        const bool wanted = std::any_of(freed.wishes.begin(), freed.wishes.end(),
                                        [this](WishId id) { return m_wishes.find(id) != nullptr; });
        return freed.start <= now || (m_loaded && !wanted);
    };
    if (m_freed.removeIf(isOver) > 0)
        Q_EMIT freedChanged();
}

} // namespace medcrm
