// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/frame.h"
#include "server/session/channel.h"

namespace medcrm::test {

/// A connection without a network: keeps what the server sends. Has a backlog cap like the real one when told that
/// its client does not read.
class FakeChannel final : public Channel
{
    Q_OBJECT

public:
    using Channel::Channel;

    void send(const QByteArray &frame) override
    {
        if (isClosed())
            return;
        if (!m_reads && m_backlog + frame.size() > backlogCap)
            return end();
        m_backlog += m_reads ? 0 : frame.size();
        frames.append(frame);
    }

    void close(CloseCode code, const QString &reason) override
    {
        closeCode = code;
        closeReason = reason;
        end();
    }

    void abort() override
    {
        aborted = true;
        end();
    }

    Result<> setAuthenticated() override
    {
        if (serverIsFull)
            return fail(ErrorCode::TooMany, {}, QStringLiteral("The server is full."));
        return {};
    }

    QString peerAddress() const override { return QStringLiteral("192.0.2.7"); }
    Milliseconds silence() const override { return silent; }
    qint64 backlog() const override { return m_backlog; }

    void stopReading() { m_reads = false; }
    bool isClosed() const { return m_closed; }

    static constexpr qint64 backlogCap = 4096;

    QList<QByteArray> frames;
    std::optional<CloseCode> closeCode;
    QString closeReason;
    bool aborted = false;
    bool serverIsFull = false;
    Milliseconds silent{};

private:
    void end()
    {
        if (std::exchange(m_closed, true))
            return;
        // Like the real one: never from inside one of its own functions.
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT closed(); }, Qt::QueuedConnection);
    }

    qint64 m_backlog = 0;
    bool m_reads = true;
    bool m_closed = false;
};

} // namespace medcrm::test
