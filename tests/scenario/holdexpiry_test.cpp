// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/holdingdesk.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

TEST_CASE("A hold that nobody renews ends after the clinic's minutes, and the other desk sees it end")
{
    OpenClinic clinic;
    UpdateClinic shorter{clinic.clinic.id, clinic.clinic.revision, clinic.clinic};
    shorter.clinic.settings.slotHoldMinutes = 1;
    clinic.admin.get(shorter);
    HoldingDesk holder(clinic, clinic.desk);
    HoldingDesk desk(clinic, clinic.desk);
    const SlotHold hold = holder.get(holding(clinic));
    CHECK(desk.sees({hold}));
    REQUIRE(await([&] { return desk.held().isEmpty(); }, 90'000));
    CHECK(SystemClock().now() >= hold.expiresAt);
    CHECK(desk.ask(holding(clinic)));
}
