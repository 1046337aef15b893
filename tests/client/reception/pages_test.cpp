// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/expectedview.h"
#include "client/reception/pages/pagestack.h"
#include "client/reception/rail.h"
#include "client/reception/searchbox.h"
#include "client/ui/shell/keysdialog.h"
#include "client/ui/widgets/keyhint.h"
#include "client/ui/widgets/railbutton.h"
#include "tests/client/reception/frontdesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

/// The rail's places for pages, from above.
QList<RailButton *> railPages(FrontDesk &desk)
{
    QList<RailButton *> buttons = desk.window().findChild<Rail *>()->findChildren<RailButton *>();
    buttons.removeIf([](const RailButton *button) { return !button->isCheckable(); });
    return buttons;
}

} // namespace

TEST_CASE("Every page has a key, a title and a place of its own")
{
    QSet<int> keys;
    QSet<int> ids;
    const QList<PageEntry> pages = pagesFor(Role::Administrator);
    for (const PageEntry &page : pages) {
        keys += page.key.toCombined();
        ids += int(page.id);
        CHECK_FALSE(titleOf(page).isEmpty());
        CHECK_FALSE(helpOf(page).isEmpty());
        CHECK(page.who.contains(Role::Administrator));
    }
    CHECK(keys.size() == pages.size());
    CHECK(ids.size() == pages.size());
    CHECK(pages.first().id == PageId::Today);
}

TEST_CASE("The rail shows exactly the pages that the account may open, and F1 their keys")
{
    FrontDesk desk;
    const QList<PageEntry> pages = pagesFor(Role::Receptionist);
    REQUIRE(railPages(desk).size() == pages.size());
    press(Qt::Key_F1);
    REQUIRE(desk.dialog<KeysDialog>());
    QStringList keys;
    for (const KeyHint *hint : desk.dialog<KeysDialog>()->findChildren<KeyHint *>())
        keys += hint->text();
    press(Qt::Key_Escape);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        CHECK(railPages(desk).at(i)->text() == titleOf(pages.at(i)));
        CHECK(keys.contains(keyHintText(QKeySequence(pages.at(i).key))));
    }
    CHECK_FALSE(keys.contains(QString())); // every key is legible
}

TEST_CASE("A page opens by its key and by its place in the rail, which shows where one is")
{
    FrontDesk desk;
    const QList<PageEntry> pages = pagesFor(Role::Receptionist);
    for (qsizetype i = pages.size() - 1; i >= 0; --i) {
        const QString line = u"page: "_s + titleOf(pages.at(i));
        press(pages.at(i).key);
        CHECK(desk.lines(u"page"_s) == QStringList{line});
        CHECK(railPages(desk).at(i)->isChecked());
        press(pages.first().key);
        railPages(desk).at(i)->click();
        CHECK(desk.lines(u"page"_s) == QStringList{line});
    }
    CHECK(desk.search().hasFocus()); // Today by the rail leads home
}

TEST_CASE("F5 leads to the expected patients from wherever one is")
{
    FrontDesk desk;
    press(pagesFor(Role::Receptionist).last().key);
    press(Qt::Key_F5);
    CHECK(desk.expected().hasFocus());
    press(Qt::Key_Escape);
    CHECK(desk.search().hasFocus());
    press(Qt::Key_Tab);
    CHECK(desk.expected().hasFocus());
}
