// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/icons.h"

#include "client/ui/theme.h"
#include "tests/support/catch.h"

#include <QImage>

using namespace Qt::StringLiterals;
using namespace medcrm::ui;

namespace {

QImage imageOf(Icon icon, qreal ratio = 1.0, Qt::LayoutDirection direction = Qt::LeftToRight)
{
    return iconPixmap(icon, 24, QColor(Qt::red), ratio, direction)
        .toImage()
        .convertToFormat(QImage::Format_ARGB32);
}

/// Whether anything was drawn, and nothing in another colour than asked for.
bool isPureRed(const QImage &image)
{
    bool drawn = false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() == 0)
                continue;
            drawn = true;
            if (pixel.green() > 0 || pixel.blue() > 0)
                return false;
        }
    }
    return drawn;
}

} // namespace

TEST_CASE("Every icon is among the resources and draws only in the colour it is asked for")
{
    for (const auto &[icon, name] : enumNames(Icon{})) {
        INFO(name);
        CHECK(isPureRed(imageOf(icon)));
    }
}

TEST_CASE("Icons have as many pixels as the screen")
{
    const QPixmap pixmap = iconPixmap(Icon::Bell, 20, QColor(Qt::black), 1.5);
    CHECK(pixmap.size() == QSize(30, 30));
    CHECK(pixmap.deviceIndependentSize() == QSizeF(20, 20));
}

TEST_CASE("An icon that points along the line of reading is mirrored right to left, others are not")
{
    const auto rightToLeft = [](Icon icon) { return imageOf(icon, 1.0, Qt::RightToLeft); };
    CHECK(rightToLeft(Icon::ChevronRight) == imageOf(Icon::ChevronRight).mirrored(true, false));
    CHECK(rightToLeft(Icon::ChevronRight) != imageOf(Icon::ChevronRight));
    CHECK(rightToLeft(Icon::Clock) == imageOf(Icon::Clock));
}

TEST_CASE("An action's icon follows the theme by itself")
{
    Theme::current().setMode(Theme::Mode::Light);
    const QIcon bell = icon(Icon::Bell, Color::Text);
    const QImage light = bell.pixmap(24, 24).toImage();
    Theme::current().setMode(Theme::Mode::Dark);
    CHECK(bell.pixmap(24, 24).toImage() != light);
    Theme::current().setMode(Theme::Mode::Light);
    CHECK(bell.pixmap(24, 24).toImage() == light);
}

TEST_CASE("The program has a mark")
{
    CHECK_FALSE(programIcon().pixmap(64, 64).toImage().allGray());
}
