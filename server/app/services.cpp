// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/services.h"

#include "common/protocol/messages.h"
#include "server/session/router.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

HelloService::Self selfOf(const Config &config, const Clock &clock)
{
    const QString name = config.serverName.isEmpty() ? QSysInfo::machineHostName() : config.serverName;
    return {name, QStringLiteral(MEDCRM_VERSION), clock.now()};
}

} // namespace

Services::Services(const Config &config, store::Database &database, EventHub &hub, const Clock &clock)
    : hello(selfOf(config, clock))
    , subscriptions(database, hub, config.subscriptions)
    , logins(database, config.logins)
    , auth(database, logins, clock, config.auth)
    , users(database, logins, config.auth.passwordCost)
    , directory(database)
    , patients(database)
    , schedules(database)
    , merges(database)
    , holds(database, holdBook)
    , appointments(database)
    , booking(database, holdBook)
    , calendar(database, holdBook)
    , series(database, holdBook)
    , rebooking(database, holdBook)
    , waitlist(database)
    , queue(database)
    , line(database)
    , audit(database)
    , reports(database)
    , days(database)
    , restOfDay(database, holdBook, booking)
    , estimates(database)
{
}

Routes Services::routes()
{
    return routesOf<AllRequests>(hello, subscriptions, auth, users, directory, patients, merges, schedules,
                                 holds, appointments, booking, calendar, series, rebooking, waitlist, queue,
                                 line, audit, reports, days, restOfDay, estimates);
}

} // namespace medcrm
