// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/statusstrip.h"
#include "client/ui/notices/desknotices.h"
#include "client/ui/notices/staynotice.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/label.h"
#include "tests/client/reception/frontdesk.h"
#include "tests/client/ui/pictures.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

/// A desk three hours later, at which everybody has waited too long.
struct LateDesk : FrontDesk
{
    LateDesk()
    {
        desk.clock.advance(3h);
        notices().stays().look(window().session().clock().now());
    }
    ~LateDesk()
    {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        Theme::current().setScale(100);
    }

    DeskNotices &notices() { return *window().findChild<DeskNotices *>(); }
    StayNotice &notice() { return *window().findChild<StayNotice *>(); }
    Label &words() { return *notice().findChild<Label *>(); }
    QRect placeInStrip(const QWidget &widget)
    {
        return {widget.mapTo(window().findChild<StatusStrip *>(), QPoint()), widget.size()};
    }
    bool isWhole()
    {
        const QRect strip = window().findChild<StatusStrip *>()->rect();
        return notice().isVisible() && words().width() >= words().sizeHint().width()
            && strip.contains(placeInStrip(notice()));
    }
};

QString plain(QString text)
{
    return text.remove(QRegularExpression(u"[\u2066-\u2069]"_s));
}

} // namespace

TEST_CASE("What takes too long is said in few words: whose ticket, what, for how long, and how many others")
{
    LateDesk desk;
    const qsizetype others = desk.notices().stays().open().size() - 1;
    REQUIRE(others > 0);
    const QRegularExpression words(
        uR"(^[A-Z]\d+ (waiting|called|with doctor|on hold) (\d+ h )?\d+ min \+%1$)"_s.arg(others));
    INFO(desk.notice().text().toStdString());
    CHECK(words.match(plain(desk.notice().text())).hasMatch());
}

TEST_CASE("Who they are is said by the tooltip and to screen readers, with the whole sentence")
{
    LateDesk desk;
    for (const StayCrossing &each : desk.notices().stays().open().mid(0, 3)) {
        const QString sentence = desk.notices().sentence(each, true);
        CHECK(desk.words().accessibleName().contains(sentence));
        CHECK(desk.notice().toolTip().contains(sentence.toHtmlEscaped()));
    }
}

TEST_CASE("The minutes of what takes too long count on")
{
    LateDesk desk;
    const QString before = desk.notice().text();
    desk.desk.clock.advance(1min);
    CHECK(await([&] { return desk.notice().text() != before; }));
}

TEST_CASE("What takes too long is never cut, in no window, size of letters or direction; figures go instead")
{
    LateDesk desk;
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QApplication::setLayoutDirection(direction);
        for (const auto &[width, scale] : {std::pair(1440, 100), {1024, 100}, {1440, 150}, {1440, 100}}) {
            INFO(width << " px, " << scale << " %");
            Theme::current().setScale(scale);
            CHECK(await([&] {
                desk.window().resize(width,
                                     860); // as somebody who drags the edge; what has to go goes meanwhile
                return desk.isWhole() && desk.window().width() == width;
            }));
        }
    }
}

TEST_CASE("Figures that had to go come back with the room for them")
{
    LateDesk desk;
    const auto figures = [&] {
        int seen = 0;
        for (const Label *label : desk.window().findChild<StatusStrip *>()->findChildren<Label *>())
            seen += label->isVisible();
        return seen;
    };
    QCoreApplication::processEvents();
    const int all = figures();
    desk.window().resize(1024, 860);
    CHECK(await([&] { return figures() < all; }));
    desk.window().resize(1440, 860);
    CHECK(await([&] { return figures() == all; }));
}

TEST_CASE("What takes too long, in all looks", "[.][pictures]")
{
    inAllLooks({150}, [](const QString &look) {
        LateDesk desk;
        type(u"bauer"_s);
        press(Qt::Key_Return);
        REQUIRE(desk.says(u"Checked in"_s));
        if (look == u"150"_s)
            Theme::current().setScale(150);
        for (const int width : {1440, 1024}) {
            desk.window().resize(width, 860);
            savePicture(desk.window(), u"%1-late-%2"_s.arg(look).arg(width));
        }
    });
}
