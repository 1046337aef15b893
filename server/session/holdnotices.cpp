// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/holdnotices.h"

#include "common/protocol/booking.h"

namespace medcrm {

HoldNotices::HoldNotices(HoldBook &holds, EventHub &hub, const SessionRegistry &sessions, const Clock &clock,
                         QObject *parent)
    : QObject(parent)
    , m_holds(holds)
    , m_hub(hub)
    , m_clock(clock)
{
    connect(&holds, &HoldBook::changed, this, &HoldNotices::tellLater);
    connect(&sessions, &SessionRegistry::ended, this,
            [this](const Session *session) { m_holds.release(session->actor().connection); });
    connect(&hub, &EventHub::followed, this, [this](Session *session, ClinicId clinic) {
        // Later, so that it follows on the reply to subscribe.
        QMetaObject::invokeMethod(
            session,
            [this, session, clinic] {
                if (const QByteArray frame = frameFor(session->actor(), clinic); !frame.isEmpty())
                    session->send(frame);
            },
            Qt::QueuedConnection);
    });
    connect(&m_expiry, &QTimer::timeout, this, [this] { m_holds.releaseExpired(m_clock.now()); });
    m_expiry.start(std::chrono::seconds(1));
}

void HoldNotices::tellLater(ClinicId clinic)
{
    const bool queued = !m_changed.isEmpty();
    m_changed.insert(clinic);
    if (!queued)
        QMetaObject::invokeMethod(this, &HoldNotices::tell, Qt::QueuedConnection);
}

void HoldNotices::tell()
{
    const QSet<ClinicId> clinics = std::exchange(m_changed, {});
    for (const ClinicId clinic : clinics) {
        m_hub.notify(clinic, [this, clinic](const Actor &actor) { return frameFor(actor, clinic); });
    }
}

/// What an account may hear; nothing for a display.
QByteArray HoldNotices::frameFor(const Actor &actor, ClinicId clinic) const
{
    if (!deskAndDoctor.contains(actor.user.role))
        return {};
    SlotHoldsChanged notice{clinic, m_holds.list(clinic, m_clock.now())};
    if (const std::optional<DoctorId> only = actor.onlyDoctor())
        notice.holds.removeIf([&](const SlotHold &hold) { return hold.doctor != *only; });
    return noticeFrame({clinic, QString::fromLatin1(SlotHoldsChanged::notice), {}}, encode(notice));
}

} // namespace medcrm
