// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/core/id.h"
#include "common/core/result.h"
#include "common/protocol/codec.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <optional>
#include <variant>

// JSON-RPC 2.0 messages as UTF-8 in binary WebSocket frames (https://www.jsonrpc.org/specification; design:
// protocol.md). Batches and client notifications are not part of this protocol.
namespace medcrm {

/// Subprotocol both sides must name in the WebSocket handshake.
inline constexpr char subprotocolName[] = "medcrm.v1";

/// Largest frame a server sends, and a client must accept, in bytes.
inline constexpr qsizetype maxFrameOut = 256 * 1024;

/// Who caused an event. `session` lets a window recognise its own acts.
struct EventActor
{
    UserId user;
    QString name;
    LoginSessionId session;

    bool operator==(const EventActor &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("user", &EventActor::user), field("name", &EventActor::name),
                          field("session", &EventActor::session)};
    }
};

/// An event with its envelope. `sequence` is gap-free per clinic and epoch; an event that the account may not
/// see arrives as type "none" with an empty payload, so that the numbering stays whole.
struct EventRecord
{
    ClinicId clinic;
    QString epoch;
    qint64 sequence = 0;
    QString type;
    Instant at;
    std::optional<EventActor> actor;
    QJsonObject payload;

    bool operator==(const EventRecord &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &EventRecord::clinic),
                          field("epoch", &EventRecord::epoch),
                          field("sequence", &EventRecord::sequence),
                          field("type", &EventRecord::type),
                          field("at", &EventRecord::at),
                          field("actor", &EventRecord::actor),
                          field("payload", &EventRecord::payload)};
    }
};

/// Type of an event whose content is not for this account.
inline constexpr char hiddenEventType[] = "none";

/// A notice with its envelope: what is so at this moment, in place of what the last notice of its type and clinic said.
/// It has no number; after a lost line nothing of it is left, and a new one comes after subscribing.
struct NoticeRecord
{
    ClinicId clinic;
    QString type;
    QJsonObject payload;

    bool operator==(const NoticeRecord &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &NoticeRecord::clinic), field("type", &NoticeRecord::type),
                          field("payload", &NoticeRecord::payload)};
    }
};

struct RequestFrame
{
    qint64 id = 0; ///< Chosen by the client, unique among its pending requests; 1 or more.
    QString method;
    QJsonObject params;
    QString key; ///< Request key of a write: 32 hex digits, made by the client; empty for reads.
};

struct ReplyFrame
{
    qint64 id = 0;
    Result<QJsonValue> result;
};

using Frame = std::variant<RequestFrame, ReplyFrame, EventRecord, NoticeRecord>;
using FrameFromServer = std::variant<ReplyFrame, EventRecord, NoticeRecord>;

/// Parses what a client may send. The error's code is `malformed`.
Result<RequestFrame> parseRequest(const QByteArray &bytes);

/// Parses what a server may send: a reply, an event or a notice.
Result<FrameFromServer> parseFromServer(const QByteArray &bytes);

/// `params` and `result` are JSON already.
QByteArray requestFrame(qint64 id, const char *method, const QByteArray &params, const QString &key = {});
QByteArray resultFrame(qint64 id, const QByteArray &result);
QByteArray errorFrame(std::optional<qint64> id, const Error &error);

/// An event's frame; encoded once and sent to all. `payload` is JSON already.
QByteArray eventFrame(const EventRecord &envelope, const QByteArray &payload);

/// A notice's frame. `payload` is JSON already.
QByteArray noticeFrame(const NoticeRecord &envelope, const QByteArray &payload);

/// Whether a text is a request key: 32 hex digits.
bool isRequestKey(const QString &key);

} // namespace medcrm
