// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/visitcommands.h"
#include "client/ui/visitmenu.h"
#include "common/protocol/directory.h"
#include "common/protocol/line.h"
#include "tests/client/reception/lanes.h"
#include "tests/client/ui/pictures.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>
#include <QDragMoveEvent>
#include <QMenu>
#include <QMimeData>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace medcrm::test;

namespace {

/// One of each: moved up, aged, due, called in vain, waiting for any doctor.
void fillLanes(FrontDesk &desk)
{
    MorningClinic &clinic = desk.clinic;
    Doctor any = someDoctor(9, u"Any doctor"_s);
    any.shared = true;
    any.ticketPrefix = u"W"_s;
    clinic.day.doctors += any;
    clinic.publish(DoctorChanged{any});
    const auto change = [&](const QString &family, auto edit) {
        Visit &visit = clinic.visit(family);
        edit(visit);
        ++visit.revision;
        clinic.publish(VisitMoved{visit});
    };
    change(u"Bello"_s, [&](Visit &visit) {
        visit.pin = QueuePin{0, u"needs to catch a bus"_s, u"Sara"_s, false, std::nullopt};
    });
    change(u"Kaya"_s, [&](Visit &visit) { visit.arrivedAt = clinic.at(9, 52); });
    change(u"Murray"_s, [&](Visit &visit) { visit.callCount = 3; });
    clinic.walkInElsewhere(u"Sommer"_s, any.id);
    change(u"Sommer"_s, [&](Visit &visit) { visit.sharedLine = any.id; });
    desk.settle();
}

void takeAll(const QString &look)
{
    FrontDesk desk;
    fillLanes(desk);
    savePicture(desk.window(), look + u"-line"_s);
    LaneView &view = *lane(desk, MorningClinic::farouk).view();
    view.setFocus(Qt::TabFocusReason);
    view.choose(desk.clinic.visit(u"Fischer"_s).id);
    const std::unique_ptr<QMimeData> data(LaneView::dataOf(desk.clinic.visit(u"Kaya"_s).id));
    const QRect below = view.visualRect(view.currentIndex());
    const QPoint between = below.center() - QPoint(0, 4);
    QDragEnterEvent enter(between, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &enter);
    QDragMoveEvent over(between, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &over);
    savePicture(desk.window(), look + u"-line-drag"_s);
    QDragLeaveEvent leave;
    QApplication::sendEvent(view.viewport(), &leave);
    press(Qt::ALT | Qt::Key_Home);
    if (QWidget *menu = QApplication::activePopupWidget()) {
        savePicture(*menu, look + u"-line-reason"_s);
        menu->close();
    }
    VisitCommands commands(desk.window());
    QMenu menu;
    fillVisitMenu(menu, commands, desk.clinic.visit(u"Fischer"_s));
    savePicture(menu, look + u"-line-menu"_s);
    for (const QAction *action : menu.actions()) {
        if (action->menu() && action->text() == wordOf(VisitAction::Move))
            savePicture(*action->menu(), look + u"-line-moves"_s);
    }
}

} // namespace

// Not run with the others: looks at nothing by itself, writes PNGs to $MEDCRM_PICTURES for people to look at.
TEST_CASE("The lanes with everything that can happen in a line", "[.][pictures][line]")
{
    inAllLooks({}, takeAll);
}
