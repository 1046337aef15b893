// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/auditstore.h"
#include "tests/server/session/testserver.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

Hello helloFrom(const QString &version, std::optional<QString> fingerprint = {})
{
    return {fingerprint, u"test"_s, version, u"PC 1"_s, u"en"_s};
}

} // namespace

TEST_CASE("A connection answers hello first, and ends with whoever says something else")
{
    TestServer server;
    const auto client = server.connect();
    const auto answer = server.ask(*client, TestRead{server.clinic});
    CHECK(answer.error().code == ErrorCode::Unauthenticated);
    CHECK(client->channel.closeCode == CloseCode::ProtocolError);
}

TEST_CASE("A program of another protocol is told so in a sentence, and the connection ends")
{
    TestServer server;
    const auto client = server.connect();
    const auto answer = server.ask(*client, helloFrom(u"1.4"_s, u"0123456789abcdef"_s));
    CHECK(answer.error().message == u"This desk runs 1.4, the server 1.5: please update."_s);
    CHECK(client->channel.closeReason == answer.error().message);
}

TEST_CASE("A program without a fingerprint is greeted")
{
    TestServer server;
    const auto client = server.connect();
    REQUIRE(server.ask(*client, helloFrom(u"1.0"_s)));
    CHECK(client->session->state() == Session::State::Greeted);
    CHECK(client->session->actor().device == u"PC 1"_s);
}

TEST_CASE("Before signing in nothing but signing in is answered, known or not")
{
    TestServer server;
    const auto client = server.connect();
    REQUIRE(server.ask(*client, helloFrom(u"1.0"_s)));
    CHECK(server.ask(*client, TestRead{server.clinic}).error().code == ErrorCode::Unauthenticated);
    CHECK(server.ask(*client, "no.such", {}).error().code == ErrorCode::Unauthenticated);
    CHECK_FALSE(client->channel.isClosed());
}

TEST_CASE("Hello and what follows may be sent without waiting; hello only once")
{
    TestServer server;
    const auto client = server.connect();
    const qint64 hello = client->send(helloFrom(u"1.0"_s));
    const qint64 next = client->send(TestRead{server.clinic});
    const qint64 again = client->send(helloFrom(u"1.0"_s));
    server.dispatcher.flush();
    CHECK(client->reply(hello)->has_value());
    CHECK(client->reply(next)->error().code == ErrorCode::Unauthenticated);
    CHECK(client->reply(again)->error().code == ErrorCode::Malformed);
    CHECK_FALSE(client->channel.isClosed());
}

TEST_CASE("A request that is not known is malformed and named")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    const auto answer = server.ask(*desk, "no.such", {});
    CHECK(answer.error().code == ErrorCode::Malformed);
    CHECK(answer.error().message.contains(u"no.such"_s));
}

TEST_CASE("A frame that is not a request is answered without an id")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    Q_EMIT desk->channel.frameReceived("{]");
    REQUIRE(desk->reply(0));
    CHECK(desk->reply(0)->error().code == ErrorCode::Malformed);
    CHECK_FALSE(desk->channel.isClosed());
}

TEST_CASE("What is wrong in a request is named by its path")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    const auto errorOf = [&](const QJsonObject &params) {
        return server.ask(*desk, TestWrite::method, params, server.newKey()).error();
    };
    const qint64 clinic = server.clinic.value();
    CHECK(errorOf({{u"clinic"_s, clinic}, {u"text"_s, u"x"_s}, {u"numbers"_s, QJsonArray{1, u"two"_s}}}).field
          == u"numbers[1]"_s);
    CHECK(errorOf({{u"clinic"_s, clinic}, {u"numbers"_s, QJsonArray()}}).field == u"text"_s);
    CHECK(errorOf({{u"clinic"_s, clinic}, {u"text"_s, u"x"_s}, {u"numbers"_s, QJsonArray()}, {u"more"_s, 1}})
              .field
          == u"more"_s);
    CHECK(errorOf({{u"clinic"_s, clinic}, {u"text"_s, QString()}, {u"numbers"_s, QJsonArray()}}).field
          == u"text"_s);
}

TEST_CASE("A role that may not is refused, and that is written down")
{
    TestServer server;
    const auto doctor = server.signedIn(Role::Doctor, server.farouk);
    const auto answer = server.ask(*doctor, server.room(u"9"_s));
    CHECK(answer.error().code == ErrorCode::Forbidden);

    const auto entries = store::AuditStore(server.database).list(0, 10);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].method == u"test.write"_s);
    CHECK(entries[0].user == doctor->session->actor().user.id);
    CHECK(entries[0].reason.startsWith(u"refused"_s));
}

TEST_CASE("What a service forbids is written down once, and nothing else of it stays")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    server.service.write = [&](Context &ctx, const TestWrite &request) -> Result<TestReply> {
        CHECK(server.makeRoom(ctx, request));
        if (request.text == u"theirs")
            return fail(ErrorCode::Forbidden, u"text"_s, u"This is another doctor's."_s);
        return invalid(u"text"_s, u"Not that."_s);
    };
    CHECK(server.ask(*desk, server.room(u"theirs"_s)).error().code == ErrorCode::Forbidden);
    CHECK(server.ask(*desk, server.room(u"wrong"_s)).error().code == ErrorCode::Invalid);
    const auto entries = store::AuditStore(server.database).list(0, 10);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].reason == u"refused: This is another doctor's."_s);
    CHECK(entries[0].user == desk->session->actor().user.id);
    CHECK_FALSE(server.hasRoom(u"theirs"_s));
}

TEST_CASE("A clinic that the account is not assigned to looks like one that is not there")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    const auto other = server.ask(*desk, TestRead{server.otherClinic});
    const auto missing = server.ask(*desk, TestRead{ClinicId(999)});
    CHECK(other.error().code == ErrorCode::NotFound);
    CHECK(other.error() == missing.error());
}

TEST_CASE("An administrator reaches every clinic that is there")
{
    TestServer server;
    const auto admin = server.signedIn(Role::Administrator);
    CHECK(server.ask(*admin, TestRead{server.otherClinic}));
    CHECK(server.ask(*admin, TestRead{ClinicId(999)}).error().code == ErrorCode::NotFound);
}

TEST_CASE("A doctor opens the files of own patients only; opening leaves an entry")
{
    TestServer server;
    const PatientId patient = server.house.patient;
    const auto doctor = server.signedIn(Role::Doctor, server.farouk);
    CHECK(server.ask(*doctor, TestOpen{patient}).error().code == ErrorCode::Forbidden);

    const auto desk = server.signedIn(Role::Receptionist);
    CHECK(server.ask(*desk, TestOpen{patient}));
    const auto entries = store::AuditStore(server.database).listOf(u"patient"_s, patient.value());
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].method == u"test.open"_s);
    CHECK(entries[0].user == desk->session->actor().user.id);
}

TEST_CASE("Until a one-time password is changed nothing else is done")
{
    TestServer server;
    Actor actor = server.actorOf(Role::Receptionist);
    actor.user.mustChangePassword = true;
    const auto desk = server.signedIn(actor);
    const auto answer = server.ask(*desk, TestRead{server.clinic});
    CHECK(answer.error().code == ErrorCode::Forbidden);
    CHECK(answer.error().message.contains(u"password"_s));
}

TEST_CASE("A sign-in that was not renewed is not answered, and its connection ends")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    server.clock.advance(std::chrono::minutes(10));
    CHECK(server.ask(*desk, TestRead{server.clinic}).error().code == ErrorCode::Unauthenticated);
    server.sessions.closeExpired();
    CHECK(desk->channel.closeCode == CloseCode::Policy);
}

TEST_CASE("Renewing a login keeps its other connections signed in too")
{
    TestServer server;
    Actor actor = server.actorOf(Role::Receptionist);
    actor.session = LoginSessionId(7);
    const auto first = server.signedIn(actor);
    const auto second = server.signedIn(actor);
    server.sessions.signIn(*first->session, {actor, server.clock.now() + std::chrono::minutes(20)});
    server.clock.advance(std::chrono::minutes(15));
    server.sessions.closeExpired();
    CHECK_FALSE(second->channel.isClosed());
}
