// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/lockoverlay.h"

#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/formdialog.h"
#include "client/ui/widgets/toaststack.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QLineEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace medcrm::ui;
using medcrm::test::press;
using medcrm::test::showActive;
using medcrm::test::type;

namespace {

struct Window
{
    QWidget widget;
    QLineEdit *field = new QLineEdit;
    ActionButton *button = new ActionButton(u"Call next"_s);
    LockOverlay *lock = nullptr;

    Window()
    {
        auto *layout = new QVBoxLayout(&widget);
        layout->addWidget(field);
        layout->addWidget(button);
        button->setKey(Qt::Key_F9);
        widget.resize(500, 500);
        lock = new LockOverlay(&widget);
        REQUIRE(showActive(widget));
        field->setFocus();
    }
};

} // namespace

TEST_CASE("A locked window shows nothing of its content and covers itself, also when resized")
{
    Window window;
    window.lock->lock(u"Sara Haddad"_s);
    CHECK_FALSE(window.field->isVisible());
    CHECK_FALSE(window.button->isVisible());
    CHECK(window.lock->isVisible());
    window.widget.resize(700, 600);
    CHECK(window.lock->geometry() == window.widget.rect());
}

TEST_CASE("No key of a locked window works, neither its buttons' nor its own")
{
    Window window;
    QSignalSpy clicked(window.button, &ActionButton::clicked);
    QShortcut own(Qt::Key_F2, &window.widget);
    QSignalSpy activated(&own, &QShortcut::activated);
    window.lock->lock(u"Sara Haddad"_s);
    press(Qt::Key_F9);
    press(Qt::Key_F2);
    press(Qt::Key_Escape);
    CHECK(clicked.isEmpty());
    CHECK(activated.isEmpty());
    CHECK(window.lock->isLocked());
    window.lock->unlock();
    press(Qt::Key_F9); // the control
    press(Qt::Key_F2);
    CHECK(clicked.count() == 1);
    CHECK(activated.count() == 1);
}

TEST_CASE("The password is handed over once with Enter and wiped from the field")
{
    Window window;
    QSignalSpy entered(window.lock, &LockOverlay::passwordEntered);
    window.lock->lock(u"Sara Haddad"_s);
    press(Qt::Key_Return); // an empty one is no try
    CHECK(entered.isEmpty());
    type(u"correct horse"_s);
    press(Qt::Key_Return);
    REQUIRE(entered.count() == 1);
    CHECK(entered.first().first().toString() == u"correct horse"_s);
    for (const QLineEdit *edit : window.lock->findChildren<QLineEdit *>())
        CHECK(edit->text().isEmpty());
}

TEST_CASE("A refused password says why, and the next one can be typed at once")
{
    Window window;
    QSignalSpy entered(window.lock, &LockOverlay::passwordEntered);
    window.lock->lock(u"Sara Haddad"_s);
    type(u"wrong"_s);
    press(Qt::Key_Return);
    window.lock->refuse(u"That is not the password."_s);
    CHECK(window.lock->isLocked());
    type(u"right"_s);
    press(Qt::Key_Return);
    CHECK(entered.count() == 2);
}

TEST_CASE("After unlocking the window is as it was: what was typed, and where the keyboard stood")
{
    Window window;
    type(u"mar"_s);
    window.lock->lock(u"Sara Haddad"_s);
    window.lock->unlock();
    CHECK(window.field->isVisible());
    CHECK_FALSE(window.lock->isVisible());
    CHECK(window.field->hasFocus());
    type(u"ia"_s);
    CHECK(window.field->text() == u"maria"_s);
}

TEST_CASE("A half-filled dialog disappears while locked and comes back as it was")
{
    Window window;
    auto *dialog = new FormDialog(u"New patient"_s, u"Register"_s, &window.widget);
    auto *given = new QLineEdit;
    dialog->addField(u"givenName"_s, u"Given name"_s, given);
    QSignalSpy finished(dialog, &QDialog::finished);
    dialog->open();
    REQUIRE(showActive(*dialog));
    type(u"Ami"_s);
    window.lock->lock(u"Sara Haddad"_s);
    CHECK_FALSE(dialog->isVisible());
    CHECK(finished.isEmpty());
    window.lock->unlock();
    CHECK(dialog->isVisible());
    CHECK(given->text() == u"Ami"_s);
}

TEST_CASE("What wants to appear over a locked window waits until it is unlocked")
{
    Window window;
    ToastStack toasts(&window.widget);
    auto *dialog = new FormDialog(u"New patient"_s, u"Register"_s, &window.widget);
    window.lock->lock(u"Sara Haddad"_s);
    toasts.show(u"Checked in Maria Gonzalez, ticket A13"_s);
    dialog->open();
    CHECK_FALSE(toasts.isVisible());
    CHECK_FALSE(dialog->isVisible());
    window.lock->unlock();
    CHECK(toasts.isVisible());
    CHECK(dialog->isVisible());
}

TEST_CASE("A dialog of a dialog is hidden too")
{
    Window window;
    FormDialog outer(u"Patient"_s, u"Save"_s, &window.widget);
    FormDialog inner(u"Merge"_s, u"Merge"_s, &outer);
    outer.open();
    inner.open();
    window.lock->lock(u"Sara Haddad"_s);
    CHECK_FALSE(outer.isVisible());
    CHECK_FALSE(inner.isVisible());
    window.lock->unlock();
    CHECK(inner.isVisible());
}

TEST_CASE("What was hidden before the lock stays hidden after it")
{
    Window window;
    window.button->hide();
    window.lock->lock(u"Sara Haddad"_s);
    window.lock->unlock();
    CHECK_FALSE(window.button->isVisible());
}
