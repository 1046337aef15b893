// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/expectedview.h"
#include "client/reception/pages/lane.h"
#include "client/reception/pages/laneview.h"
#include "client/reception/searchbox.h"
#include "client/ui/dialogs/walkindialog.h"
#include "client/ui/models/searchresultsmodel.h"
#include "client/ui/widgets/elidedlabel.h"
#include "tests/client/reception/frontdesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QListView>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

QString chosenName(const QAbstractItemView &view)
{
    return view.currentIndex().isValid()
        ? rowOf<ExpectedRow>(view.currentIndex()).appointment.patient.givenName
        : QString();
}

} // namespace

TEST_CASE("A push moves neither the chosen patient, nor the scroll, nor the keyboard")
{
    FrontDesk desk;
    for (int i = 0; i < 30; ++i)
        desk.clinic.bookElsewhere(u"Somebody"_s, QString::number(i), MorningClinic::chen,
                                  desk.clinic.at(15, i));
    desk.settle();
    desk.expected().setFocus();
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Down);
    REQUIRE(chosenName(desk.expected()) == u"Maria"_s);
    desk.expected().verticalScrollBar()->setValue(40);
    desk.clinic.bookElsewhere(u"Early"_s, u"Bird"_s, MorningClinic::chen, desk.clinic.at(10, 20));
    desk.clinic.checkInElsewhere(u"Hassan"_s);
    desk.settle();
    CHECK(chosenName(desk.expected()) == u"Maria"_s);
    CHECK(desk.expected().selectionModel()->isSelected(desk.expected().currentIndex()));
    CHECK(desk.expected().verticalScrollBar()->value() == 40);
    CHECK(desk.expected().hasFocus());
}

TEST_CASE("A push leaves what is typed and the chosen match alone")
{
    FrontDesk desk;
    type(u"ma"_s);
    REQUIRE(await([&] { return desk.lines(u"search"_s).size() > 3; }));
    press(Qt::Key_Down);
    const auto chosen = rowOf<SearchRow>(desk.matches().currentIndex()).patient;
    desk.clinic.bookElsewhere(u"Martin"_s, u"Early"_s, MorningClinic::chen, desk.clinic.at(10, 0));
    desk.settle();
    CHECK(desk.lines(u"search: Martin Early"_s).size() == 1);
    CHECK(rowOf<SearchRow>(desk.matches().currentIndex()).patient == chosen);
    CHECK(desk.search().text() == u"ma"_s);
    CHECK(desk.search().hasFocus());
}

TEST_CASE("Enter never takes the neighbour of a match that another desk has just checked in")
{
    FrontDesk desk;
    desk.clinic.bookElsewhere(u"Maria"_s, u"Lopez"_s, MorningClinic::chen, desk.clinic.at(12, 0));
    desk.settle();
    type(u"maria"_s);
    REQUIRE(desk.lines(u"search: Maria"_s).size() == 2);
    desk.clinic.checkInElsewhere(u"Gonzalez"_s);
    desk.settle();
    press(Qt::Key_Return);
    desk.settle();
    CHECK(desk.clinic.requestsOf<CheckIn>().isEmpty());
}

TEST_CASE("Enter never checks in the neighbour of an expected patient whom another desk has just checked in")
{
    FrontDesk desk;
    press(Qt::Key_Down);
    REQUIRE(chosenName(desk.expected()) == u"Amira"_s);
    desk.clinic.checkInElsewhere(u"Hassan"_s);
    desk.settle();
    press(Qt::Key_Return);
    desk.settle();
    CHECK(desk.clinic.requestsOf<CheckIn>().isEmpty());
    press(Qt::Key_Down); // goes on where it was
    CHECK(chosenName(desk.expected()) == u"Peter"_s);
}

TEST_CASE("A push leaves the keyboard in an open form and its words")
{
    FrontDesk desk;
    press(Qt::Key_F4);
    REQUIRE(desk.dialog<WalkInDialog>());
    type(u"kay"_s);
    desk.clinic.checkInElsewhere(u"Weber"_s);
    desk.settle();
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    REQUIRE(field);
    CHECK(field->text() == u"kay"_s);
    CHECK(field->window() == desk.dialog<WalkInDialog>());
}

TEST_CASE("A lane keeps the chosen card when others come and go")
{
    FrontDesk desk;
    auto *lane = desk.window().findChildren<LaneView *>().first();
    lane->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    const QString chosen = rowOf<LaneRow>(lane->currentIndex()).visit.ticket;
    desk.clinic.checkInElsewhere(u"Hassan"_s);
    desk.clinic.checkInElsewhere(u"Adeyemi"_s);
    desk.settle();
    CHECK(rowOf<LaneRow>(lane->currentIndex()).visit.ticket == chosen);
    CHECK(lane->hasFocus());
}

TEST_CASE("A lane's head counts whoever waits as soon as the rows show them, though the page opened before "
          "the day came")
{
    FrontDesk desk;
    desk.clinic.walkInElsewhere(u"Somebody"_s, MorningClinic::chen);
    desk.settle();
    const auto lanes = desk.window().findChildren<Lane *>();
    REQUIRE(lanes.size() == 3);
    for (const Lane *lane : lanes) {
        const auto *rows = lane->view()->model();
        int waiting = 0;
        for (int i = 0; i < rows->rowCount(); ++i)
            waiting += rowOf<LaneRow>(rows->index(i, 0)).visit.status == VisitStatus::Waiting;
        QStringList texts;
        for (const ElidedLabel *label : lane->findChildren<ElidedLabel *>())
            texts += label->text();
        const QString words = waiting > 0 ? u"%1 waiting"_s.arg(waiting) : u"no one waiting"_s;
        CHECK(texts.filter(words).size() == 1);
    }
}
