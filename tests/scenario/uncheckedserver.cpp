// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/uncheckedserver.h"

#include "server/store/transaction.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

void startUnchecked(OpenClinic &clinic)
{
    REQUIRE(clinic.server.stop() == 0);
    {
        const auto database =
            store::Database::open(clinic.server.dataDirectory(), store::Database::IfMissing::Refuse);
        REQUIRE(database);
        store::Transaction transaction(**database);
        (*database)->execute(u"DROP TRIGGER appointment_booked_free"_s);
        (*database)->execute(u"DROP TRIGGER appointment_moved_free"_s);
        transaction.commit();
    }
    clinic.server.start(u"medcrm-server-unchecked"_s);
}

} // namespace medcrm::test
