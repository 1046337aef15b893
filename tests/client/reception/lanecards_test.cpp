// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/reception/lanes.h"
#include "tests/support/catch.h"

#include <QScreen>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;
using namespace std::chrono_literals;

namespace {

/// The cards stand one under the other, each as high as it wants to be.
bool isLaidOut(LaneView &lane)
{
    int top = lane.visualRect(lane.model()->index(0, 0)).top();
    for (int row = 0; row < lane.model()->rowCount(); ++row) {
        const QModelIndex index = lane.model()->index(row, 0);
        const QRect place = lane.visualRect(index);
        if (place.top() != top || place.height() != lane.sizeHintForIndex(index).height())
            return false;
        top = place.bottom() + 1;
    }
    return true;
}

/// What is on the screen is what would be painted anew.
bool isPainted(LaneView &lane)
{
    QWidget &window = *lane.window();
    const QRect place(lane.viewport()->mapTo(&window, QPoint()), lane.viewport()->size());
    const QImage shown = window.screen()->grabWindow(window.winId()).copy(place).toImage();
    const QImage anew = window.grab().copy(place).toImage();
    return shown.convertToFormat(QImage::Format_RGB32) == anew.convertToFormat(QImage::Format_RGB32);
}

} // namespace

TEST_CASE("When a card grows or shrinks, the cards below it make room", "[lanecards]")
{
    FrontDesk desk;
    LaneView &view = *lane(desk, MorningClinic::okafor).view();
    REQUIRE(view.model()->rowCount() > 2);
    REQUIRE(await([&] { return isLaidOut(view) && isPainted(view); }));
    const int before = view.visualRect(view.model()->index(1, 0)).top();
    const auto called = [&](int times) {
        Visit &visit = desk.clinic.visit(u"Murray"_s);
        visit.callCount = times;
        ++visit.revision;
        desk.clinic.publish(VisitMoved{visit});
        desk.settle();
    };
    called(3); // a no-show is proposed in a pill of its own line
    CHECK(await([&] { return isLaidOut(view) && isPainted(view); }));
    CHECK(view.visualRect(view.model()->index(1, 0)).top() > before);
    called(1);
    CHECK(await([&] { return isLaidOut(view) && isPainted(view); }));
    CHECK(view.visualRect(view.model()->index(1, 0)).top() == before);
}

TEST_CASE("A card that grows by the passing time alone pushes the others down", "[lanecards]")
{
    FrontDesk desk;
    LaneView &view = *lane(desk, MorningClinic::okafor).view();
    REQUIRE(await([&] { return isLaidOut(view) && isPainted(view); }));
    const int before = view.visualRect(view.model()->index(1, 0)).top();
    desk.clinic.clock.advance(30min); // past the grace of who was called
    desk.desk.clock.advance(30min);
    CHECK(await([&] { return view.visualRect(view.model()->index(1, 0)).top() > before; }));
    CHECK(await([&] { return isLaidOut(view) && isPainted(view); }));
}
