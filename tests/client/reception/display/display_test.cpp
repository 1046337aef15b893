// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/display/leavedialog.h"
#include "client/ui/notices/sounddialog.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "tests/client/reception/display/wall.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

/// The question before leaving, when it is open.
LeaveDialog *question(Wall &wall)
{
    LeaveDialog *dialog = wall.window().findChild<LeaveDialog *>();
    return dialog && dialog->isVisible() ? dialog : nullptr;
}

ActionButton *buttonOf(QWidget &widget, const QString &text)
{
    for (ActionButton *button : widget.findChildren<ActionButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

TEST_CASE("The display shows who is called where, who is next, and the clinic's time")
{
    Wall wall;
    wall.call(u"A07"_s, u"Room 1"_s, u"Dr Farouk"_s);
    wall.expect(u"B06"_s, u"Dr Okafor"_s);
    wall.tell();
    CHECK(wall.shows(u"called: A07, Room 1, Dr Farouk"_s));
    CHECK(wall.shows(u"next: B06, Dr Okafor"_s));
    CHECK(wall.shows(u"waiting: 1"_s));
    CHECK(wall.shows(u"clinic: Riverside Clinic"_s));
    CHECK(wall.page().shown().time.contains(u':'));
}

TEST_CASE("What the server can estimate is shown with the ticket")
{
    Wall wall;
    wall.expect(u"B06"_s, u"Dr Okafor"_s);
    wall.room.next.last().wait = WaitRange{10, 20};
    wall.expect(u"B07"_s, u"Dr Okafor"_s);
    wall.tell();
    CHECK(wall.shows(u"next: B06, Dr Okafor, 10 to 20 min"_s));
    CHECK(wall.shows(u"next: B07, Dr Okafor"_s));
}

TEST_CASE("A new call pulses and is announced, once; what stays is not announced again")
{
    Wall wall;
    wall.call(u"A07"_s, u"Room 1"_s, u"Dr Farouk"_s);
    wall.tell();
    CHECK(wall.shows(u"announced: Ticket A 7, please come to Room 1."_s));
    CHECK(wall.page().isPulsing());
    int changes = 0;
    QObject::connect(&wall.page(), &DisplayPage::contentsChanged, &wall.page(), [&] { ++changes; });
    wall.expect(u"B06"_s, u"Dr Okafor"_s);
    wall.tell();
    CHECK(wall.shows(u"next: B06, Dr Okafor"_s));
    CHECK(changes == 1); // the contents, and no second announcement
}

TEST_CASE("Whoever is called again is announced again")
{
    Wall wall;
    wall.call(u"A07"_s, u"Room 1"_s, u"Dr Farouk"_s);
    wall.tell();
    CHECK(await([&] { return wall.page().isPulsing(); }));
    wall.clinic.clock.advance(20s);
    wall.room.called.first().calledAt = wall.clinic.clock.now();
    wall.room.called.first().callCount = 2;
    wall.tell();
    CHECK(await([&] { return wall.page().shown().called.value(0).callCount == 2; }));
    CHECK(wall.page().isPulsing());
}

TEST_CASE("A call of long ago is shown after an outage, and not announced")
{
    Wall wall;
    wall.call(u"A07"_s, u"Room 1"_s, u"Dr Farouk"_s).calledAt = wall.clinic.clock.now() - 5min;
    wall.tell();
    CHECK(wall.shows(u"called: A07, Room 1, Dr Farouk"_s));
    CHECK_FALSE(wall.page().isPulsing());
    CHECK_FALSE(wall.window().describe().join(u'\n').contains(u"announced"));
}

TEST_CASE("With reduced motion a call lights up without moving")
{
    Wall wall;
    Theme::current().setReducedMotion(true);
    wall.call(u"A07"_s, u"Room 1"_s, u"Dr Farouk"_s);
    wall.tell();
    CHECK(wall.shows(u"announced: Ticket A 7, please come to Room 1."_s));
    CHECK_FALSE(wall.page().isPulsing());
    Theme::current().setReducedMotion(false);
}

TEST_CASE(
    "While the server is away the display says since when, keeps what it shows, and comes back by itself")
{
    Wall wall;
    wall.call(u"A07"_s, u"Room 1"_s, u"Dr Farouk"_s);
    wall.tell();
    CHECK(wall.shows(u"called: A07, Room 1, Dr Farouk"_s));
    wall.clinic.kill();
    CHECK(await([&] { return wall.page().shown().notice.contains(u"Not up to date since"); }));
    CHECK(wall.page().shown().called.size() == 1);
    wall.clinic.restart();
    CHECK(await([&] { return wall.page().shown().notice.isEmpty(); }));
    CHECK(wall.shows(u"live"_s));
}

TEST_CASE("The pointer is hidden over the display")
{
    Wall wall;
    CHECK(wall.page().cursor().shape() == Qt::BlankCursor);
}

TEST_CASE("Escape asks before leaving, Enter stays, and only the button closes")
{
    Wall wall;
    press(Qt::Key_Escape);
    REQUIRE(await([&] { return question(wall) != nullptr; }));
    CHECK(question(wall)->cursor().shape() == Qt::ArrowCursor);
    press(Qt::Key_Return);
    CHECK(await([&] { return question(wall) == nullptr; }));
    CHECK(wall.window().isVisible());
    press(Qt::Key_Escape);
    REQUIRE(await([&] { return question(wall) != nullptr; }));
    buttonOf(*question(wall), u"Close the display"_s)->click();
    CHECK(await([&] { return !wall.window().isVisible(); }));
}

TEST_CASE("To stay is one button, and so is closing the sounds")
{
    Wall wall;
    press(Qt::Key_Escape);
    REQUIRE(await([&] { return question(wall) != nullptr; }));
    CHECK(buttonOf(*question(wall), u"Stay"_s)->isVisible());
    CHECK_FALSE(buttonOf(*question(wall), u"Cancel"_s)->isVisible());
    buttonOf(*question(wall), u"Sounds"_s)->click();
    REQUIRE(await([&] { return wall.window().findChild<SoundDialog *>() != nullptr; }));
    CHECK(buttonOf(*wall.window().findChild<SoundDialog *>(), u"Close"_s)->isVisible());
    CHECK_FALSE(buttonOf(*wall.window().findChild<SoundDialog *>(), u"Cancel"_s)->isVisible());
}

TEST_CASE("The display has the size of its screen by itself, not only where a window manager gives it")
{
    FakeClinic clinic;
    Desk desk{clinic};
    const DisplayWindow window(desk.start());
    CHECK(window.geometry() == window.screen()->geometry());
}

TEST_CASE("A question that nobody answers goes away by itself")
{
    Wall wall;
    auto *dialog = new LeaveDialog(&wall.window(), 20ms);
    dialog->open();
    CHECK(await([&] { return wall.window().findChild<LeaveDialog *>() == nullptr; }));
    CHECK(wall.window().isVisible());
}

TEST_CASE("A receptionist's account is not shown on the wall")
{
    Wall wall(Role::Receptionist);
    CHECK(wall.window().findChild<DisplayPage *>() == nullptr);
    ActionButton *out = buttonOf(wall.window(), u"Sign out"_s);
    REQUIRE(out);
    out->click();
    CHECK(wall.shows(u"signed out"_s));
}

TEST_CASE("A remembered login brings the display back after a power cut, without anybody typing")
{
    Wall wall;
    wall.desk.keychain.secrets.clear();
    ClientSession &session = wall.desk.session();
    session.login().logout();
    REQUIRE(wall.shows(u"signed out"_s));
    session.login().login(u"sara"_s, u"correct horse battery"_s, true);
    CHECK(await([&] { return !wall.desk.keychain.secrets.isEmpty(); }));
    const int logins = wall.clinic.logins();
    wall.endWindow();
    ClientSession &again = wall.desk.start();
    DisplayWindow back(again);
    again.start();
    CHECK(await([&] { return back.findChild<DisplayPage *>() != nullptr; }));
    CHECK(wall.clinic.logins() == logins);
}

TEST_CASE("An unknown screen is refused with the list of those there are")
{
    CHECK(DisplayWindow::screenNamed({}).value() == nullptr);
    CHECK(DisplayWindow::screenNamed(u"1"_s).value() != nullptr);
    for (const QString &wrong : {u"0"_s, u"99"_s, u"left"_s}) {
        const auto screen = DisplayWindow::screenNamed(wrong);
        REQUIRE_FALSE(screen);
        CHECK(screen.error().field == u"--screen"_s);
        CHECK(screen.error().message.contains(u"1 ("));
    }
}

TEST_CASE("A thousand notices leave no more behind than one")
{
    Wall wall;
    for (int i = 0; i < 1000; ++i) {
        wall.room.next.clear();
        wall.room.waiting = 0;
        wall.expect(u"A%1"_s.arg(i), u"Dr Farouk"_s);
        wall.tell();
        if (i == 10)
            REQUIRE(wall.shows(u"next: A10, Dr Farouk"_s));
    }
    CHECK(wall.shows(u"next: A999, Dr Farouk"_s));
    CHECK(wall.page().findChildren<QObject *>().size() == 0);
}
