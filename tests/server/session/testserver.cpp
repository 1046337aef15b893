// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/session/testserver.h"

#include "common/protocol/queue.h"
#include "tests/support/await.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

qint64 TestClient::send(const char *method, const QJsonObject &params, const QString &key)
{
    const QByteArray json = QJsonDocument(params).toJson(QJsonDocument::Compact);
    Q_EMIT channel.frameReceived(requestFrame(++m_lastId, method, json, key));
    return m_lastId;
}

std::optional<Result<QJsonValue>> TestClient::reply(qint64 id) const
{
    for (const QByteArray &frame : channel.frames) {
        const auto parsed = parseFromServer(frame).value();
        const auto *reply = std::get_if<ReplyFrame>(&parsed);
        if (reply && reply->id == id)
            return reply->result;
    }
    return std::nullopt;
}

QList<EventRecord> TestClient::events() const
{
    QList<EventRecord> events;
    for (const QByteArray &frame : channel.frames) {
        const auto parsed = parseFromServer(frame).value();
        if (const auto *event = std::get_if<EventRecord>(&parsed))
            events.append(*event);
    }
    return events;
}

QList<NoticeRecord> TestClient::notices() const
{
    QList<NoticeRecord> notices;
    for (const QByteArray &frame : channel.frames) {
        const auto parsed = parseFromServer(frame).value();
        if (const auto *notice = std::get_if<NoticeRecord>(&parsed))
            notices.append(*notice);
    }
    return notices;
}

QStringList TestClient::heard() const
{
    QStringList kinds;
    for (const QByteArray &frame : channel.frames) {
        const auto parsed = parseFromServer(frame).value();
        if (const auto *event = std::get_if<EventRecord>(&parsed))
            kinds += event->type;
        else if (const auto *notice = std::get_if<NoticeRecord>(&parsed))
            kinds += notice->type;
        else
            kinds += QString::number(std::get<ReplyFrame>(parsed).id);
    }
    return kinds;
}

TestServer::TestServer(const SessionLimits &limits, const Dispatcher::Settings &settings)
    : sessions(limits, clock)
    , hub(clock)
    , m_hello({u"Nile Clinic"_s, u"1.5"_s, clock.now()})
    , m_subscriptions(database, hub, {})
    , m_routes(routesOf<TestRequests>(m_hello, m_subscriptions, service))
    , m_workers(1, 8)
    , m_readers(1, 2)
    , dispatcher(m_routes, database, sessions, hub, m_workers, m_readers, clock, settings)
{
    service.write = [this](Context &ctx, const TestWrite &request) { return makeRoom(ctx, request); };
    house.database.write([this] {
        otherClinic = store::ClinicStore(database).insert(clinicNamed(u"Delta Clinic"_s));
        haddad = store::DoctorStore(database).insert(doctorNamed(clinic, u"Dr Haddad"_s, u"B"_s));
        for (const Role role : {Role::Receptionist, Role::Doctor, Role::Display})
            store::UserStore(database).insert(userNamed(toText(role), role));
    });
}

std::unique_ptr<TestClient> TestServer::connect()
{
    return std::make_unique<TestClient>(sessions);
}

Actor TestServer::actorOf(Role role, std::optional<DoctorId> doctor) const
{
    const QString name = role == Role::Administrator ? u"admin"_s : toText(role);
    Actor actor;
    actor.user = store::UserStore(database).findNamed(name).value();
    actor.user.clinics = {clinic};
    actor.doctor = doctor;
    return actor;
}

std::unique_ptr<TestClient> TestServer::signedIn(Role role, std::optional<DoctorId> doctor)
{
    Actor actor = actorOf(role, doctor);
    actor.session = LoginSessionId(++m_lastLogin);
    return signedIn(actor);
}

std::unique_ptr<TestClient> TestServer::signedIn(const Actor &actor)
{
    auto client = connect();
    client->session->greet(u"PC"_s);
    sessions.signIn(*client->session, {actor, clock.now() + std::chrono::minutes(10)});
    return client;
}

Result<QJsonValue> TestServer::ask(TestClient &client, const char *method, const QJsonObject &params,
                                   const QString &key)
{
    const qint64 id = client.send(method, params, key);
    if (!await([&] { return client.reply(id).has_value(); }))
        throw std::runtime_error("no answer");
    return *client.reply(id);
}

QString TestServer::newKey()
{
    return QString::number(++m_lastKey, 16).rightJustified(32, u'0');
}

Result<TestReply> TestServer::makeRoom(Context &ctx, const TestWrite &request)
{
    Room room = roomNamed(request.clinic, request.text);
    room.id = store::RoomStore(database).insert(room);
    ctx.auditCreated("room", room);
    ctx.publish(RoomChanged{room});
    return TestReply{request.text};
}

bool TestServer::hasRoom(const QString &name)
{
    return store::RoomStore(database).findNamed(clinic, name).has_value();
}

VisitCheckedIn TestServer::arrival(DoctorId doctor) const
{
    Visit visit;
    visit.id = VisitId(1);
    visit.clinic = clinic;
    visit.doctor = doctor;
    visit.patient.id = house.patient;
    visit.businessDay = QDate(2026, 5, 28);
    return {visit};
}

} // namespace medcrm::test
