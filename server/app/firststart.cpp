// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/firststart.h"

#include "server/session/journal.h"
#include "server/store/transaction.h"

using namespace Qt::StringLiterals;

namespace medcrm {

std::optional<UserWithPassword> makeFirstAdministrator(store::Database &database, UserService &users,
                                                       Instant now)
{
    if (!store::UserStore(database).list().isEmpty())
        return std::nullopt;
    CreateUser request;
    request.user.username = u"admin"_s;
    request.user.fullName = u"Administrator"_s;
    request.user.role = Role::Administrator;
    Context context({}, now);
    const auto password = users.prepare({}, request).value()();
    store::Transaction transaction(database);
    const auto made = users.handle(context, request, password);
    Journal(database).recordAudit(context, u"first start"_s);
    transaction.commit();
    return made.value();
}

} // namespace medcrm
