// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/pagelist.h"
#include "client/ui/theme.h"
#include "tests/client/reception/outagedesk.h"
#include "tests/client/reception/patientregister.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

/// Back to what other tests count with, also when a requirement fails.
struct Scale
{
    explicit Scale(int percent) { Theme::current().setScale(percent); }
    ~Scale() { Theme::current().setScale(100); }
};

/// Each page twice: the first time it is made.
void openEveryPage(OutageDesk &desk)
{
    const QSize before = desk.window().size();
    for (int round = 0; round < 2; ++round) {
        for (const PageEntry &page : pagesFor(Role::Receptionist)) {
            INFO(page.title);
            press(QKeySequence(page.key));
            REQUIRE(await([&] { return desk.session().api().calls().pending() == 0; }));
            QCoreApplication::processEvents();
            CHECK(desk.window().size() == before);
        }
    }
}

void openEveryPageIn(int width, int scale)
{
    const Scale letters(scale);
    OutageDesk desk;
    PatientRegister patients(desk.clinic);
    desk.begin();
    desk.window().resize(width, 860);
    QCoreApplication::processEvents();
    REQUIRE(desk.window().width() == width);
    openEveryPage(desk);
    desk.loseServer();
    openEveryPage(desk);
}

} // namespace

TEST_CASE("No page makes the window grow, with the server or without, at 1280 pixels and at 1440")
{
    for (const int width : {1280, 1440}) {
        INFO(width);
        openEveryPageIn(width, 100);
    }
}

TEST_CASE("No page makes the window grow with letters of 150 % in a window of 1490 pixels")
{
    openEveryPageIn(1490, 150);
}
