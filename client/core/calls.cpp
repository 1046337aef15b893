// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/calls.h"

#include "client/core/connection.h"
#include "client/core/refusals.h"
#include "common/protocol/frame.h"

#include <QRandomGenerator>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

bool isWrite(const PendingCall &call)
{
    return call.access.kind == Access::Kind::Write;
}

Error unavailable(const QString &message)
{
    return {ErrorCode::Unavailable, {}, message};
}

} // namespace

Calls::Calls(Connection &connection, const CallTimings &timings)
    : m_connection(connection)
    , m_timings(timings)
{
    connect(&connection, &Connection::lost, this, &Calls::lineLost);
}

PendingCall Calls::prepare(const char *method, const Access &access, QObject *context)
{
    Q_ASSERT(context);
    PendingCall call;
    call.method = method;
    call.access = access;
    call.context = context;
    if (access.kind == Access::Kind::Write)
        call.key = makeRequestKey();
    return call;
}

void Calls::start(PendingCall call)
{
    const bool now = canSend(call);
    const bool later = isWrite(call) && m_session == Session::Interrupted && !m_outage;
    if (!now && !later) {
        const bool stranger = m_session == Session::None && call.access.kind != Access::Kind::Open;
        const QString away = isWrite(call) ? tr("There is no connection to the server. This was not done.")
                                           : tr("There is no connection to the server.");
        refuse(std::move(call),
               stranger ? Error{ErrorCode::Unauthenticated, {}, tr("Sign in first.")} : unavailable(away));
        return;
    }
    const qint64 id = ++m_lastId;
    call.id = id;
    const Milliseconds deadline = isWrite(call) ? m_timings.write : m_timings.read;
    QTimer::singleShot(deadline, this, [this, id] { expire(id); });
    PendingCall &pending = *m_pending.insert(id, std::move(call));
    if (now)
        transmit(pending);
}

bool Calls::canSend(const PendingCall &call) const
{
    return m_connection.isOpen() && (call.access.kind == Access::Kind::Open || m_session == Session::Ready);
}

void Calls::transmit(PendingCall &call)
{
    call.sent |= m_connection.send(requestFrame(call.id, call.method, call.params, call.key));
}

void Calls::refuse(PendingCall call, const Error &error)
{
    const auto deliverLater = [call = std::move(call), error] { deliver(call, tl::unexpected(error)); };
    QMetaObject::invokeMethod(this, deliverLater, Qt::QueuedConnection);
}

void Calls::setSession(Session session)
{
    m_session = session;
    if (session == Session::Ready) {
        for (PendingCall &call : m_pending) {
            if (isWrite(call))
                transmit(call);
        }
    } else if (session == Session::None) {
        refuseAll(isWrite, {ErrorCode::Unauthenticated, {}, tr("You were signed out before this was done.")});
    }
}

void Calls::finish(qint64 id, const Result<QJsonValue> &answer)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return; // given up meanwhile
    const PendingCall call = std::move(*found);
    m_pending.erase(found);
    deliver(call, answer);
}

void Calls::lineLost()
{
    if (m_session == Session::Ready)
        m_session = Session::Interrupted;
    refuseAll(std::not_fn(isWrite), unavailable(tr("The connection to the server was lost.")));
}

void Calls::expire(qint64 id)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return;
    QString message = tr("The server did not answer in time.");
    if (isWrite(*found)) {
        message = found->sent ? tr("The server's answer did not arrive, so it is not known whether this was "
                                   "done. Look before you try again.")
                              : tr("There is no connection to the server. This was not done.");
    }
    finish(id, tl::unexpected(unavailable(message)));
}

void Calls::refuseAll(const std::function<bool(const PendingCall &)> &which, const Error &error)
{
    for (const qint64 id : m_pending.keys()) {
        if (which(m_pending[id]))
            refuse(m_pending.take(id), error);
    }
}

void Calls::deliver(const PendingCall &call, const Result<QJsonValue> &answer)
{
    if (call.context)
        call.finish(answer.map_error(refusalInWindowsLanguage));
}

QString makeRequestKey()
{
    quint32 bits[4];
    QRandomGenerator::system()->fillRange(bits);
    const QByteArrayView bytes(reinterpret_cast<const char *>(bits), sizeof bits);
    return QString::fromLatin1(bytes.toByteArray().toHex());
}

} // namespace medcrm
