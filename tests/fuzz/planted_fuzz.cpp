// SPDX-License-Identifier: GPL-3.0-or-later
// The control of all the other fuzzers: a decoder with a fault of the kind that MEDCRM_PLANTED names. Started from the
// seeds of the real ones, the fuzzer has to find each within seconds.
#include "common/protocol/frame.h"
#include "tests/fuzz/fuzz.h"

#include <QHash>
#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

using namespace medcrm;
using namespace Qt::StringLiterals;

namespace {

volatile qint64 sink;

/// Takes it for granted that a key has 32 digits.
void overflow(const QJsonObject &frame)
{
    const QByteArray key = frame.value("key"_L1).toString().toLatin1();
    const std::vector<char> copy(32);
    for (qsizetype i = 0; i < key.size(); ++i)
        const_cast<char *>(copy.data())[i] = key[i];
    sink = copy.back();
}

/// Takes it for granted that ids are small.
void undefined(const QJsonObject &frame)
{
    const int id = static_cast<int>(frame.value("id"_L1).toInteger());
    sink = id * 1000;
}

/// Forgets what it has made of a method it doesn't know.
void leak(const QJsonObject &frame)
{
    const QByteArray method = frame.value("method"_L1).toString().toLatin1();
    if (method.size() % 2 == 1)
        sink = qint64((new std::string(200, method[0]))->size());
}

/// Halves a number until it is odd, which 0 never is.
void stall(const QJsonObject &frame)
{
    for (sink = frame.value("id"_L1).toInteger(1); sink % 2 == 0;)
        sink = sink / 2;
}

/// Believes how many bytes are to come.
void memory(const QJsonObject &frame)
{
    constexpr qint64 most = 3LL << 30; // more than the fuzzer allows
    const qint64 size = std::min(frame.value("id"_L1).toInteger(), most);
    if (size > 0)
        sink = qint64(std::vector<char>(std::size_t(size)).size());
}

/// Says no and not why.
void unclear(const QJsonObject &frame)
{
    if (frame.contains("jsonrpc"_L1) && !frame.contains("params"_L1))
        fuzz::promiseClear({ErrorCode::Invalid, u"params"_s, {}, {}});
}

void (*planted())(const QJsonObject &)
{
    static const QHash<QByteArray, void (*)(const QJsonObject &)> faults{
        {"overflow", overflow}, {"undefined", undefined}, {"leak", leak},
        {"stall", stall},       {"memory", memory},       {"unclear", unclear}};
    const auto fault = faults.value(qgetenv("MEDCRM_PLANTED"));
    fuzz::promise(fault != nullptr, "MEDCRM_PLANTED names a fault");
    return fault;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto fault = planted();
    const QByteArray bytes = fuzz::bytesOf(data, size);
    std::ignore = parseRequest(bytes); // so that the fuzzer is led to frames, as with the real ones
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (document.isObject())
        fault(document.object());
    return 0;
}
