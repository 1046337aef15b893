// SPDX-License-Identifier: GPL-3.0-or-later
// What all widgets have in common: they mirror, grow with the font, and speak.
#include "client/ui/bidi.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/avatar.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/elidedlabel.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/freshnessindicator.h"
#include "client/ui/widgets/keyhint.h"
#include "client/ui/widgets/pill.h"
#include "client/ui/widgets/railbutton.h"
#include "client/ui/widgets/rowpainter.h"
#include "client/ui/widgets/searchfield.h"
#include "client/ui/widgets/segmentedtabs.h"
#include "client/ui/widgets/ticketbadge.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QAccessible>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace medcrm::ui;
using medcrm::test::await;

namespace {

struct Sample
{
    QString name;
    std::unique_ptr<QWidget> widget;
    bool mirrors = true; ///< has something that stands at one side
};

std::vector<Sample> samples()
{
    std::vector<Sample> all;
    const auto add = [&](const QString &name, QWidget *widget, bool mirrors = true) {
        all.push_back({name, std::unique_ptr<QWidget>(widget), mirrors});
    };
    add(u"pill"_s, new Pill({u"Urgent"_s, Tone::Urgent, Icon::TriangleAlert}));
    add(u"ticket"_s, new TicketBadge(u"A07"_s), false);
    add(u"key"_s, new KeyHint(Qt::Key_F4), false);
    auto *button = new ActionButton(u"Walk-in"_s, ActionButton::Kind::Primary);
    button->setKeyHint(Qt::Key_F4);
    add(u"button"_s, button);
    add(u"rail"_s, new RailButton(Icon::Lock, u"Lock"_s), false);
    add(u"avatar"_s, new Avatar(u"Sara Haddad"_s), false);
    add(u"search"_s, new SearchField(u"Find a patient"_s, Qt::CTRL | Qt::Key_K));
    add(u"freshness"_s, new FreshnessIndicator);
    add(u"label"_s, new Label(u"Expected today"_s, TextStyle::Section));
    add(u"elided"_s, new ElidedLabel(u"Consultation"_s));
    auto *tabs = new SegmentedTabs;
    tabs->addTab(u"Waiting"_s);
    tabs->addTab(u"Seen"_s);
    add(u"tabs"_s, tabs);
    auto *banner = new Banner;
    banner->showMessage(u"Not printed."_s);
    add(u"banner"_s, banner);
    add(u"field"_s, new FormField(u"phone"_s, u"Phone"_s, new QLineEdit));
    return all;
}

QImage shot(QWidget &widget, Qt::LayoutDirection direction)
{
    widget.setLayoutDirection(direction);
    widget.resize(widget.sizeHint() + QSize(60, 0));
    return widget.grab().toImage();
}

/// The first and last column of `image` that differ from its ground, taken from a corner.
std::pair<int, int> inkOf(const QImage &image)
{
    int first = image.width();
    int last = -1;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixel(x, y) != image.pixel(image.width() / 2, 1)) {
                first = std::min(first, x);
                last = std::max(last, x);
            }
        }
    }
    return {first, last};
}

} // namespace

TEST_CASE("Every widget with sides looks another way right to left")
{
    for (const Sample &sample : samples()) {
        INFO(sample.name.toStdString());
        const QImage leftToRight = shot(*sample.widget, Qt::LeftToRight);
        const QImage rightToLeft = shot(*sample.widget, Qt::RightToLeft);
        CHECK((leftToRight != rightToLeft) == sample.mirrors);
    }
}

TEST_CASE("A text of either script stands at the beginning of the line of reading")
{
    for (const QString &text : {u"Maria"_s, u"منى"_s}) {
        Label label(text, TextStyle::Section);
        INFO(text.toStdString());
        CHECK(inkOf(shot(label, Qt::LeftToRight)).first < 10);
        const QImage mirrored = shot(label, Qt::RightToLeft);
        CHECK(inkOf(mirrored).second > mirrored.width() - 10);
    }
}

TEST_CASE("Every widget asks for nearly twice the room at 200 %, so that nothing is clipped")
{
    Theme::current().setScale(100);
    const std::vector<Sample> all = samples();
    std::vector<QSize> before;
    for (const Sample &sample : all)
        before.push_back(sample.widget->sizeHint());
    Theme::current().setScale(200);
    // Qt hands a new font to its own controls with the next turn of the event loop.
    REQUIRE(await([&] { return all.back().widget->font().pixelSize() == Theme::current().px(13); }));
    for (std::size_t i = 0; i < all.size(); ++i) {
        INFO(all[i].name.toStdString());
        const QSize after = all[i].widget->sizeHint();
        CHECK(after.height() >= 1.5 * before[i].height());
        CHECK(after.width() >= 1.5 * before[i].width());
        CHECK(all[i].widget->minimumSizeHint().height() >= 1.5 * before[i].height());
    }
    Theme::current().setScale(100);
}

TEST_CASE("Every widget has words for screen readers")
{
    for (const Sample &sample : samples()) {
        INFO(sample.name.toStdString());
        if (sample.name == u"field"_s || sample.name == u"tabs"_s)
            continue; // their parts speak: formdialog_test, segmentedtabs_test
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(sample.widget.get());
        REQUIRE(reader);
        CHECK_FALSE(reader->text(QAccessible::Name).isEmpty());
    }
}

TEST_CASE("Text is cut with an ellipsis inside its place and never drawn outside it")
{
    QImage image(200, 40, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const QRect place(50, 0, 60, 40);
    paintText(painter, place, u"Maria Fernanda de la Concepción"_s, {TextStyle::Name});
    painter.end();
    const auto [first, last] = inkOf(image);
    CHECK(first >= place.left());
    CHECK(last <= place.right());
    CHECK(last > place.left());
}

TEST_CASE("The heading of a menu's section is drawn, and takes a line of text")
{
    const auto heading = [](const QString &title) {
        QMenu menu;
        menu.addSection(title);
        menu.addAction(u"Print day sheet"_s);
        menu.ensurePolished();
        menu.resize(menu.sizeHint());
        const QRect place = menu.actionGeometry(menu.actions().first());
        return std::pair(place.height(), inkOf(menu.grab(place).toImage()));
    };
    const auto [height, ink] = heading(u"Leila Farouk · 22 Nov"_s);
    CHECK(height >= Theme::current().px(20));
    CHECK(ink.second - ink.first > 60);
    CHECK(heading(u"Leila"_s).second.second < ink.second); // it is the title that is seen
}

TEST_CASE("Leading and trailing parts are cut from the side where reading begins and ends")
{
    QImage image(1, 1, QImage::Format_ARGB32);
    QPainter painter(&image);
    QRect rest(0, 0, 100, 10);
    CHECK(takeLeading(painter, rest, 20, 5) == QRect(0, 0, 20, 10));
    CHECK(takeTrailing(painter, rest, 30, 5) == QRect(70, 0, 30, 10));
    CHECK(rest == QRect(25, 0, 40, 10));
    painter.setLayoutDirection(Qt::RightToLeft);
    rest = QRect(0, 0, 100, 10);
    CHECK(takeLeading(painter, rest, 20, 5) == QRect(80, 0, 20, 10));
    CHECK(takeTrailing(painter, rest, 200, 5) == QRect(0, 0, 75, 10));
    CHECK(rest.isEmpty());
}

TEST_CASE("A pill that does not fit beside a name goes under it")
{
    TwoLines lines{.title = u"Yusuf Demir"_s, .subtitle = u"Walk-in"_s};
    const int plain = twoLinesHeight(lines, 300);
    lines.pill = PillLook{u"Urgent"_s, Tone::Urgent, Icon::TriangleAlert};
    CHECK(twoLinesHeight(lines, 300) == plain);
    CHECK(twoLinesHeight(lines, 100) > plain);
}

TEST_CASE("Initials are the first letters of the first and the last word")
{
    CHECK(initialsOf(u"Sara Haddad"_s) == u"SH"_s);
    CHECK(initialsOf(u"  élodie   de la Tour "_s) == u"ÉT"_s);
    CHECK(initialsOf(u"Cher"_s) == u"C"_s);
    CHECK(initialsOf(u""_s).isEmpty());
    CHECK(initialsOf(u"منى سليم"_s).remove(QChar(0x200c)) == u"مس"_s);
}

TEST_CASE("Freshness says in words how current the window is")
{
    FreshnessIndicator indicator;
    indicator.setFreshness({Freshness::State::Live, 0, {}, 0});
    CHECK(indicator.text() == u"Live"_s);
    indicator.setFreshness({Freshness::State::Behind, 4, {}, 0});
    CHECK(indicator.text() == u"4 s behind"_s);
    indicator.setFreshness({Freshness::State::Offline, 0, u"10:42"_s, 5});
    CHECK(indicator.text().contains(u"10:42"_s));
    CHECK(indicator.text().contains(u"5 s"_s));
}

TEST_CASE("A line of isolated pieces is read in the direction of the window, one with a word of its own in "
          "that word's")
{
    const auto painted = [](const QString &text, Qt::LayoutDirection direction) {
        QImage image(420, 30, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setLayoutDirection(direction);
        paintText(painter, image.rect(), text, {TextStyle::Body, Color::Text});
        return image;
    };
    const QString end(QChar(0x2069));
    const QString toRight = QChar(0x2066) + QString();
    const QString toLeft = QChar(0x2067) + QString();
    const QString pieces = isolate(u"F 30"_s) + u" · "_s + isolate(u"Consultation"_s);
    CHECK(painted(pieces, Qt::RightToLeft) == painted(toLeft + pieces + end, Qt::RightToLeft));
    CHECK(painted(pieces, Qt::RightToLeft) != painted(toRight + pieces + end, Qt::RightToLeft));
    CHECK(painted(pieces, Qt::LeftToRight) == painted(toRight + pieces + end, Qt::LeftToRight));
    const QString named = u"Dr "_s + pieces;
    CHECK(painted(named, Qt::RightToLeft) == painted(toRight + named + end, Qt::RightToLeft));
}
