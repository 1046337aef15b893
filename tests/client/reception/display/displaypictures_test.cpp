// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/theme.h"
#include "tests/client/reception/display/wall.h"
#include "tests/support/catch.h"

#include <QApplication>
#include <QDir>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

void save(Wall &wall, const QString &name)
{
    const QString directory = qEnvironmentVariable("MEDCRM_PICTURES", u"."_s);
    const std::pair<QSize, QString> sizes[] = {{{1280, 720}, u"720p"_s},
                                               {{1920, 1080}, u"1080p"_s},
                                               {{3840, 2160}, u"4k"_s},
                                               {{1080, 1920}, u"portrait"_s}};
    for (const auto &[size, word] : sizes) {
        wall.window().resize(size);
        (void)await([&] { return wall.page().size() == size; }, 500);
        wall.window().grab().save(QDir(directory).filePath(u"display-%1-%2.png"_s.arg(name, word)));
    }
}

void fill(Wall &wall)
{
    wall.call(u"C03"_s, u"Room 3"_s, u"Dr Chen"_s).status = VisitStatus::InService;
    wall.call(u"A07"_s, u"Room 1"_s, u"Dr Farouk"_s);
    wall.clinic.clock.advance(1min);
    wall.call(u"B05"_s, u"Room 2"_s, u"Dr Okafor"_s);
    for (const auto &[ticket, doctor] : {std::pair{u"A11"_s, u"Dr Farouk"_s},
                                         {u"B06"_s, u"Dr Okafor"_s},
                                         {u"A08"_s, u"Dr Farouk"_s},
                                         {u"B07"_s, u"Dr Okafor"_s},
                                         {u"A09"_s, u"Dr Farouk"_s},
                                         {u"A12"_s, u"Dr Farouk"_s}})
        wall.expect(ticket, doctor);
    for (int i = 1; i < 6; ++i)
        wall.room.next[i].wait = WaitRange{5 * i, 5 * i + 10};
}

} // namespace

// Not run with the others: looks at nothing by itself, writes PNGs to $MEDCRM_PICTURES for people to look at.
TEST_CASE("The waiting-room display in all its looks", "[.][pictures]")
{
    Theme::current().setReducedMotion(true);
    {
        Wall wall;
        save(wall, u"empty"_s);
        fill(wall);
        wall.tell();
        (void)wall.shows(u"waiting: 6"_s);
        save(wall, u"full"_s);
        wall.room.called[0].name = u"M. G."_s;
        wall.room.called[1].name = u"Maximiliane Hohenstein-Oberreuth"_s;
        wall.room.called[2].doctor = u"Professor Dr Alexandra Papadopoulou-Winterbottom"_s;
        wall.room.called[2].room = u"Examination room 12, second floor"_s;
        for (int i = 10; i < 28; ++i)
            wall.expect(u"D%1"_s.arg(i), u"Professor Dr Alexandra Papadopoulou-Winterbottom"_s);
        wall.tell();
        (void)wall.shows(u"waiting: 24"_s);
        save(wall, u"long"_s);
        wall.clinic.kill();
        (void)await([&] { return !wall.page().shown().notice.isEmpty(); });
        save(wall, u"stale"_s);
    }
    QApplication::setLayoutDirection(Qt::RightToLeft);
    {
        Wall wall;
        fill(wall);
        for (CalledTicket &call : wall.room.called)
            call.doctor = u"د. ليلى فاروق"_s;
        wall.tell();
        (void)wall.shows(u"waiting: 6"_s);
        save(wall, u"rtl"_s);
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
}
