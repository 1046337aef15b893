// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/expectedview.h"
#include "client/reception/searchbox.h"
#include "client/ui/dialogs/newpatientdialog.h"
#include "client/ui/dialogs/walkindialog.h"
#include "tests/client/reception/frontdesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

TEST_CASE("A booked patient is checked in by letters of the name and Enter")
{
    FrontDesk desk;
    type(u"mar"_s);
    CHECK(desk.lines(u"search: Maria Gonzalez → Check in"_s).size() == 1);
    press(Qt::Key_Return);
    REQUIRE(desk.gets<CheckIn>());
    CHECK(desk.says(u"Checked in"_s));
    CHECK(desk.search().text().isEmpty());
    CHECK(desk.search().hasFocus());
    CHECK(await([&] { return desk.lines(u"expected: 10:45 Maria Gonzalez"_s).isEmpty(); }));
    CHECK(desk.lines(u"lane Dr Leila Farouk"_s).join(u'\n').contains(u"Maria Gonzalez, waiting"_s));
}

TEST_CASE("A check-in is undone with Ctrl+Z from the empty search box")
{
    FrontDesk desk;
    type(u"mar"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.says(u"Checked in"_s));
    press(Qt::CTRL | Qt::Key_Z);
    REQUIRE(desk.gets<ChangeVisit>());
    CHECK(desk.clinic.requestsOf<ChangeVisit>().first().params.value(u"action"_s) == u"undoCheckIn"_s);
}

TEST_CASE("Ctrl+Z takes back letters while there are letters")
{
    FrontDesk desk;
    type(u"mar"_s);
    press(Qt::Key_Return);
    REQUIRE(desk.says(u"Checked in"_s));
    type(u"x"_s);
    press(Qt::CTRL | Qt::Key_Z);
    desk.settle();
    CHECK(desk.clinic.requestsOf<ChangeVisit>().isEmpty());
}

TEST_CASE("Enter before the server has answered waits for it, then registers whom nobody knows")
{
    FrontDesk desk;
    type(u"Zoe Quill"_s);
    press(Qt::Key_Return);
    CHECK(desk.dialog<NewPatientDialog>() == nullptr);
    REQUIRE(await([&] { return desk.dialog<NewPatientDialog>() != nullptr; }));
    const auto edits = desk.dialog<NewPatientDialog>()->findChildren<QLineEdit *>();
    CHECK(edits[0]->text() == u"Zoe"_s);
    CHECK(edits[1]->text() == u"Quill"_s);
}

TEST_CASE("Enter before the server has answered takes the patient it knows, not a new one")
{
    FrontDesk desk;
    desk.clinic.patients += {somePatient(900, u"Zoe"_s, u"Quill"_s), {}};
    type(u"quill"_s);
    press(Qt::Key_Return);
    REQUIRE(await([&] { return desk.dialog<WalkInDialog>() != nullptr; }));
    CHECK(desk.dialog<NewPatientDialog>() == nullptr);
}

TEST_CASE("Who is found by phone and has a booking today is checked in with it")
{
    FrontDesk desk;
    const FoundPatient omar = desk.clinic.patients[3];
    type(omar.phones.first().right(4));
    REQUIRE(await([&] { return desk.lines(u"search: Omar Saleh → Check in 10:45"_s).size() == 1; }));
    press(Qt::Key_Return);
    CHECK(desk.gets<CheckIn>());
}

TEST_CASE("Enter on somebody who is here shows what can be done")
{
    FrontDesk desk;
    type(u"petrova"_s);
    press(Qt::Key_Return);
    REQUIRE(await([&] { return QApplication::activePopupWidget() != nullptr; }));
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    QStringList words;
    for (const QAction *action : menu->actions())
        words += action->text();
    CHECK(words.contains(u"Has left"_s));
    menu->close();
}

TEST_CASE("Without the server today's list is still searched, and the box says what is missing")
{
    FrontDesk desk;
    desk.clinic.kill();
    type(u"mar"_s);
    CHECK(desk.lines(u"search: Maria Gonzalez → Check in"_s).size() == 1);
    CHECK(desk.search().text() == u"mar"_s);
}

TEST_CASE("Escape empties the box, and leads back to it from everywhere")
{
    FrontDesk desk;
    type(u"mar"_s);
    press(Qt::Key_Escape);
    CHECK(desk.search().text().isEmpty());
    desk.expected().setFocus();
    press(Qt::Key_Escape);
    CHECK(desk.search().hasFocus());
    press(Qt::Key_Tab);
    CHECK_FALSE(desk.search().hasFocus());
    press(Qt::Key_Escape);
    CHECK(desk.search().hasFocus());
}

TEST_CASE("Ctrl+K and the slash lead to the box, a slash in a birth date does not")
{
    FrontDesk desk;
    desk.expected().setFocus();
    press(Qt::CTRL | Qt::Key_K);
    CHECK(desk.search().hasFocus());
    desk.expected().setFocus();
    press(Qt::Key_Slash);
    CHECK(desk.search().hasFocus());
    CHECK(desk.search().text().isEmpty());
    type(u"12/3/1990"_s);
    CHECK(desk.search().text() == u"12/3/1990"_s);
}

TEST_CASE("Letters typed on a list begin a search")
{
    FrontDesk desk;
    desk.expected().setFocus();
    type(u"mar"_s);
    CHECK(desk.search().hasFocus());
    CHECK(desk.search().text() == u"mar"_s);
}

TEST_CASE("With an empty box the arrows choose an expected patient and Enter checks in")
{
    FrontDesk desk;
    press(Qt::Key_Return);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    CHECK(desk.search().hasFocus());
    CHECK(desk.expected().currentIndex().row() == 1);
    press(Qt::Key_Return);
    REQUIRE(desk.gets<CheckIn>());
    CHECK(desk.says(u"Peter Lindqvist"_s));
    press(Qt::Key_Return); // nobody is chosen now
    desk.settle();
    CHECK(desk.clinic.requestsOf<CheckIn>().size() == 1);
}
