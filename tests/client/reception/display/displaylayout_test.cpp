// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/display/displaylayout.h"
#include "tests/support/catch.h"

using namespace medcrm::ui;

namespace {

const QSize screens[] = {{1280, 720},  {1366, 768},  {1920, 1080}, {3840, 2160},
                         {1080, 1920}, {2160, 3840}, {1280, 1024}};

/// Everything that is laid out.
QList<QRect> parts(const DisplayLayout &layout)
{
    QList<QRect> all{layout.head(), layout.calledTitle(), layout.nextTitle()};
    all += layout.tiles() + layout.rows();
    for (const QRect &rect : {layout.more(), layout.notice()}) {
        if (!rect.isEmpty())
            all += rect;
    }
    return all;
}

} // namespace

TEST_CASE("On every screen all parts lie inside it and none lies over another")
{
    for (const QSize &screen : screens) {
        for (const int calls : {0, 1, 3, 12}) {
            for (const int waiting : {0, 3, 24}) {
                const QList<QRect> all = parts(DisplayLayout(screen, calls, waiting, waiting == 3));
                INFO(screen.width() << "x" << screen.height() << ", " << calls << " calls, " << waiting);
                for (qsizetype i = 0; i < all.size(); ++i) {
                    CHECK(QRect(QPoint(), screen).contains(all[i]));
                    for (qsizetype j = i + 1; j < all.size(); ++j)
                        CHECK_FALSE(all[i].intersects(all[j]));
                }
            }
        }
    }
}

TEST_CASE("Every screen has room for three calls and for four who are next")
{
    for (const QSize &screen : screens) {
        const DisplayLayout layout(screen, 3, 4, true);
        CHECK(layout.tiles().size() == 3);
        CHECK(layout.rows().size() == 4);
        CHECK(layout.more().isEmpty());
    }
}

TEST_CASE("More than have room are told as a number")
{
    const DisplayLayout layout({1920, 1080}, 12, 24, false);
    CHECK(layout.tiles().size() == 4);
    CHECK(layout.rows().size() < 24);
    CHECK_FALSE(layout.more().isEmpty());
}

TEST_CASE("Twice the screen is twice the letters")
{
    CHECK(DisplayLayout({3840, 2160}, 1, 1, false).px(100)
          == 2 * DisplayLayout({1920, 1080}, 1, 1, false).px(100));
    CHECK(DisplayLayout({1080, 1920}, 1, 1, false).px(100)
          == DisplayLayout({1920, 1080}, 1, 1, false).px(100));
}
