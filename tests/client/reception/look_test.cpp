// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/expectedcard.h"
#include "client/reception/pages/expecteddelegate.h"
#include "client/reception/pages/expectedview.h"
#include "client/reception/pages/lanestrip.h"
#include "client/reception/rail.h"
#include "client/reception/searchbox.h"
#include "client/ui/theme.h"
#include "tests/client/reception/frontdesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

QRect placeOf(FrontDesk &desk, const QWidget &widget)
{
    return QRect(widget.mapTo(&desk.window(), QPoint()), widget.size());
}

template <typename Widget>
QRect placeOf(FrontDesk &desk)
{
    return placeOf(desk, *desk.window().findChild<Widget *>());
}

struct Restore
{
    ~Restore()
    {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        Theme::current().setScale(100);
    }
};

} // namespace

TEST_CASE("A right-to-left window is mirrored as a whole")
{
    const Restore restore;
    FrontDesk desk;
    CHECK(placeOf<Rail>(desk).left() == 0);
    CHECK(placeOf<ExpectedCard>(desk).right() < placeOf<LaneStrip>(desk).left());
    QApplication::setLayoutDirection(Qt::RightToLeft);
    REQUIRE(await([&] { return placeOf<Rail>(desk).right() == desk.window().width() - 1; }));
    CHECK(placeOf<ExpectedCard>(desk).left() > placeOf<LaneStrip>(desk).right());
    const ExpectedColumns columns = ExpectedColumns::in(QRect(0, 0, 500, 50), Qt::RightToLeft);
    CHECK(columns.time.left() > columns.patient.right());
    CHECK(columns.action.right() < columns.status.left());
    type(u"ma"_s);
    const QRect popup = placeOf(desk, *desk.matches().parentWidget());
    CHECK(desk.window().rect().contains(popup));
    CHECK(popup.right() == placeOf(desk, desk.search()).right());
}

TEST_CASE("The columns of an expected patient follow each other without touching, as many as have room")
{
    for (const int width : {330, 420, 500, 700}) {
        INFO(width);
        const ExpectedColumns columns = ExpectedColumns::in(QRect(0, 0, width, 50), Qt::LeftToRight);
        int end = 0;
        for (const QRect &column :
             {columns.time, columns.patient, columns.doctor, columns.status, columns.action}) {
            if (column.isNull())
                continue;
            CHECK(column.left() > end);
            end = column.right();
        }
        CHECK(end <= width);
        CHECK(columns.patient.width() >= 100);
        CHECK(columns.status.isNull() == (width < 400));
        CHECK(columns.doctor.isNull() == (width < 480));
    }
}

TEST_CASE("The window fits its screen at every font scale")
{
    const Restore restore;
    FrontDesk desk;
    for (const int scale : {100, 125, 150, 200}) {
        Theme::current().setScale(scale);
        QCoreApplication::processEvents();
        INFO(scale);
        CHECK(desk.window().minimumSizeHint().width() <= 1440);
        CHECK(desk.window().minimumSizeHint().height() <= 860);
    }
}

TEST_CASE("Nothing names a patient but the page itself: a locked window says nothing")
{
    FrontDesk desk;
    REQUIRE_FALSE(desk.lines(u"expected"_s).isEmpty());
    press(Qt::CTRL | Qt::Key_L);
    CHECK(desk.window().describe() == QStringList{u"locked"_s});
    CHECK_FALSE(desk.expected().isVisible());
}
