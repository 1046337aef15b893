// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/theme.h"

#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace medcrm::ui;
using medcrm::test::await;

namespace {

constexpr TextStyle allStyles[] = {TextStyle::Caption,     TextStyle::CaptionStrong, TextStyle::Small,
                                   TextStyle::SmallStrong, TextStyle::Body,          TextStyle::BodyStrong,
                                   TextStyle::Name,        TextStyle::Section,       TextStyle::Ticket,
                                   TextStyle::Heading,     TextStyle::Timer};

/// Counts how often it is painted.
class Painted : public QWidget
{
public:
    int count = 0;

protected:
    void paintEvent(QPaintEvent *) override { ++count; }
};

/// Every test begins with the light theme at 100 %.
void resetTheme()
{
    Theme::current().setMode(Theme::Mode::Light);
    Theme::current().setScale(100);
    Theme::current().setReducedMotion(false);
}

} // namespace

TEST_CASE("Contrast is measured as WCAG measures it")
{
    CHECK(contrast(QColor(u"#ffffff"_s), QColor(u"#000000"_s)) == Approx(21.0));
    CHECK(contrast(QColor(u"#123456"_s), QColor(u"#123456"_s)) == Approx(1.0));
    // The grey that is known as the lightest to pass on white, and the one that just does not.
    CHECK(contrast(QColor(u"#767676"_s), QColor(u"#ffffff"_s)) >= 4.5);
    CHECK(contrast(QColor(u"#777777"_s), QColor(u"#ffffff"_s)) < 4.5);
}

TEST_CASE("Every text is readable on every ground it may stand on, light and dark")
{
    for (const bool dark : {false, true}) {
        const std::vector<ColorPair> pairs = textPairs(dark);
        CHECK(pairs.size() > 100);
        for (const ColorPair &pair : pairs) {
            INFO(pair.name.toStdString() << (dark ? " (dark)" : " (light)"));
            CHECK(contrast(pair.text, pair.ground) >= 4.5);
        }
    }
}

TEST_CASE("What marks a field, a choice or the keyboard stands out from what is around it")
{
    for (const bool dark : {false, true}) {
        INFO((dark ? "dark" : "light"));
        for (Color mark : {Color::Focus, Color::Accent, Color::DangerText, Color::Now})
            CHECK(contrast(colorOf(mark, dark), colorOf(Color::Surface, dark)) >= 3.0);
    }
}

TEST_CASE("Digits are equally wide in every text style, so that ticking times stand still")
{
    resetTheme();
    REQUIRE(QFontInfo(Theme::current().font(TextStyle::Body)).family() == u"Inter Tabular"_s);
    for (TextStyle style : allStyles) {
        const QFontMetricsF metrics(Theme::current().font(style));
        for (QChar digit : u"123456789"_s)
            CHECK(metrics.horizontalAdvance(digit) == metrics.horizontalAdvance(u'0'));
        CHECK(metrics.horizontalAdvance(u"i"_s)
              != metrics.horizontalAdvance(u"m"_s)); // the control: letters are not
    }
}

TEST_CASE("Each weight of the bundled font is a face of its own")
{
    resetTheme();
    double last = 0;
    for (QFont::Weight weight : {QFont::Normal, QFont::Medium, QFont::DemiBold, QFont::Bold}) {
        const double width =
            QFontMetricsF(Theme::current().font(40, weight)).horizontalAdvance(u"mmmmmmmm"_s);
        CHECK(width > last);
        last = width;
    }
}

TEST_CASE("Switching the theme paints every following widget anew, in the other colours")
{
    resetTheme();
    Painted widget;
    Theme::current().follow(&widget);
    widget.resize(40, 40);
    widget.show();
    REQUIRE(await([&] { return widget.count > 0; }));
    const QColor before = QApplication::palette().color(QPalette::Window);
    const int painted = widget.count;

    Theme::current().setMode(Theme::Mode::Dark);

    CHECK(await([&] { return widget.count > painted; }));
    CHECK(QApplication::palette().color(QPalette::Window) == Theme::current().color(Color::Ground));
    CHECK(QApplication::palette().color(QPalette::Window) != before);
    CHECK(Theme::current().isDark());
    resetTheme();
}

TEST_CASE("The scale grows fonts and lengths fully and room by half, and stays within 100 and 200 %")
{
    resetTheme();
    Theme &theme = Theme::current();
    const int body = theme.font(TextStyle::Body).pixelSize();
    theme.setScale(200);
    CHECK(theme.font(TextStyle::Body).pixelSize() == 2 * body);
    CHECK(QApplication::font().pixelSize() == 2 * body);
    CHECK(theme.px(10) == 20);
    CHECK(theme.space(Space::Small) == 12);
    theme.setScale(300);
    CHECK(theme.scale() == 200);
    theme.setScale(50);
    CHECK(theme.scale() == 100);
}

TEST_CASE("A binding runs at once and after each change, until its context is gone")
{
    resetTheme();
    int runs = 0;
    {
        QObject context;
        Theme::current().bind(&context, [&] { ++runs; });
        CHECK(runs == 1);
        Theme::current().setScale(150);
        CHECK(runs == 2);
    }
    Theme::current().setScale(100);
    CHECK(runs == 2);
}

TEST_CASE("Setting what is already so changes nothing")
{
    resetTheme();
    QSignalSpy changed(&Theme::current(), &Theme::changed);
    resetTheme();
    CHECK(changed.isEmpty());
}

TEST_CASE("Reduced motion is told to everything that moves, also to Qt's own controls")
{
    resetTheme();
    CHECK(Theme::current().animates());
    Theme::current().setReducedMotion(true);
    CHECK_FALSE(Theme::current().animates());
    CHECK(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0);
    resetTheme();
}
