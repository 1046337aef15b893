// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/everylogin.h"

#include "server/store/statement.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

qint64 endEveryLogin(Database &database, Instant at)
{
    return Statement(database, u"UPDATE login_session SET revoked_at = ? WHERE revoked_at IS NULL"_s, at)
        .run();
}

} // namespace medcrm::store
