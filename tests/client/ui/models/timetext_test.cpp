// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/models/timetext.h"

#include "tests/support/catch.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace medcrm::ui;

TEST_CASE("A date has its language's words and the digits that times and tickets have")
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    const QDate date(2026, 11, 22);
    REQUIRE(QLocale().toString(date, u"yyyy"_s) != u"2026"_s); // else this test could not fail
    CHECK(dateText(date, u"d MMMM yyyy"_s) == u"22 نوفمبر 2026"_s);
    QLocale::setDefault(QLocale(QLocale::English));
    CHECK(dateText(date, u"d MMMM yyyy"_s) == u"22 November 2026"_s);
    QLocale::setDefault(before);
}
