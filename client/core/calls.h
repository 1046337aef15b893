// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/core/result.h"
#include "common/protocol/access.h"

#include <QByteArray>
#include <QJsonValue>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <functional>

namespace medcrm {

class Connection;

/// How long an answer may take. Tests shorten them.
struct CallTimings
{
    Milliseconds read = std::chrono::seconds(15);
    Milliseconds write = std::chrono::seconds(30); ///< Including the time without a line.
};

/// A request on its way.
struct PendingCall
{
    qint64 id = 0;
    const char *method = nullptr;
    Access access;
    QByteArray params; ///< JSON.
    QString key; ///< Of a write.
    QPointer<QObject> context;
    std::function<void(const Result<QJsonValue> &)> finish;
    bool sent = false; ///< At least once: the server may have done it.
};

/// The requests that wait for their reply: sends, sends writes again, gives up. Api is its typed face.
class Calls : public QObject
{
    Q_OBJECT
public:
    Calls(Connection &connection, const CallTimings &timings);

    /// Whose requests the server answers now.
    enum class Session {
        None, ///< Nobody is signed in: only open requests are sent.
        Interrupted, ///< Signed in, but the line is down or not yet resumed: writes wait.
        Ready
    };
    Session session() const { return m_session; }

    /// Ready sends the waiting writes. None fails them: they were another login's.
    void setSession(Session session);

    /// While it is on, a new write fails at once; those that wait already go on waiting.
    void setOutage(bool on) { m_outage = on; }

    static PendingCall prepare(const char *method, const Access &access, QObject *context);
    void start(PendingCall call);
    /// Fails a call without sending it, soon, but never inside this function.
    void refuse(PendingCall call, const Error &error);

    void finish(qint64 id, const Result<QJsonValue> &answer);
    int pending() const { return int(m_pending.size()); }

private:
    bool canSend(const PendingCall &call) const;
    void transmit(PendingCall &call);
    void lineLost();
    void expire(qint64 id);
    void refuseAll(const std::function<bool(const PendingCall &)> &which, const Error &error);
    static void deliver(const PendingCall &call, const Result<QJsonValue> &answer);

    Connection &m_connection;
    const CallTimings m_timings;
    Session m_session = Session::None;
    bool m_outage = false;
    QMap<qint64, PendingCall> m_pending; ///< By id, so writes go out again in their order.
    qint64 m_lastId = 0;
};

/// A new 128-bit request key from the system's random source: 32 hex digits.
QString makeRequestKey();

} // namespace medcrm
