// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/shell/gatepage.h"

#include "client/ui/widgets/actionbutton.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;

TEST_CASE("Long texts around a gate's fields never squeeze the fields, however wide the window is")
{
    GatePage page(u"Choose your password"_s, u"Set password"_s);
    page.setHeading(u"Choose your password"_s,
                    u"You signed in with a one-time password. Choose your own: at least 12 characters; a "
                    "sentence is good."_s);
    const QList<QLineEdit *> editors{page.addPassword(u"old"_s, u"One-time password"_s),
                                     page.addPassword(u"new"_s, u"New password"_s)};
    page.resize(1600, 900);
    REQUIRE(medcrm::test::showActive(page));
    for (const QLineEdit *editor : editors)
        CHECK(editor->height() >= editor->sizeHint().height());
    page.showError({ErrorCode::Invalid, u"new"_s,
                    u"This is one of the passwords that everybody thinks of. Choose another."_s});
    QCoreApplication::sendPostedEvents();
    for (const QLineEdit *editor : editors)
        CHECK(editor->height() >= editor->sizeHint().height());
}

TEST_CASE("Where a page names what has the keyboard first, a thoughtless Enter presses that and not the main "
          "button")
{
    const bool named = GENERATE(true, false);
    GatePage page(u"Is this your server?"_s, u"Yes, it is the same"_s);
    auto *refuse = new ActionButton(u"No, quit"_s);
    page.addWidget(refuse);
    if (named)
        page.setFirstFocus(refuse);
    const QSignalSpy agreed(&page, &GatePage::submitted);
    const QSignalSpy refused(refuse, &ActionButton::clicked);
    REQUIRE(medcrm::test::showActive(page));
    medcrm::test::press(Qt::Key_Return);
    CHECK(refused.size() == (named ? 1 : 0));
    CHECK(agreed.size() == (named ? 0 : 1));
}
