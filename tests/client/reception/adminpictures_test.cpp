// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/auditlogpage.h"
#include "client/reception/pages/admin/clinicspage.h"
#include "client/reception/pages/admin/doctorspage.h"
#include "client/reception/pages/admin/hitsdialog.h"
#include "client/reception/pages/admin/hourspage.h"
#include "client/reception/pages/admin/passworddialog.h"
#include "client/reception/pages/admin/roomspage.h"
#include "client/reception/pages/admin/servicespage.h"
#include "client/reception/pages/admin/userspage.h"
#include "tests/client/reception/adminclinic.h"
#include "tests/client/ui/pictures.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace medcrm::test;

namespace {

void takeAll(const QString &look)
{
    AdminDesk desk;
    desk.open<ClinicsPage>(ui::AdminPage::Clinics);
    press(Qt::Key_Down);
    savePicture(desk.window(), u"admin-"_s + look + u"-clinics"_s);
    auto &rooms = desk.open<RoomsPage>(ui::AdminPage::Rooms);
    press(Qt::Key_Return);
    type(u"Laboratory"_s);
    desk.admin.changeElsewhere(RoomId(1), {FakeClinic::clinicId, u"Archive"_s, true});
    desk.settle();
    savePicture(desk.window(), u"admin-"_s + look + u"-conflict"_s);
    press(Qt::CTRL | Qt::Key_2);
    Q_EMIT rooms.editor()->activityWanted();
    savePicture(desk.window(), u"admin-"_s + look + u"-deactivate"_s);
    desk.open<DoctorsPage>(ui::AdminPage::Doctors);
    press(Qt::Key_Down);
    savePicture(desk.window(), u"admin-"_s + look + u"-doctors"_s);
    desk.open<ServicesPage>(ui::AdminPage::Services);
    press(Qt::Key_Down);
    savePicture(desk.window(), u"admin-"_s + look + u"-services"_s);
    auto &hours = desk.open<HoursPage>(ui::AdminPage::Hours);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    savePicture(desk.window(), u"admin-"_s + look + u"-hours-list"_s);
    for (const QChar letter : u"farouk"_s)
        type(letter);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    press(Qt::Key_Home);
    savePicture(desk.window(), u"admin-"_s + look + u"-hours"_s);
    desk.admin.hits = {desk.clinic.appointment(u"Hassan"_s), desk.clinic.appointment(u"Gonzalez"_s)};
    press(Qt::Key_Delete);
    press(Qt::CTRL | Qt::Key_S);
    (void)await([&] { return hours.hits() != nullptr; });
    hours.hits()->decideAll(HitAction::Move);
    (void)await([&] { return hours.hits()->decisions().has_value(); });
    savePicture(desk.window(), u"admin-"_s + look + u"-hits"_s);
    press(Qt::Key_Escape);
    auto &users = desk.open<UsersPage>(ui::AdminPage::Users);
    press(Qt::Key_Down);
    savePicture(desk.window(), u"admin-"_s + look + u"-users"_s);
    Q_EMIT users.editor()->differences()->mineWanted();
    press(Qt::CTRL | Qt::Key_N);
    type(u"layla"_s);
    press(Qt::Key_Tab);
    type(u"Layla Nasser"_s);
    press(Qt::CTRL | Qt::Key_S);
    desk.settle();
    savePicture(desk.window(), u"admin-"_s + look + u"-password"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    (void)await([&] { return desk.dialog<PasswordDialog>() == nullptr; });
    desk.open<AuditLogPage>(ui::AdminPage::Audit);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    savePicture(desk.window(), u"admin-"_s + look + u"-audit"_s);
}

} // namespace

// Not run with the others: looks at nothing by itself, writes PNGs to $MEDCRM_PICTURES for people to look at.
TEST_CASE("The administration pages in all their looks", "[.][pictures]")
{
    inAllLooks({150}, takeAll);
}
