// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"
#include "common/protocol/frame.h"
#include "common/protocol/messagelist.h"
#include "server/transport/tlsidentity.h"

#include <QHash>
#include <QPointer>
#include <QWebSocketServer>
#include <functional>

class QWebSocket;

namespace medcrm::test {

/// The identity of all fake servers of a test program, and another one for impostors.
const TlsIdentity &serverIdentity();
const TlsIdentity &impostorIdentity();

/// A server of the test's own making on a real socket with real TLS: answers what it was told to answer,
/// remembers what it was sent, and breaks in whatever way a test wants.
class FakeServer : public QObject
{
public:
    explicit FakeServer(const TlsIdentity &identity = serverIdentity());
    ~FakeServer() override;

    quint16 port() const { return m_port; }
    /// Stops accepting and cuts all lines, as a killed server does.
    void kill();
    /// Accepts again on the same port.
    void restart();
    void cutLines();
    /// Says goodbye properly.
    void closeLines(const QString &reason);
    /// Accepts no subprotocol: any other WebSocket server.
    void speakNothing() { m_server.setSupportedSubprotocols({}); }

    /// How a request is answered from now on.
    template <Request R>
    void answer(std::function<Result<typename R::Reply>(const R &)> handler)
    {
        m_handlers.insert(QLatin1StringView(R::method), [handler](const QJsonObject &params) {
            const Result<R> request = decode<R>(params);
            Q_ASSERT(request);
            return handler(*request).map([](const auto &reply) { return encode(reply); });
        });
    }
    /// The request is taken and never answered.
    template <Request R>
    void ignore()
    {
        m_handlers.insert(QLatin1StringView(R::method), Handler());
    }

    /// To all lines.
    void send(const QByteArray &frame);
    void send(const EventRecord &record);
    /// A notice, which has a `clinic`.
    template <Notice N>
    void send(const N &notice)
    {
        send(noticeFrame({notice.clinic, QString::fromLatin1(N::notice), {}}, encode(notice)));
    }

    /// All requests so far, and those of one method.
    const QList<RequestFrame> &requests() const { return m_requests; }
    template <Request R>
    QList<RequestFrame> requestsOf() const
    {
        QList<RequestFrame> found = m_requests;
        found.removeIf(
            [](const RequestFrame &frame) { return frame.method != QLatin1StringView(R::method); });
        return found;
    }
    /// While a handler runs: what it tells others follows from a request.
    bool isAnswering() const { return m_answering; }
    int lines() const { return int(m_lines.size()); }
    int linesEver() const { return m_linesEver; }
    /// Of every frame, as it came.
    const QByteArray &received() const { return m_received; }
    /// Called for each request before it is answered; may cut the line.
    std::function<void(const RequestFrame &)> onRequest;

private:
    using Handler = std::function<Result<QByteArray>(const QJsonObject &)>;

    void accept();
    void receive(QWebSocket *line, const QByteArray &frame);

    QWebSocketServer m_server;
    quint16 m_port = 0;
    QList<QPointer<QWebSocket>> m_lines;
    QHash<QString, Handler> m_handlers;
    QList<RequestFrame> m_requests;
    QByteArray m_received;
    int m_linesEver = 0;
    bool m_answering = false;
};

} // namespace medcrm::test
