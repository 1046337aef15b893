// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/transport/admission.h"
#include "server/transport/upgraderequest.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>
#include <memory>
#include <optional>

class QWebSocket;
class QWebSocketServer;

namespace medcrm {

class GuardedSocket;

/// A connection on its way from an accepted descriptor over TLS and an HTTP request to a WebSocket, or to an
/// answer that says why not. Ends by itself at its deadlines.
class Incoming final : public QObject
{
    Q_OBJECT

public:
    /// What becomes of it. The taker of an Upgraded owns all three.
    struct Upgraded
    {
        std::unique_ptr<GuardedSocket> socket;
        std::unique_ptr<QWebSocket> webSocket; ///< Writes to `socket`; destroy it first.
        std::unique_ptr<Admission::Ticket> ticket;
        QDeadlineTimer loginDeadline; ///< Counted from accept.
    };

    /// `ticket` is the place it holds, or nothing when it was refused one: then `refusal` is its answer.
    Incoming(const TransportLimits &limits, std::unique_ptr<GuardedSocket> socket,
             std::unique_ptr<Admission::Ticket> ticket, std::optional<HttpRefusal> refusal, QObject *parent);
    ~Incoming() override;

    /// Starts TLS and the deadlines. Call once, with the signals connected.
    void start(const QSslConfiguration &tls);

    /// Cuts the connection at once; ended() follows. Harmless after take().
    void end();

    /// Whether it holds no place and is only here to be told so.
    bool isRefused() const { return m_refusal.has_value(); }

    /// To be called in a slot of upgraded(), once.
    Upgraded take();

Q_SIGNALS:
    /// It is a WebSocket now: take() it.
    void upgraded();

    /// Nothing is left of the connection. Emitted once, from the event loop, in place of upgraded().
    void ended();

private:
    void readRequest();
    void openWebSocket();
    void onWebSocket();
    void onDeadline();
    void answer(const HttpRefusal &refusal);

    const TransportLimits m_limits;
    std::unique_ptr<GuardedSocket> m_socket;
    std::unique_ptr<QWebSocketServer> m_server;
    std::unique_ptr<QWebSocket> m_webSocket; // after the socket that it writes to
    std::unique_ptr<Admission::Ticket> m_ticket;
    std::optional<HttpRefusal> m_refusal;
    QDeadlineTimer m_loginDeadline;
    QTimer m_timer;
    bool m_answered = false;
    bool m_ended = false;
};

} // namespace medcrm
