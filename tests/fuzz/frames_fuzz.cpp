// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a frame of a client and as one of a server: what is read can be written, and reads the same again.
#include "common/protocol/frame.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace medcrm;
using fuzz::promise;
using fuzz::promiseClear;

namespace {

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Names of methods are written by programs, not by people: only those are frames that a program of ours could make.
bool isName(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'.'); });
}

QByteArray written(const RequestFrame &frame)
{
    return requestFrame(frame.id, frame.method.toLatin1().constData(), jsonOf(frame.params), frame.key);
}

QByteArray written(const ReplyFrame &frame)
{
    if (!frame.result)
        return errorFrame(frame.id, frame.result.error());
    const QByteArray list = QJsonDocument(QJsonArray{*frame.result}).toJson(QJsonDocument::Compact);
    return resultFrame(frame.id, list.sliced(1, list.size() - 2));
}

QByteArray written(EventRecord record)
{
    const QByteArray payload = jsonOf(std::exchange(record.payload, {}));
    return eventFrame(record, payload);
}

QByteArray written(NoticeRecord record)
{
    const QByteArray payload = jsonOf(std::exchange(record.payload, {}));
    return noticeFrame(record, payload);
}

QByteArray written(const FrameFromServer &frame)
{
    return std::visit([](const auto &kind) { return written(kind); }, frame);
}

void asRequest(const QByteArray &bytes)
{
    const Result<RequestFrame> request = parseRequest(bytes);
    if (!request) {
        promise(request.error().code == ErrorCode::Malformed, "what is no request is malformed");
        return promiseClear(request.error());
    }
    promise(request->id >= 1 && !request->method.isEmpty(), "a request has a number and a method");
    promise(request->key.isEmpty() || isRequestKey(request->key), "a request key is 32 hex digits");
    if (!isName(request->method))
        return;
    const QByteArray once = written(*request);
    const Result<RequestFrame> again = parseRequest(once);
    promise(again && written(*again) == once, "a request that was written reads the same");
}

void fromServer(const QByteArray &bytes)
{
    const Result<FrameFromServer> frame = parseFromServer(bytes);
    if (!frame)
        return promiseClear(frame.error());
    const QByteArray once = written(*frame);
    const Result<FrameFromServer> again = parseFromServer(once);
    promise(again && written(*again) == once, "a frame of a server that was written reads the same");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    asRequest(bytes);
    fromServer(bytes);
    return 0;
}
