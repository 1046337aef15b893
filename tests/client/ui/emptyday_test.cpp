// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/emptyday.h"

#include "client/core/clinicday.h"
#include "client/ui/widgets/emptylist.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;

TEST_CASE("An empty list says that there is nobody only once the day is known")
{
    ClinicDay day;
    EmptyListView list({});
    sayWhenEmpty(list, day, u"Nobody."_s);
    CHECK(list.emptyText() == u"Fetching the day…"_s);
    SnapshotPage nobody;
    nobody.clinic.emplace();
    day.reset(QDate(2026, 11, 27), nobody);
    CHECK(list.emptyText() == u"Nobody."_s);
    day.clear();
    CHECK(list.emptyText() == u"Fetching the day…"_s);
}
