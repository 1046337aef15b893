// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/doctor/doctordesk.h"
#include "tests/client/ui/pictures.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

void takeAll(const QString &look)
{
    DoctorDesk desk;
    desk.clinic.add(1, u"Deaf"_s, VisitStatus::Called).callCount = 2;
    desk.clinic.add(2, u"سليم"_s, VisitStatus::Waiting).reason = u"chest pain"_s;
    desk.clinic.visit(2).priority = Priority::Urgent;
    desk.clinic.add(3, u"Mansour"_s, VisitStatus::Waiting).reason = u"Headaches for two weeks"_s;
    desk.clinic.add(4, u"Held"_s, VisitStatus::OnHold).holdReason = u"X-ray"_s;
    desk.clinic.add(5, u"Absent"_s, VisitStatus::NoShow);
    desk.show();
    desk.window().resize(desk.window().minimumSizeHint().width(), 800);
    savePicture(desk.window(), look + u"-doctor-called"_s);
    desk.clinic.visit(1).callCount = 3;
    desk.clinic.change(1, VisitStatus::Called);
    press(Qt::Key_F9);
    savePicture(desk.window(), look + u"-doctor-proposal"_s);
    press(Qt::Key_F12);
    savePicture(desk.window(), look + u"-doctor-availability"_s);
    press(Qt::Key_Escape);
}

} // namespace

// Not run with the others: looks at nothing by itself, writes PNGs to $MEDCRM_PICTURES for people to look at.
TEST_CASE("The doctor's window in all its looks", "[.][pictures]")
{
    inAllLooks({150}, takeAll);
}
