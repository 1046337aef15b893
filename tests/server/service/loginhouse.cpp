// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/loginhouse.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

LoginHouse::LoginHouse()
{
    desk = userNamed(u"desk"_s, Role::Receptionist);
    desk.clinics = {clinic.clinic};
    clinic.database.write([this] {
        store::UserStore accounts(database);
        desk.id = accounts.insert(desk);
        accounts.setPasswordHash(desk.id, hashPassword(QString::fromLatin1(password), quickHash),
                                 clock.now());
    });
    stranger.device = u"PC 1"_s;
    stranger.address = u"192.0.2.1"_s;
}

SignedIn LoginHouse::signedIn()
{
    const auto reply = login(desk.username, QString::fromLatin1(password));
    if (!reply)
        throw std::runtime_error(reply.error().message.toStdString());
    return *reply;
}

Actor LoginHouse::actorOf(const SignedIn &signedIn) const
{
    Actor actor = stranger;
    actor.user = signedIn.user;
    actor.session = signedIn.session;
    return actor;
}

Actor LoginHouse::administrator()
{
    Actor actor = stranger;
    actor.user = store::UserStore(database).find(clinic.administrator).value();
    actor.session = LoginSessionId(999);
    return actor;
}

bool LoginHouse::isLive(LoginSessionId login)
{
    const auto found = store::LoginSessionStore(database).find(login);
    return found && !found->revokedAt;
}

} // namespace medcrm::test
