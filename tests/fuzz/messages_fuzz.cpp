// SPDX-License-Identifier: GPL-3.0-or-later
// Any frame whose method, type or name is one of the protocol's: its content is decoded, checked by its own validate(),
// written and read again. A reply does not say what it answers, so here it names the method: {"reply": …, "result": …}.
#include "common/protocol/frame.h"
#include "tests/fuzz/roundtrip.h"

using namespace medcrm;
using namespace medcrm::fuzz;
using namespace Qt::StringLiterals;

namespace {

void read(const Readers &readers, const QString &name, const QJsonValue &json)
{
    if (const Reader reader = readers.value(name))
        reader(json);
}

bool readReply(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (!object.contains("reply"_L1))
        return false;
    read(replies(), object.value("reply"_L1).toString(), object.value("result"_L1));
    return true;
}

void readTold(const FrameFromServer &frame)
{
    if (const auto *event = std::get_if<EventRecord>(&frame))
        read(events(), event->type, event->payload);
    else if (const auto *notice = std::get_if<NoticeRecord>(&frame))
        read(notices(), notice->type, notice->payload);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    if (const Result<RequestFrame> request = parseRequest(bytes)) {
        read(requests(), request->method, request->params);
    } else if (!readReply(bytes)) {
        if (const Result<FrameFromServer> frame = parseFromServer(bytes))
            readTold(*frame);
    }
    return 0;
}
