// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/formdialog.h"

#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/discarddialog.h"
#include "client/ui/widgets/formfield.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using medcrm::test::await;
using medcrm::test::press;
using medcrm::test::showActive;
using medcrm::test::type;

namespace {

struct Form
{
    FormDialog dialog{u"New patient"_s, u"Register"_s};
    QLineEdit *given = new QLineEdit;
    QLineEdit *phone = new QLineEdit;
    QPlainTextEdit *notes = new QPlainTextEdit;
    QSignalSpy submitted{&dialog, &FormDialog::submitted};

    Form()
    {
        dialog.addField(u"givenName"_s, u"Given name"_s, given);
        dialog.addField(u"phones"_s, u"Phone"_s, phone);
        dialog.addField(u"notes"_s, u"Notes"_s, notes);
        REQUIRE(showActive(dialog));
    }
};

} // namespace

TEST_CASE("A form begins in its first field and goes on with Tab to its buttons")
{
    Form form;
    CHECK(form.given->hasFocus());
    press(Qt::Key_Tab);
    CHECK(form.phone->hasFocus());
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    CHECK(form.dialog.primary()->hasFocus());
}

TEST_CASE("Enter submits from any line, Ctrl+Enter from a text of many lines, Escape cancels")
{
    Form form;
    press(Qt::Key_Return);
    CHECK(form.submitted.count() == 1);
    form.notes->setFocus();
    press(Qt::Key_Return);
    CHECK(form.submitted.count() == 1);
    CHECK(form.notes->toPlainText() == u"\n"_s);
    press(Qt::CTRL | Qt::Key_Return);
    CHECK(form.submitted.count() == 2);
    CHECK(form.dialog.isVisible());
    press(Qt::Key_Escape); // an empty line is nothing typed
    CHECK_FALSE(form.dialog.isVisible());
}

TEST_CASE("Escape asks before what was typed is thrown away; Enter and Escape there lead back to it")
{
    Form form;
    type(u"Amira"_s);
    for (const auto back : {Qt::Key_Return, Qt::Key_Escape}) {
        press(Qt::Key_Escape);
        auto *ask = form.dialog.findChild<DiscardDialog *>();
        REQUIRE(ask);
        REQUIRE(showActive(*ask));
        press(back);
        REQUIRE(await([&] { return !form.dialog.findChild<DiscardDialog *>(); }));
        CHECK(form.dialog.isVisible());
        CHECK(form.given->text() == u"Amira"_s);
        REQUIRE(showActive(form.dialog));
    }
    press(Qt::Key_Escape);
    for (ActionButton *button : form.dialog.findChild<DiscardDialog *>()->findChildren<ActionButton *>()) {
        if (button->text() == u"Discard"_s)
            button->click();
    }
    CHECK_FALSE(form.dialog.isVisible());
    CHECK(form.submitted.isEmpty());
}

TEST_CASE("Escape does not ask about what a form began with, or what was typed and taken out again")
{
    Form form;
    form.phone->setText(u"0100"_s);
    form.notes->setPlainText(u"Prefers mornings"_s);
    type(u"A"_s);
    press(Qt::Key_Backspace);
    press(Qt::Key_Escape);
    CHECK_FALSE(form.dialog.isVisible());
}

TEST_CASE("A form that the strip about the connection made higher is as high as before when it is back")
{
    Form form;
    const int before = form.dialog.height();
    form.dialog.setConnected(false);
    REQUIRE(await([&] { return form.dialog.height() > before; }));
    form.dialog.setConnected(true);
    CHECK(await([&] { return form.dialog.height() == before; }));
}

TEST_CASE("A form on its way is not submitted a second time")
{
    Form form;
    press(Qt::Key_Return);
    form.dialog.setBusy(true);
    press(Qt::Key_Return);
    form.dialog.primary()->click();
    CHECK(form.submitted.count() == 1);
}

TEST_CASE("An error stands under the field it names, which gets the focus; typing takes it away")
{
    Form form;
    form.dialog.setBusy(true);
    form.dialog.showError({ErrorCode::Invalid, u"patient.phones[0]"_s, u"A phone has at most 15 digits."_s});
    FormField *field = form.dialog.field(u"phones"_s);
    REQUIRE(field);
    CHECK(field->error() == u"A phone has at most 15 digits."_s);
    CHECK(form.phone->hasFocus());
    CHECK(form.phone->accessibleDescription() == field->error());
    CHECK(form.dialog.bannerText().isEmpty());
    CHECK_FALSE(form.dialog.isBusy());
    type(u"0"_s);
    CHECK(field->error().isEmpty());
}

TEST_CASE("An error of no field of the form stands in the strip, and the next try clears it")
{
    Form form;
    form.dialog.showError({ErrorCode::Conflict, u"mrn"_s, u"Somebody else changed this patient."_s});
    CHECK(form.dialog.bannerText() == u"Somebody else changed this patient."_s);
    press(Qt::Key_Return);
    CHECK(form.dialog.bannerText().isEmpty());
}

TEST_CASE("Without a connection a form says so, keeps what was typed and sends nothing")
{
    Form form;
    type(u"Amira"_s);
    form.dialog.setConnected(false);
    press(Qt::Key_Return);
    CHECK(form.submitted.isEmpty());
    CHECK(form.dialog.isVisible());
    CHECK_FALSE(form.dialog.bannerText().isEmpty());
    CHECK(form.given->text() == u"Amira"_s);
    form.dialog.setConnected(true);
    CHECK(form.dialog.bannerText().isEmpty());
    CHECK(form.given->hasFocus());
    press(Qt::Key_Return);
    CHECK(form.submitted.count() == 1);
}

TEST_CASE("A label names its editor to screen readers")
{
    Form form;
    CHECK(form.given->accessibleName() == u"Given name"_s);
    form.dialog.field(u"phones"_s)->setHint(u"With the country's code"_s);
    CHECK(form.phone->accessibleDescription() == u"With the country's code"_s);
}
