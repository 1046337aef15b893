// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/session/testserver.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

NumberedEvent visitEvent(const TestServer &server, DoctorId doctor, qint64 sequence)
{
    const VisitCheckedIn event = server.arrival(doctor);
    NumberedEvent numbered{audienceOf(event), {}, encode(event)};
    numbered.envelope.clinic = server.clinic;
    numbered.envelope.sequence = sequence;
    numbered.envelope.type = QString::fromLatin1(VisitCheckedIn::type);
    numbered.envelope.actor = EventActor{UserId(1), u"Desk"_s, LoginSessionId(1)};
    return numbered;
}

} // namespace

TEST_CASE("An event about a patient is heard by desk and own doctor; others get its number only")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    const auto own = server.signedIn(Role::Doctor, server.farouk);
    const auto other = server.signedIn(Role::Doctor, server.haddad);
    const auto display = server.signedIn(Role::Display);
    const auto stranger = server.signedIn(Role::Receptionist);
    for (const auto *client : {&desk, &own, &other, &display})
        server.hub.follow((*client)->session, server.clinic, 0);
    server.hub.publish({visitEvent(server, server.farouk, 1)});

    CHECK(desk->events().value(0).type == u"visit.checkedIn"_s);
    CHECK(own->events().value(0).type == u"visit.checkedIn"_s);
    for (const auto *client : {&other, &display}) {
        REQUIRE((*client)->events().size() == 1);
        const EventRecord event = (*client)->events()[0];
        CHECK(event.type == u"none"_s);
        CHECK(event.sequence == 1);
        CHECK(event.payload.isEmpty());
        CHECK_FALSE(event.actor);
    }
    CHECK(stranger->events().isEmpty());
}

TEST_CASE("All who may hear an event get the same bytes")
{
    TestServer server;
    const auto one = server.signedIn(Role::Receptionist);
    const auto two = server.signedIn(Role::Administrator);
    server.hub.follow(one->session, server.clinic, 0);
    server.hub.follow(two->session, server.clinic, 0);
    server.hub.publish({visitEvent(server, server.farouk, 1)});
    REQUIRE(one->channel.frames.size() == 1);
    CHECK(one->channel.frames[0].constData() == two->channel.frames.value(0).constData());
}

TEST_CASE("A client that does not read is cut off, and the others hear everything")
{
    TestServer server;
    const auto slow = server.signedIn(Role::Receptionist);
    const auto quick = server.signedIn(Role::Receptionist);
    slow->channel.stopReading();
    server.hub.follow(slow->session, server.clinic, 0);
    server.hub.follow(quick->session, server.clinic, 0);
    constexpr int count = 100;
    for (int i = 1; i <= count; ++i)
        server.hub.publish({visitEvent(server, server.farouk, i)});
    CHECK(slow->channel.isClosed());
    CHECK(slow->channel.backlog() <= FakeChannel::backlogCap);
    CHECK(quick->events().size() == count);
    CHECK(await([&] { return server.hub.followerCount(server.clinic) == 1; }));
}

TEST_CASE("A sign-in that ran out hears nothing more and is closed")
{
    TestServer server;
    const auto desk = server.signedIn(Role::Receptionist);
    server.hub.follow(desk->session, server.clinic, 0);
    server.clock.advance(std::chrono::minutes(10));
    server.hub.publish({visitEvent(server, server.farouk, 1)});
    CHECK(desk->events().isEmpty());
    CHECK(desk->channel.closeCode == CloseCode::Policy);
}

TEST_CASE("A stored event is read back as it was told")
{
    TestServer server;
    NumberedEvent event = visitEvent(server, server.farouk, 5);
    event.envelope.epoch = u"e"_s;
    event.envelope.at = Instant{77};
    const store::StoredEvent stored{.clinic = server.clinic,
                                    .sequence = 5,
                                    .at = Instant{77},
                                    .type = event.envelope.type,
                                    .payload = event.payload,
                                    .audience = event.audience.toText(),
                                    .actor = encode(*event.envelope.actor)};
    const NumberedEvent read = toNumberedEvent(stored, u"e"_s);
    CHECK(read.frame() == event.frame());
    CHECK(read.hiddenFrame() == event.hiddenFrame());
    CHECK(read.audience == event.audience);
}
