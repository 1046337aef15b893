// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/messages.h"
#include "tests/common/protocol/completion.h"
#include "tests/common/protocol/layout.h"
#include "tests/common/protocol/spots.h"
#include "tests/common/protocol/typewalk.h"
#include "tests/support/catch.h"

// What holds for every message, made from the declarations: a new message is tested by having a sample.

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

/// Calls check(sample, name) for every request, every reply, every event and every notice.
template <typename Check>
void forEachMessage(Check check)
{
    forEachType(AllRequests{}, [&]<typename T>(std::type_identity<T>) {
        const QString name = QString::fromLatin1(T::method);
        check.template operator()<T>(Sample<T>::value(), name);
        using Reply = typename T::Reply;
        check.template operator()<Reply>(Sample<Reply>::value(), u"reply to "_s + name);
    });
    forEachType(AllEvents{}, [&]<typename T>(std::type_identity<T>) {
        check.template operator()<T>(Sample<T>::value(), u"event "_s + QString::fromLatin1(T::type));
    });
    forEachType(AllNotices{}, [&]<typename T>(std::type_identity<T>) {
        check.template operator()<T>(Sample<T>::value(), u"notice "_s + QString::fromLatin1(T::notice));
    });
    check.template operator()<EventRecord>(Sample<EventRecord>::value(), u"the envelope of events"_s);
    check.template operator()<NoticeRecord>(Sample<NoticeRecord>::value(), u"the envelope of notices"_s);
}

/// JSON of any kind, as it comes out of a frame.
QJsonValue parsed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + json + ']', &error);
    REQUIRE(error.error == QJsonParseError::NoError);
    return document.array().at(0);
}

template <typename T>
void checkRefused(const QJsonValue &json, const QString &path)
{
    INFO(path.toStdString());
    const Result<T> result = decode<T>(json);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::Invalid);
    CHECK(result.error().field == path);
    CHECK_FALSE(result.error().message.isEmpty());
}

} // namespace

TEST_CASE("Every message round-trips")
{
    forEachMessage([]<typename T>(const T &sample, const QString &name) {
        INFO(name.toStdString());
        for (const T &value : {sample, completed(sample)}) {
            const QByteArray json = encode(value);
            const Result<T> read = decode<T>(parsed(json));
            REQUIRE(read);
            CHECK(encode(*read) == json);
            if constexpr (std::equality_comparable<T>)
                CHECK(*read == value);
        }
    });
}

TEST_CASE("A missing key is refused by its path, unless it may be absent")
{
    forEachMessage([]<typename T>(const T &sample, const QString &name) {
        INFO(name.toStdString());
        const QJsonValue json = parsed(encode(completed(sample)));
        for (const Spot &spot : spotsOf<T>(json)) {
            const QJsonValue without = replaced(json, spot.steps, QJsonValue::Undefined);
            if (spot.isKey && !spot.mayBeAbsent)
                checkRefused<T>(without, spot.path);
            else if (spot.isKey)
                CHECK(decode<T>(without));
        }
    });
}

TEST_CASE("A value of the wrong type is refused by its path")
{
    forEachMessage([]<typename T>(const T &sample, const QString &name) {
        INFO(name.toStdString());
        const QJsonValue json = parsed(encode(completed(sample)));
        for (const Spot &spot : spotsOf<T>(json)) {
            for (const QJsonValue &wrong : spot.wrong)
                checkRefused<T>(replaced(json, spot.steps, wrong), spot.path);
        }
    });
}

TEST_CASE("Absent, null and empty are one, and are written as absent")
{
    const Result<Subscribe> absent = decode<Subscribe>(parsed(R"({"clinic":1})"));
    const Result<Subscribe> null = decode<Subscribe>(parsed(R"({"clinic":1,"epoch":null,"since":null})"));
    REQUIRE(absent);
    REQUIRE(null);
    CHECK(encode(*absent) == R"({"clinic":1})");
    CHECK(encode(*null) == R"({"clinic":1})");
}

TEST_CASE("A sparse member is absent exactly while it has the value of a new struct")
{
    Visit visit = Sample<Visit>::value();
    visit.priority = Priority::Routine;
    visit.reason.clear();
    QByteArray json = encode(visit);
    CHECK_FALSE(json.contains("priority"));
    CHECK_FALSE(json.contains("\"reason\""));
    CHECK(decode<Visit>(parsed(json)) == visit);
    visit.priority = Priority::Urgent;
    visit.reason = u"Chest pain"_s;
    json = encode(visit);
    CHECK(json.contains(R"("priority":"urgent")"));
    CHECK(decode<Visit>(parsed(json)) == visit);
}

TEST_CASE("A key that is not declared is refused by its path, at every depth")
{
    forEachMessage([]<typename T>(const T &sample, const QString &name) {
        INFO(name.toStdString());
        const QJsonValue json = parsed(encode(completed(sample)));
        for (const Spot &spot : spotsOf<T>(json)) {
            if (!spot.isObject)
                continue;
            QJsonObject object = at(json, spot.steps).toObject();
            object.insert(u"surplus"_s, 1);
            checkRefused<T>(replaced(json, spot.steps, object), spotBelow(spot, u"surplus"_s).path);
        }
    });
}

TEST_CASE("Every struct lists all its members")
{
    forEachMessage([]<typename T>(const T &, const QString &) {
        walkTypes<T>([]<typename U>(std::type_identity<U>) {
            if constexpr (HasFields<U>) {
                INFO(QMetaType::fromType<U>().name());
                CHECK(fieldsFillTheStruct<U>());
            }
        });
    });
}

namespace {

struct Forgetful
{
    int kept = 0;
    QString dropped;
    static constexpr auto fields() { return std::tuple{field("kept", &Forgetful::kept)}; }
};

} // namespace

TEST_CASE("A struct that forgets a member is noticed")
{
    CHECK_FALSE(fieldsFillTheStruct<Forgetful>());
}

TEST_CASE("Every sample passes the checks of its own message")
{
    forEachMessage([]<typename T>(const T &sample, const QString &name) {
        INFO(name.toStdString());
        if constexpr (Validated<T>) {
            const Result<> result = sample.validate();
            INFO((result ? QString() : result.error().field).toStdString());
            CHECK(result);
        }
    });
}
