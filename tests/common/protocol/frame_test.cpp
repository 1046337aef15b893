// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/frame.h"
#include "common/protocol/queue.h"
#include "tests/common/protocol/samples/samples.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

const QString key = u"0123456789abcdef0123456789abcdef"_s;

/// A request frame that is refused, and by which of its members.
struct Malformed
{
    const char *name;
    QByteArray frame;
    const char *field;
};

QByteArray withMembers(const char *members)
{
    return QByteArray(R"({"jsonrpc":"2.0",)") + members + '}';
}

QList<Malformed> malformedFrames()
{
    const QByteArray key32(32, 'a');
    return {
        {"nothing", "", ""},
        {"not JSON", "hello", ""},
        {"half of JSON", R"({"jsonrpc":"2.0","id":1)", ""},
        {"two values", R"({"jsonrpc":"2.0","id":1,"method":"hello"}{})", ""},
        {"not UTF-8", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\xff\xfe\"}", ""},
        {"zero bytes", QByteArray(8, '\0'), ""},
        {"a batch", R"([{"jsonrpc":"2.0","id":1,"method":"hello"}])", ""},
        {"a word", R"("hello")", ""},
        {"null", "null", ""},
        {"nesting without end", QByteArray(60'000, '['), ""},
        {"objects without end",
         QByteArray(R"({"jsonrpc":"2.0","id":1,"method":"a","params":)")
             + QByteArray(R"({"a":)").repeated(5'000) + "1" + QByteArray("}").repeated(5'001),
         ""},
        {"no version", R"({"id":1,"method":"hello"})", "jsonrpc"},
        {"version as a number", R"({"jsonrpc":2.0,"id":1,"method":"hello"})", "jsonrpc"},
        {"another version", R"({"jsonrpc":"1.0","id":1,"method":"hello"})", "jsonrpc"},
        {"no id", withMembers(R"("method":"hello")"), "id"},
        {"id 0", withMembers(R"("id":0,"method":"hello")"), "id"},
        {"id -1", withMembers(R"("id":-1,"method":"hello")"), "id"},
        {"id 1.5", withMembers(R"("id":1.5,"method":"hello")"), "id"},
        {"id 1e300", withMembers(R"("id":1e300,"method":"hello")"), "id"},
        {"id beyond 64 bits", withMembers(R"("id":9223372036854775808,"method":"hello")"), "id"},
        {"id as text", withMembers(R"("id":"1","method":"hello")"), "id"},
        {"id null", withMembers(R"("id":null,"method":"hello")"), "id"},
        {"no method", withMembers(R"("id":1)"), "method"},
        {"empty method", withMembers(R"("id":1,"method":"")"), "method"},
        {"method as a number", withMembers(R"("id":1,"method":7)"), "method"},
        {"params as a list", withMembers(R"("id":1,"method":"hello","params":[1])"), "params"},
        {"params as text", withMembers(R"("id":1,"method":"hello","params":"x")"), "params"},
        {"params null", withMembers(R"("id":1,"method":"hello","params":null)"), "params"},
        {"key too short", withMembers(R"("id":1,"method":"hello","key":"abc")"), "key"},
        {"empty key", withMembers(R"("id":1,"method":"hello","key":"")"), "key"},
        {"key null", withMembers(R"("id":1,"method":"hello","key":null)"), "key"},
        {"key in capitals", withMembers("\"id\":1,\"method\":\"a\",\"key\":\"" + key32.toUpper() + '"'),
         "key"},
        {"key with a letter past f",
         withMembers("\"id\":1,\"method\":\"a\",\"key\":\"g" + key32.first(31) + '"'), "key"},
        {"key too long", withMembers("\"id\":1,\"method\":\"a\",\"key\":\"" + key32 + "a\""), "key"},
        {"a member too many", withMembers(R"("id":1,"method":"hello","extra":1)"), "extra"},
    };
}

template <typename T>
T expect(const Result<FrameFromServer> &frame)
{
    REQUIRE(frame);
    REQUIRE(std::holds_alternative<T>(*frame));
    return std::get<T>(*frame);
}

} // namespace

TEST_CASE("A request frame is read as it was written")
{
    const QByteArray params = encode(Sample<ChangeVisit>::value());
    const Result<RequestFrame> request = parseRequest(requestFrame(7, ChangeVisit::method, params, key));
    REQUIRE(request);
    CHECK(request->id == 7);
    CHECK(request->method == u"visits.setStatus"_s);
    CHECK(request->key == key);
    const Result<ChangeVisit> change = decode<ChangeVisit>(QJsonValue(request->params));
    REQUIRE(change);
    CHECK(encode(*change) == params);
}

TEST_CASE("Params and key may be absent, and the largest id comes through")
{
    const Result<RequestFrame> request =
        parseRequest(R"({"jsonrpc":"2.0","id":9223372036854775807,"method":"hello"})");
    REQUIRE(request);
    CHECK(request->id == std::numeric_limits<qint64>::max());
    CHECK(request->params.isEmpty());
    CHECK(request->key.isEmpty());
}

TEST_CASE("What is no request is refused as malformed, by the member at fault")
{
    for (const Malformed &malformed : malformedFrames()) {
        INFO(malformed.name);
        const Result<RequestFrame> request = parseRequest(malformed.frame);
        REQUIRE_FALSE(request);
        CHECK(request.error().code == ErrorCode::Malformed);
        CHECK(request.error().field == QString::fromLatin1(malformed.field));
        CHECK_FALSE(request.error().message.isEmpty());
    }
}

TEST_CASE("No cut of a request frame is read as one")
{
    const QByteArray whole = requestFrame(7, "visits.list", encode(Sample<ListVisits>::value()), key);
    REQUIRE(parseRequest(whole));
    for (qsizetype length = 0; length < whole.size(); ++length)
        CHECK_FALSE(parseRequest(whole.first(length)));
}

TEST_CASE("A result frame is read as a reply")
{
    const Visit visit = Sample<Visit>::value();
    const ReplyFrame reply = expect<ReplyFrame>(parseFromServer(resultFrame(7, encode(visit))));
    CHECK(reply.id == 7);
    REQUIRE(reply.result);
    CHECK(decode<Visit>(*reply.result) == visit);
}

TEST_CASE("A result may be null: there was no visit to call")
{
    const ReplyFrame reply =
        expect<ReplyFrame>(parseFromServer(resultFrame(7, encode(std::optional<Visit>()))));
    REQUIRE(reply.result);
    const auto visit = decode<std::optional<Visit>>(*reply.result);
    REQUIRE(visit);
    CHECK_FALSE(visit->has_value());
}

TEST_CASE("An error frame carries code, field, sentence and the current record")
{
    for (const auto &[code, name] : enumNames(ErrorCode{})) {
        const Error error{code, u"visit"_s, u"Somebody was first: \"A07\"."_s,
                          toJsonObject(Sample<Visit>::value())};
        const ReplyFrame reply = expect<ReplyFrame>(parseFromServer(errorFrame(7, error)));
        CHECK(reply.id == 7);
        REQUIRE_FALSE(reply.result);
        CHECK(reply.result.error() == error);
    }
}

TEST_CASE("An error that answers no request has the id null, and is read as id 0")
{
    const QByteArray frame = errorFrame(std::nullopt, {ErrorCode::Malformed, {}, u"This is not JSON."_s});
    CHECK(frame.contains(R"("id":null)"));
    CHECK(expect<ReplyFrame>(parseFromServer(frame)).id == 0);
}

TEST_CASE("An error's number is its own in the range JSON-RPC leaves to servers")
{
    QList<int> numbers;
    for (const auto &[code, name] : enumNames(ErrorCode{})) {
        const QJsonObject error =
            QJsonDocument::fromJson(errorFrame(1, {code, {}, {}})).object().value(u"error"_s).toObject();
        numbers.append(error.value(u"code"_s).toInt());
        CHECK(numbers.last() <= -32000);
        CHECK(numbers.last() >= -32099);
        CHECK(numbers.count(numbers.last()) == 1);
    }
}

TEST_CASE("An event frame equals the encoding of the whole, and is read back")
{
    const QByteArray payload = encode(Sample<VisitStatusChanged>::value());
    for (const bool withActor : {true, false}) {
        EventRecord event = Sample<EventRecord>::value();
        if (!withActor)
            event.actor.reset();
        const QByteArray frame = eventFrame(event, payload);
        event.payload = QJsonDocument::fromJson(payload).object();
        CHECK(expect<EventRecord>(parseFromServer(frame)) == event);
        const QJsonObject whole = QJsonDocument::fromJson(frame).object();
        CHECK(whole.value(u"params"_s) == QJsonValue(toJsonObject(event)));
        CHECK_FALSE(whole.contains(u"id"_s));
    }
}

TEST_CASE("A hidden event keeps its number and shows nothing")
{
    EventRecord hidden = Sample<EventRecord>::value();
    hidden.type = QString::fromLatin1(hiddenEventType);
    hidden.actor.reset();
    const EventRecord read = expect<EventRecord>(parseFromServer(eventFrame(hidden, "{}")));
    CHECK(read.sequence == hidden.sequence);
    CHECK(read.payload.isEmpty());
}

TEST_CASE("A notice frame equals the encoding of the whole, is read back, and has no number")
{
    NoticeRecord notice = Sample<NoticeRecord>::value();
    const QByteArray payload = encode(notice.payload);
    NoticeRecord envelope = notice;
    envelope.payload = {};
    const QByteArray frame = noticeFrame(envelope, payload);
    CHECK(expect<NoticeRecord>(parseFromServer(frame)) == notice);
    const QJsonObject whole = QJsonDocument::fromJson(frame).object();
    CHECK(whole.value(u"method"_s) == u"notice"_s);
    CHECK(whole.value(u"params"_s) == QJsonValue(toJsonObject(notice)));
    CHECK_FALSE(whole.contains(u"id"_s));
    CHECK_FALSE(whole.value(u"params"_s).toObject().contains(u"sequence"_s));
}

TEST_CASE("What is no frame of a server is refused")
{
    for (const char *frame :
         {"", "x", "[]", R"({"id":1,"result":{}})", R"({"jsonrpc":"2.0","method":"event"})",
          R"({"jsonrpc":"2.0","method":"event","params":{"clinic":1}})",
          R"({"jsonrpc":"2.0","method":"notice"})",
          R"({"jsonrpc":"2.0","method":"notice","params":{"clinic":1}})"})
        CHECK_FALSE(parseFromServer(frame));
}
