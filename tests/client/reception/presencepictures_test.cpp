// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/lane.h"
#include "client/reception/pages/laneview.h"
#include "client/reception/restofday/restofdaydialog.h"
#include "client/ui/dialogs/availabilitydialog.h"
#include "client/ui/reports/phonesheet.h"
#include "tests/client/reception/frontdesk.h"
#include "tests/client/ui/pictures.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

void takeAll(const QString &look)
{
    FrontDesk desk;
    desk.clinic.setStateElsewhere(MorningClinic::okafor, DoctorState::Break, desk.clinic.at(11, 15));
    desk.clinic.setStateElsewhere(MorningClinic::chen, DoctorState::Away);
    desk.settle();
    savePicture(desk.window(), u"presence-"_s + look + u"-lanes"_s);
    auto *lane = desk.window().findChildren<Lane *>().first();
    lane->view()->setFocus(Qt::TabFocusReason);
    press(Qt::Key_F12);
    savePicture(desk.window(), u"presence-"_s + look + u"-menu"_s);
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
    savePicture(desk.window(), u"presence-"_s + look + u"-restofday"_s);
    RestOfDayDialog &list = *desk.dialog<RestOfDayDialog>();
    const FreeTime wanted = *list.model().at(2).time;
    desk.clinic.bookElsewhere(u"Quick"_s, u"Other"_s, wanted.doctor, wanted.start);
    press(Qt::Key_Return);
    (void)await([&] { return list.model().movedCount() == 2; });
    savePicture(desk.window(), u"presence-"_s + look + u"-moved"_s);
    press(Qt::Key_Escape);
    (new AvailabilityDialog(desk.window(), desk.clinic.doctor(MorningClinic::farouk), DoctorState::Away,
                            &desk.window()))
        ->open();
    savePicture(desk.window(), u"presence-"_s + look + u"-dialog"_s);
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
    picture.save(pictureFile(u"presence-"_s + name));
}

} // namespace

// Not run with the others: looks at nothing by itself, writes PNGs to $MEDCRM_PICTURES for people to look at.
TEST_CASE("Doctors who are not there in all looks", "[.][pictures]")
{
    inAllLooks({}, takeAll);
    takeSheet(Qt::LeftToRight, u"phonelist"_s);
    takeSheet(Qt::RightToLeft, u"phonelist-arabic"_s);
}
