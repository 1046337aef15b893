// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/toaststack.h"

#include "client/ui/theme.h"
#include "client/ui/widgets/toast.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace medcrm::ui;
using medcrm::test::await;
using medcrm::test::press;
using medcrm::test::showActive;

namespace {

struct Window
{
    QWidget widget;
    QLineEdit *field = new QLineEdit;
    ToastStack *toasts = nullptr;
    int undone = 0;

    Window()
    {
        auto *layout = new QVBoxLayout(&widget);
        layout->addWidget(field);
        widget.resize(640, 400);
        toasts = new ToastStack(&widget);
        REQUIRE(showActive(widget));
        field->setFocus();
    }

    void checkIn()
    {
        toasts->show(u"Checked in Maria Gonzalez"_s, u"Undo"_s, &widget, [this] { ++undone; });
    }
};

} // namespace

TEST_CASE("A message appears inside the window and takes no focus and no key")
{
    Window window;
    window.checkIn();
    CHECK(window.toasts->isVisible());
    CHECK(window.widget.rect().contains(window.toasts->geometry()));
    CHECK(window.toasts->height() >= Theme::current().px(30));
    CHECK(window.field->hasFocus());
    medcrm::test::type(u"mar"_s);
    CHECK(window.field->text() == u"mar"_s);
    CHECK(window.undone == 0);
}

TEST_CASE("The keyboard reaches the newest message and undoes with Enter, once; the focus goes back")
{
    Window window;
    window.checkIn();
    press(Qt::Key_F8);
    CHECK_FALSE(window.field->hasFocus());
    press(Qt::Key_Return);
    CHECK(window.undone == 1);
    CHECK(window.toasts->count() == 0);
    CHECK(window.field->hasFocus());
    press(Qt::Key_Return);
    CHECK(window.undone == 1);
}

TEST_CASE("Escape on a message dismisses it without undoing")
{
    Window window;
    window.checkIn();
    press(Qt::Key_F8);
    press(Qt::Key_Escape);
    CHECK(window.toasts->count() == 0);
    CHECK(window.undone == 0);
    CHECK(window.field->hasFocus());
}

TEST_CASE("Ctrl+Z's undoLatest takes the newest message that can be undone")
{
    Window window;
    window.checkIn();
    window.toasts->show(u"Doctor Chen is away until 14:00"_s);
    CHECK(window.toasts->undoLatest());
    CHECK(window.undone == 1);
    CHECK(window.toasts->count() == 1);
    CHECK_FALSE(window.toasts->undoLatest());
}

TEST_CASE("A message goes after its time, and stays while the keyboard is on it")
{
    Window window;
    window.toasts->setLifetime(std::chrono::milliseconds(50));
    window.toasts->show(u"Goes"_s);
    CHECK(await([&] { return window.toasts->count() == 0; }));
    CHECK_FALSE(window.toasts->isVisible());

    window.toasts->show(u"Stays"_s);
    CHECK(window.toasts->focusLatest());
    window.toasts->setLifetime(std::chrono::milliseconds(50));
    CHECK_FALSE(await([&] { return window.toasts->count() == 0; }, 300));
    window.field->setFocus();
    CHECK(await([&] { return window.toasts->count() == 0; }));
}

TEST_CASE("At most three messages stand, the oldest goes first")
{
    Window window;
    for (const QString &text : {u"one"_s, u"two"_s, u"three"_s, u"four"_s})
        window.toasts->show(text);
    CHECK(window.toasts->count() == 3);
    QStringList texts;
    for (const Toast *toast : window.toasts->findChildren<Toast *>()) {
        if (toast->isVisible())
            texts.append(toast->message());
    }
    CHECK(texts == QStringList({u"two"_s, u"three"_s, u"four"_s}));
}

TEST_CASE("The same message again stands once, as the newest, for its whole time")
{
    Window window;
    window.toasts->show(u"Not possible now"_s);
    window.toasts->show(u"Something else"_s);
    window.toasts->show(u"Not possible now"_s);
    window.toasts->show(u"Not possible now"_s);
    CHECK(window.toasts->count() == 2);
    window.toasts->dismissLatest();
    REQUIRE(window.toasts->count() == 1);
    QStringList texts;
    for (const Toast *toast : window.toasts->findChildren<Toast *>()) {
        if (toast->isVisible())
            texts.append(toast->message());
    }
    CHECK(texts == QStringList{u"Something else"_s});
}

TEST_CASE("Two of the same acts keep two messages, each with its own undo; the same news keeps one")
{
    Window window;
    window.checkIn();
    window.checkIn();
    CHECK(window.toasts->count() == 2);
    CHECK(window.toasts->undoLatest());
    CHECK(window.toasts->undoLatest());
    CHECK(window.undone == 2);
    int saved = 0;
    for (int i = 0; i < 3; ++i)
        window.toasts->tell(u"This computer has no printer"_s, u"Save"_s, &window.widget, [&] { ++saved; });
    CHECK(window.toasts->count() == 1);
    press(Qt::Key_F8);
    press(Qt::Key_Return);
    CHECK(saved == 1);
}

TEST_CASE("An undo whose page is gone does nothing")
{
    Window window;
    int undone = 0;
    {
        QObject page;
        window.toasts->show(u"Moved"_s, u"Undo"_s, &page, [&] { ++undone; });
    }
    window.toasts->undoLatest();
    CHECK(undone == 0);
}

TEST_CASE("Messages stay inside a window that becomes smaller")
{
    Window window;
    window.checkIn();
    window.widget.resize(260, 200);
    CHECK(window.widget.rect().contains(window.toasts->geometry()));
}
