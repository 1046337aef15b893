// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/expectedview.h"
#include "client/reception/pages/lane.h"
#include "client/reception/pages/lanestrip.h"
#include "client/reception/pages/laneview.h"
#include "client/ui/shell/keysdialog.h"
#include "client/ui/widgets/keyhint.h"
#include "tests/client/reception/frontdesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

LaneView &lane(FrontDesk &desk, int number)
{
    return *desk.window().findChild<LaneStrip *>()->lanes().at(number)->view();
}

struct Mirrored
{
    Mirrored() { QApplication::setLayoutDirection(Qt::RightToLeft); }
    ~Mirrored() { QApplication::setLayoutDirection(Qt::LeftToRight); }
};

/// From the search box over the expected into the second lane and back again.
void goThereAndBack(FrontDesk &desk, Qt::Key forward, Qt::Key back)
{
    press(Qt::Key_Tab);
    REQUIRE(desk.expected().hasFocus());
    press(forward);
    CHECK(lane(desk, 0).hasFocus());
    CHECK(lane(desk, 0).currentIndex().isValid());
    press(forward);
    CHECK(lane(desk, 1).hasFocus());
    press(back);
    CHECK(lane(desk, 0).hasFocus());
    press(back);
    CHECK(desk.expected().hasFocus());
    press(back); // nothing stands there
    CHECK(desk.expected().hasFocus());
}

} // namespace

TEST_CASE("→ leads from who is expected to the first lane, ← from there back")
{
    FrontDesk desk;
    goThereAndBack(desk, Qt::Key_Right, Qt::Key_Left);
}

TEST_CASE("Right to left it is ← that leads to the lanes")
{
    const Mirrored mirrored;
    FrontDesk desk;
    goThereAndBack(desk, Qt::Key_Left, Qt::Key_Right);
}

TEST_CASE("F1 names the keys between the expected and the lanes")
{
    FrontDesk desk;
    press(Qt::Key_F1);
    REQUIRE(desk.dialog<KeysDialog>());
    QStringList keys;
    for (const KeyHint *hint : desk.dialog<KeysDialog>()->findChildren<KeyHint *>())
        keys += hint->text();
    CHECK(keys.contains(u"← →"_s));
}
