// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/api.h"
#include "common/protocol/messages.h"
#include "tests/client/core/line.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

/// A line with an api on it, signed in as soon as it is open.
struct Caller
{
    explicit Caller(FakeServer &server, const CallTimings &timings = {})
        : line(server.port())
        , api(line.connection, timings)
    {
        QObject::connect(&line.connection, &Connection::opened, &api,
                         [this] { api.calls().setSession(Calls::Session::Ready); });
        line.connection.open();
        REQUIRE(await([&] { return line.opened == 1; }));
    }

    Line line;
    Api api;
    QObject page; ///< The context of calls.
};

const ChangeVisit hold{VisitId(1), 3, VisitAction::Hold, u"X-ray"_s, {}};

Visit heldVisit()
{
    Visit visit;
    visit.id = VisitId(1);
    visit.clinic = ClinicId(1);
    visit.doctor = DoctorId(1);
    visit.patient.id = PatientId(1);
    visit.businessDay = QDate(2026, 5, 28);
    visit.revision = 4;
    return visit;
}

/// A reply that a test waits for.
template <typename Reply>
struct Outcome
{
    std::optional<Result<Reply>> reply;
    int times = 0;

    auto take()
    {
        return [this](const Result<Reply> &given) {
            reply = given;
            ++times;
        };
    }
    bool arrived() const { return times > 0; }
    ErrorCode code() const { return reply->error().code; }
};

} // namespace

TEST_CASE("A typed request brings its typed reply")
{
    FakeServer server;
    server.answer<CallNext>([](const CallNext &request) -> Result<std::optional<Visit>> {
        Visit visit = heldVisit();
        visit.doctor = request.doctor;
        return std::optional(visit);
    });
    Caller caller(server);
    Outcome<std::optional<Visit>> outcome;
    caller.api.call(CallNext{DoctorId(5)}, &caller.page, outcome.take());
    CHECK_FALSE(outcome.arrived());
    REQUIRE(await([&] { return outcome.arrived(); }));
    REQUIRE(*outcome.reply);
    CHECK((**outcome.reply)->doctor == DoctorId(5));
    CHECK(caller.api.calls().pending() == 0);
}

TEST_CASE("A conflict arrives with the record as it is now")
{
    FakeServer server;
    server.answer<ChangeVisit>([](const ChangeVisit &) -> Result<Visit> {
        return fail(ErrorCode::Conflict, u"revision"_s, u"Ali was first."_s, toJsonObject(heldVisit()));
    });
    Caller caller(server);
    Outcome<Visit> outcome;
    caller.api.call(hold, &caller.page, outcome.take());
    REQUIRE(await([&] { return outcome.arrived(); }));
    CHECK(outcome.code() == ErrorCode::Conflict);
    CHECK(currentRecord<Visit>(outcome.reply->error()) == heldVisit());
    CHECK_FALSE(currentRecord<Appointment>(outcome.reply->error()));
}

TEST_CASE("A request whose own check fails is not sent")
{
    FakeServer server;
    Caller caller(server);
    Outcome<QList<FoundPatient>> outcome;
    caller.api.call(FindPatients{QString(), {}}, &caller.page, outcome.take());
    CHECK_FALSE(outcome.arrived());
    REQUIRE(await([&] { return outcome.arrived(); }));
    CHECK(outcome.code() == ErrorCode::Invalid);
    CHECK(outcome.reply->error().field == "text"_L1);
    CHECK(server.requests().isEmpty());
}

TEST_CASE("An answer that can't be read is a failure that names the place")
{
    FakeServer server;
    server.ignore<ChangeVisit>();
    Caller caller(server);
    server.onRequest = [&](const RequestFrame &request) {
        server.send(resultFrame(request.id, R"({"id":"x"})"));
    };
    Outcome<Visit> outcome;
    caller.api.call(hold, &caller.page, outcome.take());
    REQUIRE(await([&] { return outcome.arrived(); }));
    CHECK(outcome.code() == ErrorCode::Malformed);
    CHECK(outcome.reply->error().field == "id"_L1);
}

TEST_CASE("A callback does not run after its context is gone")
{
    FakeServer server;
    server.answer<ListRooms>([](const ListRooms &) { return QList<Room>(); });
    Caller caller(server);
    int gone = 0;
    int kept = 0;
    auto page = std::make_unique<QObject>();
    caller.api.call(ListRooms{ClinicId(1)}, page.get(), [&](const Result<QList<Room>> &) { ++gone; });
    caller.api.call(FindPatients{}, page.get(), [&](const Result<QList<FoundPatient>> &) { ++gone; });
    caller.api.call(ListRooms{ClinicId(1)}, &caller.page, [&](const Result<QList<Room>> &) { ++kept; });
    page.reset();
    // Answers come in order: when the later one is there, the earlier one has passed.
    REQUIRE(await([&] { return kept == 1; }));
    CHECK(server.requests().size() == 2);
    CHECK(gone == 0);
}

TEST_CASE("A callback may end the whole session")
{
    FakeServer server;
    server.answer<ListRooms>([](const ListRooms &) { return QList<Room>(); });
    auto page = std::make_unique<QObject>();
    bool done = false;
    Caller caller(server);
    caller.api.call(ListRooms{ClinicId(1)}, page.get(), [&](const Result<QList<Room>> &) {
        page.reset();
        caller.api.calls().setSession(Calls::Session::None);
        caller.line.connection.rest();
        done = true;
    });
    REQUIRE(await([&] { return done; }));
    CHECK(caller.line.state() == ConnectionState::Resting);
}

TEST_CASE("A read fails at once when the line is lost")
{
    FakeServer server;
    server.ignore<ListRooms>();
    Caller caller(server);
    server.onRequest = [&](const RequestFrame &) { server.kill(); };
    Outcome<QList<Room>> outcome;
    caller.api.call(ListRooms{ClinicId(1)}, &caller.page, outcome.take());
    REQUIRE(await([&] { return outcome.arrived(); }));
    CHECK(outcome.code() == ErrorCode::Unavailable);
    CHECK(outcome.times == 1);
}

TEST_CASE("A read without a line fails, but not inside call()")
{
    FakeServer server;
    Caller caller(server);
    server.kill();
    REQUIRE(await([&] { return caller.line.lost == 1; }));
    Outcome<QList<Room>> outcome;
    caller.api.call(ListRooms{ClinicId(1)}, &caller.page, outcome.take());
    CHECK_FALSE(outcome.arrived());
    REQUIRE(await([&] { return outcome.arrived(); }));
    CHECK(outcome.code() == ErrorCode::Unavailable);
}

TEST_CASE("A read that is never answered fails after its deadline, and a late answer is nobody's")
{
    FakeServer server;
    server.ignore<ListRooms>();
    Caller caller(server, {.read = Milliseconds(30), .write = std::chrono::seconds(30)});
    Outcome<QList<Room>> outcome;
    caller.api.call(ListRooms{ClinicId(1)}, &caller.page, outcome.take());
    REQUIRE(await([&] { return outcome.arrived(); }));
    CHECK(outcome.code() == ErrorCode::Unavailable);
    server.send(resultFrame(server.requests().last().id, "[]"));
    server.answer<ListDoctors>([](const ListDoctors &) { return QList<Doctor>(); });
    Outcome<QList<Doctor>> after;
    caller.api.call(ListDoctors{ClinicId(1)}, &caller.page, after.take());
    REQUIRE(await([&] { return after.arrived(); }));
    CHECK(outcome.times == 1);
}

TEST_CASE("A write that lost its line before the answer is sent again with the same key")
{
    FakeServer server;
    server.answer<ChangeVisit>([](const ChangeVisit &) { return heldVisit(); });
    Caller caller(server);
    server.onRequest = [&](const RequestFrame &) {
        server.onRequest = {};
        server.cutLines(); // taken, perhaps done, never answered
    };
    Outcome<Visit> outcome;
    caller.api.call(hold, &caller.page, outcome.take());
    REQUIRE(await([&] { return outcome.arrived(); }));
    CHECK(*outcome.reply == heldVisit());
    CHECK(outcome.times == 1);
    const auto sent = server.requestsOf<ChangeVisit>();
    REQUIRE(sent.size() == 2);
    CHECK(isRequestKey(sent[0].key));
    CHECK(sent[0].key == sent[1].key);
    CHECK(sent[0].params == sent[1].params);
}

TEST_CASE("A write made without a line waits for it, and writes keep their order")
{
    FakeServer server;
    server.answer<ChangeVisit>([](const ChangeVisit &) { return heldVisit(); });
    Caller caller(server);
    server.kill();
    REQUIRE(await([&] { return caller.line.lost == 1; }));
    Outcome<Visit> first;
    Outcome<Visit> second;
    caller.api.call(hold, &caller.page, first.take());
    caller.api.call(ChangeVisit{VisitId(2), 1, VisitAction::Resume, {}, {}}, &caller.page, second.take());
    server.restart();
    REQUIRE(await([&] { return first.arrived() && second.arrived(); }));
    const auto sent = server.requestsOf<ChangeVisit>();
    REQUIRE(sent.size() == 2);
    CHECK(sent[0].params.value("visit"_L1) == 1);
    CHECK(sent[1].params.value("visit"_L1) == 2);
    CHECK_FALSE(sent[0].key == sent[1].key);
}

TEST_CASE("A write fails visibly when its deadline passes, saying whether it may have been done")
{
    FakeServer server;
    server.ignore<ChangeVisit>();
    Caller caller(server, {.read = std::chrono::seconds(15), .write = Milliseconds(60)});
    Outcome<Visit> sent;
    caller.api.call(hold, &caller.page, sent.take());
    REQUIRE(await([&] { return sent.arrived(); }));
    CHECK(sent.code() == ErrorCode::Unavailable);

    server.kill();
    REQUIRE(await([&] { return caller.line.lost == 1; }));
    Outcome<Visit> unsent;
    caller.api.call(hold, &caller.page, unsent.take());
    REQUIRE(await([&] { return unsent.arrived(); }));
    CHECK(unsent.code() == ErrorCode::Unavailable);
    CHECK_FALSE(unsent.reply->error().message == sent.reply->error().message);

    server.restart();
    REQUIRE(await([&] { return caller.line.opened == 2; }));
    CHECK(server.requestsOf<ChangeVisit>().size() == 1);
}

TEST_CASE("The writes of a login that ended are not done by the next")
{
    FakeServer server;
    server.answer<ChangeVisit>([](const ChangeVisit &) { return heldVisit(); });
    Caller caller(server);
    server.kill();
    REQUIRE(await([&] { return caller.line.lost == 1; }));
    Outcome<Visit> outcome;
    caller.api.call(hold, &caller.page, outcome.take());
    caller.api.calls().setSession(Calls::Session::None);
    REQUIRE(await([&] { return outcome.arrived(); }));
    CHECK(outcome.code() == ErrorCode::Unauthenticated);
    server.restart();
    REQUIRE(await([&] { return caller.line.opened == 2; }));
    Outcome<Visit> later;
    caller.api.call(hold, &caller.page, later.take());
    REQUIRE(await([&] { return later.arrived(); }));
    CHECK(server.requestsOf<ChangeVisit>().size() == 1);
}

TEST_CASE("Without a login only open requests are sent")
{
    FakeServer server;
    Caller caller(server);
    caller.api.calls().setSession(Calls::Session::None);
    Outcome<Visit> outcome;
    caller.api.call(hold, &caller.page, outcome.take());
    REQUIRE(await([&] { return outcome.arrived(); }));
    CHECK(outcome.code() == ErrorCode::Unauthenticated);
    CHECK(server.requests().isEmpty());
}

TEST_CASE("Request keys are 128 bits and never the same")
{
    QSet<QString> keys;
    for (int i = 0; i < 1000; ++i) {
        const QString key = makeRequestKey();
        REQUIRE(isRequestKey(key));
        keys.insert(key);
    }
    CHECK(keys.size() == 1000);
}
