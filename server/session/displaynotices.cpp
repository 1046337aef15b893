// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/displaynotices.h"

namespace medcrm {

DisplayNotices::DisplayNotices(store::Database &database, EventHub &hub, const Clock &clock,
                               const Timings &timings, QObject *parent)
    : QObject(parent)
    , m_room(database)
    , m_hub(hub)
    , m_clock(clock)
{
    connect(&hub, &EventHub::published, this, [this](ClinicId clinic) {
        m_changed.insert(clinic);
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&hub, &EventHub::followed, this, [this](Session *session, ClinicId clinic) {
        if (session->actor().user.role != Role::Display)
            return;
        // Later, so that it follows on the reply to subscribe.
        QMetaObject::invokeMethod(
            session, [this, session, clinic] { tellNewcomer(session, clinic); }, Qt::QueuedConnection);
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(timings.gather);
    connect(&m_soon, &QTimer::timeout, this, [this] { tell(std::exchange(m_changed, {})); });
    connect(&m_regularly, &QTimer::timeout, this, [this] {
        const QList<ClinicId> known = m_told.keys();
        tell(QSet<ClinicId>(known.begin(), known.end()));
    });
    m_regularly.start(timings.look);
}

void DisplayNotices::tellNewcomer(Session *session, ClinicId clinic)
{
    const QByteArray frame = frameFor(clinic);
    if (!frame.isEmpty())
        session->send(frame);
    // From now on the clinic is looked at; what other displays were told last stays what it was.
    if (!m_told.contains(clinic))
        m_told.insert(clinic, frame);
}

void DisplayNotices::tell(const QSet<ClinicId> &clinics)
{
    for (const ClinicId clinic : clinics)
        tell(clinic);
}

void DisplayNotices::tell(ClinicId clinic)
{
    std::optional<QByteArray> frame; // made for the first display
    m_hub.notify(clinic, [&](const Actor &actor) {
        if (actor.user.role != Role::Display)
            return QByteArray();
        if (!frame)
            frame = frameFor(clinic);
        return *frame == m_told.value(clinic) ? QByteArray() : *frame;
    });
    if (frame)
        m_told.insert(clinic, *frame);
    else
        m_told.remove(clinic);
}

/// Empty when the database can't be read now: the next change or look tells it.
QByteArray DisplayNotices::frameFor(ClinicId clinic)
{
    try {
        const auto seen = m_room.lookAt(clinic, m_clock.now());
        if (!seen)
            return {};
        return noticeFrame({clinic, QString::fromLatin1(WaitingRoomChanged::notice), {}}, encode(*seen));
    } catch (const store::DbError &error) {
        qWarning("the waiting room could not be looked at: %s", error.what());
        return {};
    }
}

} // namespace medcrm
