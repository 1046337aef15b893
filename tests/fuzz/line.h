// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/session.h"
#include "server/session/sessionregistry.h"
#include "tests/server/session/fakechannel.h"

namespace medcrm::fuzz {

/// One client's connection, that listens to whether the server keeps its promises to it.
class Line
{
public:
    explicit Line(SessionRegistry &sessions);

    Session *session() const { return m_session; }
    test::FakeChannel &channel() { return m_channel; }
    void send(const QByteArray &frame);

    /// To be called when everything is answered: each frame was, clearly and once; events came in order, none missing
    /// and none twice, and only to who follows.
    void checkPromises();

private:
    void hear(const ReplyFrame &reply);
    void hear(const EventRecord &event);
    void hear(const NoticeRecord &) { }
    void heardSubscription(const Subscription &reply);

    test::FakeChannel m_channel;
    QPointer<Session> m_session;
    qsizetype m_sent = 0;
    qsizetype m_answered = 0;
    std::optional<qint64> m_held; ///< The number of the last event that it knows of, once it follows.
};

} // namespace medcrm::fuzz
