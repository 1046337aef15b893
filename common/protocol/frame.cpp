// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/frame.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

tl::unexpected<Error> malformed(const QString &field, const QString &message)
{
    return fail(ErrorCode::Malformed, field, message);
}

Result<QJsonObject> parseObject(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return malformed({}, u"This is not JSON: %1."_s.arg(error.errorString()));
    if (!document.isObject())
        return malformed({}, u"Expected one JSON-RPC object."_s);
    const QJsonObject object = document.object();
    if (object.value("jsonrpc"_L1).toString() != "2.0"_L1)
        return malformed(u"jsonrpc"_s, u"Expected \"2.0\"."_s);
    return object;
}

// JSON-RPC wants numbers; the name in data.code is what clients go by.
int rpcCode(ErrorCode code)
{
    return -32000 - static_cast<int>(code);
}

/// A field is named as the client wrote it, and an unknown one can be as long as a frame; escaped, six times as long.
QString shownField(const QString &field)
{
    constexpr qsizetype most = 200;
    return field.size() <= most ? field : field.first(most) + u'\u2026';
}

Error parseError(const QJsonObject &error)
{
    const QJsonObject data = error.value("data"_L1).toObject();
    return {fromText<ErrorCode>(data.value("code"_L1).toString()).value_or(ErrorCode::Malformed),
            data.value("field"_L1).toString(), error.value("message"_L1).toString(),
            data.value("current"_L1).toObject()};
}

template <typename Record>
Result<FrameFromServer> parseNotification(const QJsonObject &object)
{
    return decode<Record>(object.value("params"_L1)).map([](Record &&record) {
        return FrameFromServer(std::move(record));
    });
}

/// The payload comes last in the envelope, so the ready JSON takes the place of the empty object.
template <typename Record>
QByteArray notification(const char *method, const Record &envelope, const QByteArray &payload)
{
    QByteArray frame =
        QByteArray(R"({"jsonrpc":"2.0","method":")") + method + R"(","params":)" + encode(envelope);
    static constexpr QByteArrayView emptyPayload = "{}}";
    Q_ASSERT(envelope.payload.isEmpty() && frame.endsWith(emptyPayload));
    frame.chop(emptyPayload.size());
    return frame + payload + "}}";
}

} // namespace

Result<RequestFrame> parseRequest(const QByteArray &bytes)
{
    const Result<QJsonObject> object = parseObject(bytes);
    if (!object)
        return tl::unexpected(object.error());
    static const QStringList known{u"jsonrpc"_s, u"id"_s, u"method"_s, u"params"_s, u"key"_s};
    for (const QString &key : object->keys()) {
        if (!known.contains(key))
            return malformed(key, u"This is not known here."_s);
    }
    RequestFrame request;
    const std::optional<qint64> id = codec::wholeNumber(object->value("id"_L1));
    if (!id || *id < 1)
        return malformed(u"id"_s, u"Expected a whole number of 1 or more."_s);
    request.id = *id;
    request.method = object->value("method"_L1).toString();
    if (request.method.isEmpty())
        return malformed(u"method"_s, u"Expected the name of a method."_s);
    const QJsonValue params = object->value("params"_L1);
    if (!params.isUndefined() && !params.isObject())
        return malformed(u"params"_s, u"Expected an object."_s);
    request.params = params.toObject();
    const QJsonValue key = object->value("key"_L1);
    request.key = key.toString();
    if (!key.isUndefined() && !isRequestKey(request.key))
        return malformed(u"key"_s, u"Expected 32 hex digits."_s);
    return request;
}

Result<FrameFromServer> parseFromServer(const QByteArray &bytes)
{
    const Result<QJsonObject> object = parseObject(bytes);
    if (!object)
        return tl::unexpected(object.error());
    const QString method = object->value("method"_L1).toString();
    if (method == "event"_L1)
        return parseNotification<EventRecord>(*object);
    if (method == "notice"_L1)
        return parseNotification<NoticeRecord>(*object);
    ReplyFrame reply;
    reply.id = codec::wholeNumber(object->value("id"_L1)).value_or(0);
    if (object->contains("error"_L1))
        reply.result = tl::unexpected(parseError(object->value("error"_L1).toObject()));
    else
        reply.result = object->value("result"_L1);
    return FrameFromServer(std::move(reply));
}

QByteArray requestFrame(qint64 id, const char *method, const QByteArray &params, const QString &key)
{
    QByteArray frame = R"({"jsonrpc":"2.0","id":)" + QByteArray::number(id) + R"(,"method":")" + method
        + R"(","params":)" + params;
    if (!key.isEmpty())
        frame += R"(,"key":")" + key.toLatin1() + '"';
    return frame + '}';
}

QByteArray resultFrame(qint64 id, const QByteArray &result)
{
    return R"({"jsonrpc":"2.0","id":)" + QByteArray::number(id) + R"(,"result":)" + result + '}';
}

QByteArray errorFrame(std::optional<qint64> id, const Error &error)
{
    QJsonObject data{{u"code"_s, toText(error.code)}};
    if (!error.field.isEmpty())
        data.insert(u"field"_s, shownField(error.field));
    if (!error.current.isEmpty())
        data.insert(u"current"_s, error.current);
    const QJsonObject body{
        {u"code"_s, rpcCode(error.code)}, {u"message"_s, error.message}, {u"data"_s, data}};
    return R"({"jsonrpc":"2.0","id":)" + (id ? QByteArray::number(*id) : QByteArray("null")) + R"(,"error":)"
        + QJsonDocument(body).toJson(QJsonDocument::Compact) + '}';
}

QByteArray eventFrame(const EventRecord &envelope, const QByteArray &payload)
{
    return notification("event", envelope, payload);
}

QByteArray noticeFrame(const NoticeRecord &envelope, const QByteArray &payload)
{
    return notification("notice", envelope, payload);
}

bool isRequestKey(const QString &key)
{
    return key.size() == 32 && std::all_of(key.begin(), key.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

} // namespace medcrm
