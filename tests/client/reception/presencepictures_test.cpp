// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/lane.h"
#include "client/reception/pages/laneview.h"
#include "client/reception/restofday/restofdaydialog.h"
#include "client/ui/dialogs/availabilitydialog.h"
#include "client/ui/reports/phonesheet.h"
#include "client/ui/theme.h"
#include "tests/client/reception/frontdesk.h"
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
using namespace std::chrono_literals;

namespace {

QString pathOf(const QString &name)
{
    return QDir(qEnvironmentVariable("MEDCRM_PICTURES", u"."_s)).filePath(u"presence-"_s + name + u".png"_s);
}

void paintOver(QPixmap &picture, const QWidget &window, QWidget *over)
{
    if (!over || over == &window)
        return;
    QPainter painter(&picture);
    painter.drawPixmap(window.mapFromGlobal(over->mapToGlobal(QPoint())), over->grab());
}

void save(QWidget &window, const QString &name)
{
    (void)await([] { return false; }, 150); // fonts and layout come to rest
    QPixmap picture = window.grab();
    paintOver(picture, window, QApplication::activeModalWidget());
    paintOver(picture, window, QApplication::activePopupWidget());
    picture.save(pathOf(name));
}

void takeAll(const QString &look)
{
    FrontDesk desk;
    desk.clinic.setStateElsewhere(MorningClinic::okafor, DoctorState::Break, desk.clinic.at(11, 15));
    desk.clinic.setStateElsewhere(MorningClinic::chen, DoctorState::Away);
    desk.settle();
    save(desk.window(), look + u"-lanes"_s);
    auto *lane = desk.window().findChildren<Lane *>().first();
    lane->view()->setFocus(Qt::TabFocusReason);
    press(Qt::Key_F12);
    save(desk.window(), look + u"-menu"_s);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    desk.clinic.setStateElsewhere(MorningClinic::farouk, DoctorState::Finished);
    (void)await([&] { return desk.dialog<RestOfDayDialog>() != nullptr; });
    desk.settle();
    press(Qt::Key_Escape);
    press(Qt::Key_F12);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    (void)await([&] { return desk.dialog<RestOfDayDialog>() != nullptr; });
    desk.settle();
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    save(desk.window(), look + u"-restofday"_s);
    RestOfDayDialog &list = *desk.dialog<RestOfDayDialog>();
    const FreeTime wanted = *list.model().at(2).time;
    desk.clinic.bookElsewhere(u"Quick"_s, u"Other"_s, wanted.doctor, wanted.start);
    press(Qt::Key_Return);
    (void)await([&] { return list.model().movedCount() == 2; });
    save(desk.window(), look + u"-moved"_s);
    press(Qt::Key_Escape);
    (new AvailabilityDialog(desk.window(), desk.clinic.doctor(MorningClinic::farouk), DoctorState::Away,
                            &desk.window()))
        ->open();
    save(desk.window(), look + u"-dialog"_s);
}

void takeSheet(Qt::LayoutDirection direction, const QString &name)
{
    PhoneList list;
    list.clinicName = u"Nile Clinic"_s;
    list.doctorName = u"Dr Leila Farouk"_s;
    list.day = QDate(2026, 11, 22);
    list.zone = someClinic().zone();
    for (int i = 0; i < 30; ++i) {
        const Appointment appointment =
            someAppointment(i + 1, somePatient(i + 1, u"Maria"_s, u"Gonzalez"_s), DoctorId(1),
                            startOfDay(list.day, list.zone) + 8h + i * 15min);
        list.entries +=
            {appointment, i % 4 == 0 ? QList<QString>() : QList{u"+20 100 555 0101"_s, u"02 777 1212"_s},
             i % 5 == 0 ? u"Stays"_s : u"Mon 23 Nov 09:40"_s, i % 5 != 0};
    }
    const PhoneSheet sheet(list, {startOfDay(list.day, list.zone) + 9h, u"Sara Ahmed"_s, {}},
                           QSizeF(595, 842), direction);
    QImage picture(827, 1170, QImage::Format_RGB32);
    picture.fill(Qt::white);
    picture.setDotsPerMeterX(3937);
    picture.setDotsPerMeterY(3937);
    QPainter painter(&picture);
    sheet.paintPage(painter, 0);
    painter.end();
    picture.save(pathOf(name));
}

} // namespace

// Not run with the others: looks at nothing by itself, writes PNGs to $MEDCRM_PICTURES for people to look at.
TEST_CASE("Doctors who are not there in all looks", "[.][pictures]")
{
    Theme &theme = Theme::current();
    theme.setMode(Theme::Mode::Light);
    takeAll(u"light"_s);
    takeSheet(Qt::LeftToRight, u"phonelist"_s);
    theme.setMode(Theme::Mode::Dark);
    takeAll(u"dark"_s);
    theme.setMode(Theme::Mode::Light);
    QTranslator arabic;
    REQUIRE(arabic.load(u":/translations/medcrm_ar.qm"_s));
    QCoreApplication::installTranslator(&arabic);
    QLocale::setDefault(QLocale(QLocale::Arabic));
    QApplication::setLayoutDirection(Qt::RightToLeft);
    takeAll(u"arabic"_s);
    takeSheet(Qt::RightToLeft, u"phonelist-arabic"_s);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QLocale::setDefault(QLocale::c());
    QCoreApplication::removeTranslator(&arabic);
}
