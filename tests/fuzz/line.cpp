// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/line.h"

#include "tests/fuzz/fuzz.h"

namespace medcrm::fuzz {

Line::Line(SessionRegistry &sessions)
    : m_session(sessions.add(&m_channel))
{
}

void Line::send(const QByteArray &frame)
{
    if (m_channel.isClosed())
        return;
    ++m_sent;
    Q_EMIT m_channel.frameReceived(frame);
}

void Line::checkPromises()
{
    for (const QByteArray &bytes : std::as_const(m_channel.frames)) {
        promise(bytes.size() <= maxFrameOut, "no frame is larger than a client must accept");
        const Result<FrameFromServer> frame = parseFromServer(bytes);
        promise(frame.has_value(), "what the server sends is a frame of its protocol");
        std::visit([this](const auto &kind) { hear(kind); }, *frame);
    }
    promise(m_answered <= m_sent, "nothing is answered twice");
    promise(m_answered == m_sent || m_channel.isClosed(), "every frame is answered while the line is open");
}

void Line::hear(const ReplyFrame &reply)
{
    ++m_answered;
    if (!reply.result) {
        promise(reply.result.error().code != ErrorCode::Internal, "no request makes the server fail");
        return promiseClear(reply.result.error());
    }
    if (const Result<Subscription> subscription = decode<Subscription>(*reply.result))
        heardSubscription(*subscription);
}

void Line::heardSubscription(const Subscription &reply)
{
    promise(!reply.snapshot || reply.events.isEmpty(),
            "a subscription brings events or a snapshot, not both");
    qint64 number = reply.sequence - reply.events.size();
    for (const EventRecord &event : reply.events)
        promise(event.sequence == ++number, "missed events come in order and whole");
    promise(reply.events.size() <= 300, "at most 300 events are replayed");
    m_held = reply.sequence;
}

void Line::hear(const EventRecord &event)
{
    promise(m_held.has_value(), "only who follows hears events");
    promise(event.sequence == *m_held + 1, "the next event has the next number");
    m_held = event.sequence;
}

} // namespace medcrm::fuzz
