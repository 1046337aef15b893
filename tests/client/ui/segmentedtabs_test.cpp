// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/segmentedtabs.h"

#include "client/ui/theme.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QAccessible>

using namespace Qt::StringLiterals;
using namespace medcrm::ui;
using medcrm::test::press;
using medcrm::test::showActive;

namespace {

void fill(SegmentedTabs &tabs)
{
    tabs.addTab(u"Waiting"_s);
    tabs.addTab(u"Expected"_s);
    tabs.addTab(u"Seen"_s);
    tabs.setCount(0, 4);
}

} // namespace

TEST_CASE("Arrows move between the tabs in the direction of reading")
{
    SegmentedTabs tabs;
    fill(tabs);
    REQUIRE(showActive(tabs));
    tabs.setFocus();
    press(Qt::Key_Right);
    CHECK(tabs.currentIndex() == 1);
    press(Qt::Key_Left);
    CHECK(tabs.currentIndex() == 0);
    tabs.setLayoutDirection(Qt::RightToLeft);
    press(Qt::Key_Left);
    CHECK(tabs.currentIndex() == 1);
}

TEST_CASE("In a right-to-left window the first tab is the rightmost")
{
    SegmentedTabs tabs;
    fill(tabs);
    REQUIRE(showActive(tabs));
    CHECK(tabs.tabRect(0).left() < tabs.tabRect(2).left());
    tabs.setLayoutDirection(Qt::RightToLeft);
    CHECK(tabs.tabRect(0).left() > tabs.tabRect(2).left());
}

TEST_CASE("A count widens its tab and is told to screen readers")
{
    SegmentedTabs tabs;
    fill(tabs);
    tabs.show();
    const int before = tabs.tabRect(0).width();
    tabs.setCount(0, 1234);
    CHECK(tabs.tabRect(0).width() > before);
    CHECK(tabs.accessibleTabName(0) == u"Waiting 1234"_s);
    tabs.setCount(0, -1);
    CHECK(tabs.accessibleTabName(0) == u"Waiting"_s);
}

TEST_CASE("A new count moves neither the choice nor the focus")
{
    SegmentedTabs tabs;
    fill(tabs);
    REQUIRE(showActive(tabs));
    tabs.setFocus();
    tabs.setCurrentIndex(2);
    tabs.setCount(1, 7);
    CHECK(tabs.currentIndex() == 2);
    CHECK(tabs.hasFocus());
    CHECK(tabs.tabText(1) == u"Expected"_s);
}
