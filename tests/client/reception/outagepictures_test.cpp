// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/laneview.h"
#include "client/ui/shell/settingsproblem.h"
#include "client/ui/theme.h"
#include "tests/client/reception/outagedesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QPainter>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace medcrm::test;

namespace {

struct Look
{
    QString name;
    Theme::Mode mode;
    bool arabic;
};

void save(QWidget &window, const QString &name)
{
    (void)await([] { return false; }, 150); // fonts, layout and hover come to rest
    QPixmap picture = window.grab();
    if (QWidget *menu = QApplication::activePopupWidget()) {
        QPainter painter(&picture);
        painter.drawPixmap(window.mapFromGlobal(menu->mapToGlobal(QPoint())), menu->grab());
    }
    picture.save(QDir(qEnvironmentVariable("MEDCRM_PICTURES", u"."_s)).filePath(name + u".png"_s));
}

void takeAll(const QString &look)
{
    OutageDesk desk;
    desk.begin();
    desk.loseServer();
    desk.pass(std::chrono::minutes(12));
    save(desk.window(), u"outage-%1-today"_s.arg(look));
    auto *lane = desk.window().findChild<LaneView *>();
    lane->setFocus();
    lane->setCurrentIndex(lane->model()->index(0, lane->modelColumn()));
    press(Qt::Key_Return);
    save(desk.window(), u"outage-%1-menu"_s.arg(look));
    if (QWidget *menu = QApplication::activePopupWidget())
        menu->close();
    press(Qt::Key_F4);
    press(Qt::Key_F6);
    save(desk.window(), u"outage-%1-calendar"_s.arg(look));
    press(Qt::Key_F5);
    desk.window().lock();
    type(u"wrong"_s);
    press(Qt::Key_Return);
    save(desk.window(), u"outage-%1-lock"_s.arg(look));
    desk.startWithoutServer(std::chrono::hours(22));
    save(desk.window(), u"outage-%1-yesterday"_s.arg(look));
}

} // namespace

// Not run with the others: writes PNGs to $MEDCRM_PICTURES for people to look at.
TEST_CASE("Pictures of the desk in an outage", "[.][pictures]")
{
    const QList<Look> looks{{u"light"_s, Theme::Mode::Light, false},
                            {u"dark"_s, Theme::Mode::Dark, false},
                            {u"ar"_s, Theme::Mode::Light, true}};
    for (const Look &look : looks) {
        QTranslator translator;
        if (look.arabic) {
            REQUIRE(translator.load(QLocale(u"ar"_s), u"medcrm"_s, u"_"_s, u":/translations"_s));
            QCoreApplication::installTranslator(&translator);
            QLocale::setDefault(QLocale(u"ar"_s));
            QApplication::setLayoutDirection(Qt::RightToLeft);
        }
        Theme::current().setMode(look.mode);
        takeAll(look.name);
        SettingsProblem problem({ErrorCode::Invalid, u"desk/scale in /etc/xdg/medcrm/client.ini"_s,
                                 u"Give a whole number from 100 to 200."_s});
        problem.open();
        save(problem, u"outage-%1-settings"_s.arg(look.name));
        if (look.arabic) {
            QCoreApplication::removeTranslator(&translator);
            QLocale::setDefault(QLocale::c());
            QApplication::setLayoutDirection(Qt::LeftToRight);
        }
    }
    Theme::current().setMode(Theme::Mode::Light);
}
