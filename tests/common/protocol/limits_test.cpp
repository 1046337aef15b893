// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/frame.h"
#include "common/protocol/messages.h"
#include "tests/common/protocol/samples/samples.h"
#include "tests/support/catch.h"

// The promises about sizes in design: guarantees.md (Limits) and performance.md (Goals).

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

constexpr qsizetype maxFrameIn = 64 * 1024;
constexpr qsizetype maxFrameBeforeLogin = 4 * 1024;
constexpr qsizetype maxEvent = 700;

const QString key = u"0123456789abcdef0123456789abcdef"_s;

/// Text that takes most bytes for its length: three of UTF-8 a letter.
QString wide(qsizetype length)
{
    return QString(length, u'漢');
}

template <typename T>
QByteArray frameOf(const T &request)
{
    return requestFrame(std::numeric_limits<qint64>::max(), T::method, encode(request), key);
}

} // namespace

TEST_CASE("Every request fits a frame with much to spare")
{
    forEachType(AllRequests{}, [&]<typename T>(std::type_identity<T>) {
        INFO(T::method);
        CHECK(frameOf(Sample<T>::value()).size() <= maxFrameIn / 16);
    });
}

TEST_CASE("The largest patient that passes its checks fits a frame")
{
    PatientDetails largest = Sample<PatientDetails>::value();
    largest.givenName = wide(80);
    largest.familyName = wide(80);
    largest.phones = QList<QString>(5, u"+"_s + QString(20, u'0'));
    largest.nationalId = wide(40);
    largest.address = wide(300);
    largest.alerts = QList<QString>(10, wide(120));
    largest.notes = QString(4000, u'\n'); // six bytes each: \u000a
    REQUIRE(largest.validate(sampleDay));
    CHECK(frameOf(UpdatePatient{PatientId(1), 1, largest}).size() <= maxFrameIn);
}

TEST_CASE("The largest messages before login fit a stranger's frame")
{
    const Hello hello{u"0123456789abcdef"_s, wide(80), wide(40), wide(80), wide(20)};
    REQUIRE(hello.validate());
    CHECK(frameOf(hello).size() <= maxFrameBeforeLogin);
    const Login login{wide(80), wide(256)};
    REQUIRE(login.validate());
    CHECK(frameOf(login).size() <= maxFrameBeforeLogin);
    CHECK(frameOf(Sample<ResumeLogin>::value()).size() <= maxFrameBeforeLogin);
}

TEST_CASE("The refusal of a key as long as a frame fits a frame, and shows how the key begins")
{
    // A control character is one byte in and six out.
    const QString longest(maxFrameIn - 100, u'\x01');
    const Result<CheckIn> read =
        decode<CheckIn>(QJsonObject{{u"appointment"_s, 1}, {u"revision"_s, 1}, {longest, 1}});
    REQUIRE_FALSE(read);
    const QByteArray frame = errorFrame(1, read.error());
    CHECK(frame.size() <= maxFrameOut);
    const auto shown = std::get<ReplyFrame>(parseFromServer(frame).value()).result.error().field;
    CHECK(shown == longest.first(200) + u'\u2026');
}

TEST_CASE("The events of a visit's life, from arrival to the end, are 700 bytes each on average")
{
    const EventRecord envelope = Sample<EventRecord>::value();
    const Visit called = Sample<Visit>::value();
    Visit arrived = called;
    arrived.status = VisitStatus::Waiting;
    arrived.room.reset();
    arrived.callCount = 0;
    arrived.firstCalledAt.reset();
    arrived.lastCalledAt.reset();
    Visit started = called;
    started.status = VisitStatus::InService;
    started.startedAt = sampleMorning;
    Visit completed = started;
    completed.status = VisitStatus::Completed;
    completed.endedAt = sampleMorning;
    const QList<Visit> life{arrived, called, started, completed};
    qsizetype bytes = 0;
    for (const Visit &visit : life)
        bytes += eventFrame(envelope, encode(VisitStatusChanged{visit})).size();
    CHECK(bytes <= life.size() * maxEvent);
}
