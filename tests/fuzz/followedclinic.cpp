// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/followedclinic.h"

#include "common/protocol/directory.h"
#include "server/session/router.h"
#include "tests/fuzz/line.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace medcrm::fuzz {

namespace {

using Requests = TypeList<Hello, Subscribe, GetSnapshotPage, ResumeLogin, RefreshLogin, Logout, Happening>;

constexpr qsizetype mostLines = 60;

void settle()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

Result<Done> HappeningService::handle(Context &ctx, const Happening &request)
{
    Room room = test::roomNamed(request.clinic, u"Room 1"_s);
    room.id = RoomId(1);
    ctx.audit("room", 1, {}, {});
    ctx.publish(RoomChanged{room});
    return Done{};
}

FollowedClinic::FollowedClinic()
    : m_hello({u"Nile Clinic"_s, u"1.0"_s, m_clock.now()})
    , m_routes(routesOf<Requests>(m_hello, m_subscriptions, m_auth, m_happenings))
    , m_dispatcher(m_routes, m_database, m_sessions, m_hub, m_workers, m_readers, m_clock,
                   {.leastFreeBytes = 0})
{
    m_house.database.write([this] {
        store::UserStore accounts(m_database);
        for (const Role role : {Role::Receptionist, Role::Doctor}) {
            User user = test::userNamed(toText(role), role);
            user.clinics = {m_house.clinic};
            accounts.insert(user);
        }
    });
}

void FollowedClinic::play(const QByteArray &script)
{
    m_clock.advance(std::chrono::seconds(10)); // the rates of the last script are forgotten
    m_tokens = openLogin();
    Line desk(m_sessions);
    Line doctor(m_sessions);
    Line stranger(m_sessions);
    Line narrator(m_sessions);
    m_narrator = &narrator;
    const Instant expires = m_clock.now() + std::chrono::minutes(10);
    for (const auto &[line, name] : {std::pair(&desk, u"receptionist"_s), std::pair(&doctor, u"doctor"_s),
                                     std::pair(&narrator, u"admin"_s)}) {
        line->session()->greet(u"PC"_s);
        m_sessions.signIn(*line->session(), {actorOf(name), expires});
    }
    const QList<QByteArray> lines = script.split('\n');
    for (const QByteArray &line : lines.first(std::min(lines.size(), mostLines)))
        act(line, {&desk, &doctor, &stranger});
    m_dispatcher.flush();
    settle();
    for (Line *client : {&desk, &doctor, &stranger, &narrator}) {
        client->checkPromises();
        client->channel().abort();
    }
    settle();
}

void FollowedClinic::act(const QByteArray &line, QList<Line *> clients)
{
    const auto clientAt = [&](qsizetype place) -> Line * {
        const int number = line.size() > place ? line[place] - '0' : -1;
        return number >= 0 && number < clients.size() ? clients[number] : nullptr;
    };
    if (line.startsWith('+')) {
        happen();
    } else if (line.startsWith('~')) {
        m_dispatcher.flush();
        m_clock.advance(std::chrono::minutes(1));
        m_sessions.closeExpired();
    } else if (line.startsWith('-')) {
        if (Line *client = clientAt(1))
            client->channel().abort();
    } else if (Line *client = clientAt(0)) {
        client->send(filledIn(line.sliced(1)));
    }
}

void FollowedClinic::happen()
{
    const QString key = QString::number(++m_lastKey, 16).rightJustified(32, u'0');
    m_narrator->send(requestFrame(1, Happening::method, encode(Happening{m_house.clinic}), key));
}

QByteArray FollowedClinic::filledIn(QByteArray frame) const
{
    return frame.replace("$epoch", m_events.epoch().toLatin1())
        .replace("$last", QByteArray::number(m_events.lastSequence(m_house.clinic)))
        .replace("$token", m_tokens.refreshToken.toLatin1())
        .replace("$access", m_tokens.accessToken.toLatin1());
}

Tokens FollowedClinic::openLogin()
{
    Actor stranger;
    stranger.device = u"PC"_s;
    stranger.address = u"192.0.2.7"_s;
    Context ctx(stranger, m_clock.now());
    return m_house.database.write(
        [&] { return m_logins.open(ctx, actorOf(u"receptionist"_s).user.id).tokens; });
}

Actor FollowedClinic::actorOf(const QString &username) const
{
    Actor actor;
    actor.user = store::UserStore(m_database).findNamed(username).value();
    actor.user.clinics = {m_house.clinic};
    actor.session = LoginSessionId(1);
    if (actor.user.role == Role::Doctor)
        actor.doctor = m_house.doctor;
    return actor;
}

} // namespace medcrm::fuzz
