// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/displaynotices.h"

#include "server/store/visitstore.h"
#include "tests/server/session/testserver.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

/// A server that tells displays of its waiting room.
struct WaitingRoomServer : TestServer
{
    DisplayNotices notices{database, hub, clock, {.gather = 5ms, .look = 20ms}};

    std::unique_ptr<TestClient> following(Role role)
    {
        auto client = signedIn(role, role == Role::Doctor ? std::optional(farouk) : std::nullopt);
        REQUIRE(ask(*client, Subscribe{clinic, {}, {}}));
        return client;
    }

    /// Somebody arrives, as far as the store and the hub are concerned.
    void arrive(const QString &ticket)
    {
        Visit visit = fresh(arrival(farouk).visit, clock.now());
        visit.ticket = ticket;
        visit.ticketNumber = ticket.mid(1).toInt();
        visit.arrivedAt = clock.now();
        visit.patient.id = patientOf(ticket);
        house.database.write([&] { store::VisitStore(database).insert(visit); });
        NumberedEvent event{audienceOf(visit), {}, "{}"};
        event.envelope.clinic = clinic;
        event.envelope.sequence = ++sequence;
        hub.publish({event});
    }

    PatientId patientOf(const QString &ticket)
    {
        return house.database.write([&] {
            store::PatientStore patients(database);
            return patients.insert(patientNamed(u"Zzyzx"_s, ticket, patients.nextMrn()));
        });
    }

    qint64 sequence = 0;
};

std::optional<WaitingRoomChanged> lastSeen(const TestClient &client)
{
    const QList<NoticeRecord> heard = client.notices();
    if (heard.isEmpty())
        return std::nullopt;
    return decode<WaitingRoomChanged>(heard.last().payload).value();
}

bool sees(const TestClient &client, int waiting)
{
    return await([&] {
        const auto seen = lastSeen(client);
        return seen && seen->waiting == waiting;
    });
}

} // namespace

TEST_CASE("Right after its subscribe a display is told what the waiting room sees; nobody else is")
{
    WaitingRoomServer server;
    const auto display = server.following(Role::Display);
    CHECK(sees(*display, 0));
    CHECK(display->heard() == QStringList{u"1"_s, u"waitingroom.changed"_s});
    const auto desk = server.following(Role::Receptionist);
    const auto doctor = server.following(Role::Doctor);
    server.arrive(u"A01"_s);
    CHECK(sees(*display, 1));
    CHECK(desk->notices().isEmpty());
    CHECK(doctor->notices().isEmpty());
}

TEST_CASE("A display's snapshot is its clinic and nothing else")
{
    WaitingRoomServer server;
    server.arrive(u"A01"_s);
    const auto display = server.signedIn(Role::Display);
    const auto reply = server.ask(*display, Subscribe{server.clinic, {}, {}});
    const SnapshotPage page = decode<Subscription>(reply.value()).value().snapshot.value();
    CHECK(page.pages == 1);
    CHECK(page.clinic->id == server.clinic);
    CHECK(page == SnapshotPage{.clinic = page.clinic});
}

TEST_CASE("A hundred changes at once make one notice, with the room as it is then")
{
    WaitingRoomServer server;
    const auto display = server.following(Role::Display);
    CHECK(sees(*display, 0));
    for (int i = 1; i <= 100; ++i)
        server.arrive(u"A%1"_s.arg(i));
    CHECK(sees(*display, 100));
    CHECK(display->notices().size() == 2);
}

TEST_CASE("What only the time changed is told too, and what did not change is not told again")
{
    WaitingRoomServer server;
    server.clock.set(startOfDay(QDate(2026, 5, 29), QTimeZone("Africa/Cairo")) - 5min);
    const auto display = server.following(Role::Display);
    server.arrive(u"A01"_s);
    CHECK(sees(*display, 1));
    const qsizetype before = display->notices().size();
    CHECK_FALSE(await([&] { return display->notices().size() > before; }, 100));
    server.clock.advance(5min);
    CHECK(sees(*display, 0));
    CHECK(lastSeen(*display)->day == QDate(2026, 5, 29));
}

TEST_CASE("No event about a patient reaches a display, live or missed")
{
    WaitingRoomServer server;
    const auto display = server.following(Role::Display);
    server.arrive(u"A01"_s);
    CHECK(sees(*display, 1));
    for (const QByteArray &frame : display->channel.frames)
        CHECK_FALSE(frame.contains("Zzyzx"));
    REQUIRE(display->events().size() == 1);
    CHECK(display->events()[0].type == QString::fromLatin1(hiddenEventType));
}
