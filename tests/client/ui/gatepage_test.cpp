// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/shell/gatepage.h"

#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QLineEdit>

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
