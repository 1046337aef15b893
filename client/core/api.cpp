// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/api.h"

#include "client/core/connection.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

Q_LOGGING_CATEGORY(log, "medcrm.api")

} // namespace

Error unreadableAnswer(const Error &reason)
{
    return {ErrorCode::Malformed, reason.field,
            Api::tr("The server's answer could not be read (%1: %2). This program and the server may be of "
                    "different versions.")
                .arg(reason.field, reason.message)};
}

Api::Api(Connection &connection, const CallTimings &timings, QObject *parent)
    : QObject(parent)
    , m_calls(connection, timings)
{
    connect(&connection, &Connection::frameReceived, this, &Api::readFrame);
}

void Api::readFrame(const QByteArray &frame)
{
    const auto parsed = parseFromServer(frame);
    if (!parsed) {
        ++m_malformedFrames;
        qCWarning(log) << "The server sent something unreadable:" << parsed.error().message;
        return;
    }
    if (const auto *record = std::get_if<EventRecord>(&*parsed)) {
        Q_EMIT eventArrived(*record);
        return;
    }
    if (const auto *record = std::get_if<NoticeRecord>(&*parsed)) {
        m_noticeHandlers.dispatch(*record);
        return;
    }
    const auto &reply = std::get<ReplyFrame>(*parsed);
    if (reply.id > 0)
        m_calls.finish(reply.id, reply.result);
    else if (!reply.result)
        Q_EMIT remarkArrived(reply.result.error());
}

} // namespace medcrm
