// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/actionbutton.h"

#include "client/ui/theme.h"
#include "client/ui/widgets/keyhint.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace medcrm::ui;
using medcrm::test::press;
using medcrm::test::showActive;

namespace {

/// A window with a field that has the keyboard and a button on F9.
struct Window
{
    QWidget widget;
    QLineEdit *field = new QLineEdit;
    ActionButton *button = new ActionButton(u"Call next"_s, ActionButton::Kind::Primary);

    Window()
    {
        auto *layout = new QVBoxLayout(&widget);
        layout->addWidget(field);
        layout->addWidget(button);
        button->setKey(Qt::Key_F9);
        REQUIRE(showActive(widget));
        field->setFocus();
    }
};

} // namespace

TEST_CASE("A button's key works from anywhere in its window and leaves the focus alone")
{
    Window window;
    QSignalSpy clicked(window.button, &ActionButton::clicked);
    press(Qt::Key_F9);
    CHECK(clicked.count() == 1);
    CHECK(window.field->hasFocus());
}

TEST_CASE("A button's key survives every change of its text")
{
    Window window;
    QSignalSpy clicked(window.button, &ActionButton::clicked);
    window.button->setText(u"Call next: Yusuf Demir · A11"_s);
    press(Qt::Key_F9);
    CHECK(clicked.count() == 1);
}

TEST_CASE("A disabled, busy or hidden button hears no key")
{
    Window window;
    QSignalSpy clicked(window.button, &ActionButton::clicked);
    window.button->setEnabled(false);
    press(Qt::Key_F9);
    window.button->setEnabled(true);
    window.button->setBusy(true);
    press(Qt::Key_F9);
    window.button->setBusy(false);
    window.button->hide();
    press(Qt::Key_F9);
    CHECK(clicked.isEmpty());
    window.button->show();
    press(Qt::Key_F9); // the control
    CHECK(clicked.count() == 1);
}

TEST_CASE("Enter and Space press the focused button, once each, and not while it is busy")
{
    Window window;
    QSignalSpy clicked(window.button, &ActionButton::clicked);
    window.button->setFocus();
    press(Qt::Key_Return);
    press(Qt::Key_Space);
    press(Qt::Key_Enter);
    CHECK(clicked.count() == 3);
    window.button->setBusy(true);
    press(Qt::Key_Return);
    press(Qt::Key_Space);
    CHECK(clicked.count() == 3);
    CHECK(window.button->hasFocus());
}

TEST_CASE("A held Enter is one wish")
{
    Window window;
    QSignalSpy clicked(window.button, &ActionButton::clicked);
    QKeyEvent again(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
    QApplication::sendEvent(window.button, &again);
    CHECK(clicked.isEmpty());
}

TEST_CASE("A button says to a screen reader what it does and that it is busy")
{
    ActionButton icon(Icon::Ellipsis, u"More"_s);
    CHECK(icon.accessibleName() == u"More"_s);
    ActionButton button(u"Complete"_s);
    button.setBusy(true);
    CHECK_FALSE(button.accessibleDescription().isEmpty());
    button.setBusy(false);
    CHECK(button.accessibleDescription().isEmpty());
}

TEST_CASE("A key, a symbol, a menu and a longer text each make a button ask for more room")
{
    ActionButton button(u"Book"_s);
    int last = button.sizeHint().width();
    const auto grew = [&] {
        return std::exchange(last, button.sizeHint().width()) < button.sizeHint().width();
    };
    button.setKeyHint(Qt::Key_F3);
    CHECK(grew());
    button.setSymbol(Icon::CalendarPlus);
    CHECK(grew());
    QMenu menu;
    button.setMenu(&menu);
    CHECK(grew());
    button.setText(u"Book an appointment"_s);
    CHECK(grew());
}

TEST_CASE("Keys are written as on their caps")
{
    CHECK(keyHintText(Qt::Key_F4) == u"F4"_s);
    CHECK(keyHintText(Qt::CTRL | Qt::Key_K) == u"Ctrl K"_s);
    CHECK(keyHintText(Qt::CTRL | Qt::Key_Return) == u"Ctrl ⏎"_s);
    CHECK(keyHintText(Qt::Key_Return) == u"⏎"_s);
    CHECK(keyHintText(Qt::CTRL | Qt::Key_Plus) == u"Ctrl +"_s);
    CHECK(keyHintText({}).isEmpty());
}
