// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/session/dispatcher.h"
#include "server/session/helloservice.h"
#include "server/session/router.h"
#include "server/session/subscriptionservice.h"
#include "tests/server/session/fakechannel.h"
#include "tests/server/session/testmessages.h"
#include "tests/support/setclock.h"
#include "tests/support/testclinic.h"

namespace medcrm::test {

/// A client of the server under test: a fake channel and its session.
class TestClient
{
public:
    TestClient(SessionRegistry &registry)
        : session(registry.add(&channel))
    {
    }

    /// Sends a request, which waits for the turn to end; its id.
    qint64 send(const char *method, const QJsonObject &params, const QString &key = {});
    template <Request R>
    qint64 send(const R &request, const QString &key = {})
    {
        return send(R::method, toJsonObject(request), key);
    }

    /// The answer to a request, or the first that has no id; nothing before it is there.
    std::optional<Result<QJsonValue>> reply(qint64 id) const;
    QList<EventRecord> events() const;
    QList<NoticeRecord> notices() const;
    /// The kinds of what was received, in order: "7" for the reply to 7, "visit.checkedIn" for an event, "slots.held" for
    /// a notice.
    QStringList heard() const;

    FakeChannel channel;
    QPointer<Session> session;

private:
    qint64 m_lastId = 0;
};

/// Sessions, dispatcher and hub over a real database, with the test messages. Two clinics, doctors A and B in the
/// first, one patient.
class TestServer
{
public:
    explicit TestServer(const SessionLimits &limits = {}, const Dispatcher::Settings &settings = {});

    TestClinic house;
    store::Database &database = house.database;
    ClinicId clinic = house.clinic;
    ClinicId otherClinic;
    DoctorId farouk = house.doctor;
    DoctorId haddad;
    SetClock clock;
    TestService service;
    SessionRegistry sessions;
    EventHub hub;

    /// A connection that said nothing yet, or is signed in as an account of that role, of the first clinic.
    std::unique_ptr<TestClient> connect();
    std::unique_ptr<TestClient> signedIn(Role role, std::optional<DoctorId> doctor = {});
    std::unique_ptr<TestClient> signedIn(const Actor &actor);
    Actor actorOf(Role role, std::optional<DoctorId> doctor = {}) const;

    /// Sends, lets the turn end, and waits for the answer. Writes get a new key.
    template <Request R>
    Result<QJsonValue> ask(TestClient &client, const R &request)
    {
        return ask(client, R::method, toJsonObject(request), newKey());
    }
    Result<QJsonValue> ask(TestClient &client, const char *method, const QJsonObject &params,
                           const QString &key = {});
    QString newKey();

    /// What TestWrite does unless a test says otherwise: makes a room of that name, says so and notes it.
    Result<TestReply> makeRoom(Context &ctx, const TestWrite &request);
    bool hasRoom(const QString &name);
    TestWrite room(const QString &name) const { return {clinic, name, {}}; }

    /// A visit's event, as a service would publish it; the visit need not be stored.
    VisitCheckedIn arrival(DoctorId doctor) const;

private:
    HelloService m_hello;
    SubscriptionService m_subscriptions;
    Routes m_routes;
    Workers m_workers;
    Workers m_readers;
    qint64 m_lastLogin = 0;
    int m_lastKey = 0;

public:
    Dispatcher dispatcher;
};

} // namespace medcrm::test
