// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/calls.h"
#include "common/protocol/messages.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QHash>
#include <QWebSocket>

namespace medcrm::test {

class ServerProcess;

/// A bare client: one connection that says what a test tells it to and remembers what it heard. It neither
/// reconnects nor resumes, and shows the frames as they are.
class WireClient : public QObject
{
public:
    /// Connects and says hello.
    explicit WireClient(const ServerProcess &server);
    ~WireClient() override;

    /// What the server says of the account.
    SignedIn signIn(const QString &username, const QString &password);

    /// Sends a request; writes get a fresh key unless one is given. Its number.
    template <Request R>
    qint64 send(const R &request, const QString &key = {})
    {
        const bool writes = R::access.kind == Access::Kind::Write;
        return sendFrame(R::method, encode(request), writes && key.isEmpty() ? makeRequestKey() : key);
    }

    template <Request R>
    Result<typename R::Reply> ask(const R &request, const QString &key = {})
    {
        return answer<typename R::Reply>(send(request, key));
    }

    /// The same, for what must be granted.
    template <Request R>
    typename R::Reply get(const R &request)
    {
        const Result<typename R::Reply> reply = ask(request);
        INFO(R::method
             << ": "
             << (reply ? QString() : reply.error().field + u' ' + reply.error().message).toStdString());
        REQUIRE(reply);
        return *reply;
    }

    /// The same, for what must be refused.
    template <Request R>
    Error refusal(const R &request)
    {
        const Result<typename R::Reply> reply = ask(request);
        INFO(R::method);
        REQUIRE_FALSE(reply);
        return reply.error();
    }

    /// Waits for the answer to the request with this number.
    template <typename Reply>
    Result<Reply> answer(qint64 id)
    {
        REQUIRE(await([&] { return m_answers.contains(id) || m_closed; }, 60'000));
        REQUIRE(m_answers.contains(id));
        const Result<QJsonValue> answer = m_answers.take(id);
        return answer.and_then([](const QJsonValue &json) { return decode<Reply>(json); });
    }

    bool hasAnswer(qint64 id) const { return m_answers.contains(id); }
    const QList<EventRecord> &events() const { return m_events; }
    /// How many of them came before the answer to a request.
    qsizetype eventsBefore(qint64 id) const { return m_eventsBefore.value(id); }
    const QList<NoticeRecord> &notices() const { return m_notices; }
    /// Every byte of every frame.
    const QByteArray &heard() const { return m_heard; }
    bool isClosed() const { return m_closed; }
    quint16 closeCode() const { return m_socket.closeCode(); }
    QString closeReason() const { return m_socket.closeReason(); }

    QWebSocket &socket() { return m_socket; }

private:
    qint64 sendFrame(const char *method, const QByteArray &params, const QString &key);
    void receive(const QByteArray &frame);

    QWebSocket m_socket;
    qint64 m_lastId = 0;
    QHash<qint64, Result<QJsonValue>> m_answers;
    QList<EventRecord> m_events;
    QHash<qint64, qsizetype> m_eventsBefore;
    QList<NoticeRecord> m_notices;
    QByteArray m_heard;
    bool m_closed = false;
};

} // namespace medcrm::test
