// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/session/channel.h"
#include "server/transport/frameencoder.h"
#include "server/transport/guardedsocket.h"
#include "server/transport/incoming.h"

#include <QTimer>
#include <memory>

class QWebSocket;

namespace medcrm {

/// A session's channel over a WebSocket: limits, login deadline, heartbeat, orderly and immediate end.
/// Deletes itself after closed().
class WebSocketChannel final : public Channel
{
    Q_OBJECT

public:
    WebSocketChannel(const TransportLimits &limits, Incoming::Upgraded upgraded,
                     std::shared_ptr<FrameEncoder> encoder, QObject *parent);
    ~WebSocketChannel() override;

    void send(const QByteArray &frame) override;
    void close(CloseCode code, const QString &reason) override;
    void abort() override;
    [[nodiscard]] Result<> setAuthenticated() override;
    QString peerAddress() const override { return m_peerAddress; }
    Milliseconds silence() const override;
    qint64 backlog() const override;

private:
    enum class State { Open, Closing, Closed };

    void listen();
    void receive(const QByteArray &message);
    void deliver();
    void refuseText();
    void onDeadline();
    void onHeartbeat();
    void onPong();
    void onClosing();
    void finish();
    void setLimits(const ConnectionLimits &limits);

    const TransportLimits m_limits;
    const std::shared_ptr<FrameEncoder> m_encoder;
    std::unique_ptr<Admission::Ticket> m_ticket;
    std::unique_ptr<GuardedSocket> m_socket;
    std::unique_ptr<QWebSocket> m_webSocket; // after the socket that it writes to
    QString m_peerAddress;
    QByteArrayList m_inbox;
    QTimer m_deadline; // of the login while open, of the end while closing
    QTimer m_heartbeat;
    bool m_awaitingPong = false;
    State m_state = State::Open;
};

} // namespace medcrm
