// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/frame.h"
#include "server/service/audience.h"
#include "server/session/session.h"

#include <QHash>
#include <QPointer>

namespace medcrm {

/// A stored event, ready to be told.
struct NumberedEvent
{
    Audience audience;
    EventRecord envelope; ///< Its payload is empty.
    QByteArray payload; ///< JSON

    /// Its frame, with or without its content.
    QByteArray frame() const;
    QByteArray hiddenFrame() const;
};

/// Tells committed events, and notices, to the sessions that follow their clinic. Encodes each at most twice (as it is, and
/// hidden) and sends the same bytes to all. Lives in the event loop's thread.
class EventHub : public QObject
{
    Q_OBJECT

public:
    explicit EventHub(const Clock &clock, QObject *parent = nullptr);

    /// The session has everything up to `sequence` and hears what comes after it.
    void follow(Session *session, ClinicId clinic, qint64 sequence);

    /// In the order of their commit.
    void publish(const QList<NumberedEvent> &events);

    /// Tells each session that follows the clinic what is so now: the frame that `frameFor` makes for its account; an empty
    /// one is not sent.
    void notify(ClinicId clinic, const std::function<QByteArray(const Actor &)> &frameFor);

    qsizetype followerCount(ClinicId clinic) const { return m_followers.value(clinic).size(); }

Q_SIGNALS:
    /// Before the reply to its subscribe leaves.
    void followed(medcrm::Session *session, medcrm::ClinicId clinic);
    /// Events of a clinic have left; once per clinic and commit.
    void published(medcrm::ClinicId clinic);

private:
    struct Follower
    {
        QPointer<Session> session;
        qint64 sequence = 0; ///< The last one it has.
    };

    void publishOne(const NumberedEvent &event);
    void forget(const Session *session);
    bool mayStillListen(Session &session, ClinicId clinic) const;

    const Clock &m_clock;
    QHash<ClinicId, QList<Follower>> m_followers;
};

} // namespace medcrm
