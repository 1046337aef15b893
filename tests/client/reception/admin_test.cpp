// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/clinicspage.h"
#include "client/reception/pages/admin/doctorspage.h"
#include "client/reception/pages/admin/roomspage.h"
#include "client/reception/pages/admin/servicespage.h"
#include "client/reception/searchbox.h"
#include "client/ui/widgets/emptylist.h"
#include "client/ui/widgets/findfield.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/searchfield.h"
#include "common/protocol/auth.h"
#include "tests/client/reception/adminclinic.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

struct RoomsDesk : AdminDesk
{
    RoomsPage &rooms = open<RoomsPage>(ui::AdminPage::Rooms);

    EmptyListView &list() { return *rooms.list()->view(); }
    QStringList shown()
    {
        QStringList names;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            names += rowOf<RecordRow>(list().model()->index(row, 0)).title;
        return names;
    }
    FormField &field(const QString &name) { return *findField(*rooms.editor(), name); }
    QLineEdit &name() { return *qobject_cast<QLineEdit *>(field(u"name"_s).editor()); }
    Differences &differences() { return *rooms.editor()->differences(); }
    void rename(const QString &text)
    {
        name().setFocus();
        name().selectAll();
        type(text);
    }
    RoomDetails elsewhere(const QString &name) { return {FakeClinic::clinicId, name, true}; }
};

} // namespace

TEST_CASE("A room is made from the keyboard and said to be; it stands in the list")
{
    RoomsDesk desk;
    press(Qt::CTRL | Qt::Key_N);
    CHECK(desk.name().hasFocus());
    type(u"Laboratory"_s);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.gets<CreateRoom>());
    CHECK(desk.says(u"Created"_s));
    CHECK(await([&] { return desk.shown().contains(u"Laboratory"_s); }));
    CHECK(desk.rooms.editor()->state().heading.contains(u"Laboratory"_s));
}

TEST_CASE("Arrows choose a record, Enter goes into its form, Ctrl+S saves, Ctrl+Z takes it back")
{
    RoomsDesk desk;
    press(Qt::Key_Down);
    CHECK(desk.name().text() == u"Room 2"_s);
    press(Qt::Key_Return);
    CHECK(desk.name().hasFocus());
    type(u"Ultrasound"_s);
    CHECK(desk.shown().contains(u"Room 2"_s)); // not before it is saved
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.gets<UpdateRoom>());
    CHECK(desk.says(u"Saved"_s));
    CHECK(await([&] { return desk.shown().contains(u"Ultrasound"_s); }));
    press(Qt::CTRL | Qt::Key_Z);
    REQUIRE(desk.gets<UpdateRoom>(2));
    CHECK(await([&] { return desk.shown().contains(u"Room 2"_s); }));
}

TEST_CASE("What is wrong is said under its field: by the form itself and by the server")
{
    RoomsDesk desk;
    desk.rename(u" "_s);
    press(Qt::CTRL | Qt::Key_S);
    CHECK(await([&] { return !desk.field(u"name"_s).error().isEmpty(); }));
    CHECK(desk.clinic.requestsOf<UpdateRoom>().isEmpty());
    desk.clinic.answer<UpdateRoom>([](const UpdateRoom &) -> Result<Room> {
        return invalid(u"room.name"_s, u"Another room of the clinic has this name."_s);
    });
    desk.rename(u"Room 3"_s);
    CHECK(desk.field(u"name"_s).error().isEmpty());
    press(Qt::CTRL | Qt::Key_S);
    CHECK(await([&] { return desk.field(u"name"_s).error().startsWith(u"Another"_s); }));
    CHECK(desk.name().text() == u"Room 3"_s);
}

TEST_CASE(
    "Escape takes back what was typed and leads to the list; that can be taken back; then it leads home")
{
    RoomsDesk desk;
    desk.rename(u"Elsewhere"_s);
    press(Qt::Key_Escape);
    CHECK(desk.name().text() == u"Room 1"_s);
    CHECK(desk.list().hasFocus());
    press(Qt::CTRL | Qt::Key_Z);
    CHECK(desk.name().text() == u"Elsewhere"_s);
    desk.name().setFocus();
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    CHECK(desk.window().findChild<SearchBox *>()->hasFocus());
}

TEST_CASE("Only an administrator has the page, and nobody else's sign-in asks for what it shows")
{
    AdminDesk desk(AdminDesk::Begins::AsReceptionist);
    CHECK(desk.window().findChild<ui::AdminPage *>() == nullptr);
    CHECK(desk.clinic.requestsOf<ListUsers>().isEmpty());
}

TEST_CASE("A push of another room moves nothing; one of the open room changes what nobody touched")
{
    RoomsDesk desk;
    press(Qt::Key_Down);
    desk.admin.changeElsewhere(RoomId(1), desk.elsewhere(u"Archive"_s));
    desk.settle();
    CHECK(desk.shown().contains(u"Archive"_s));
    CHECK(desk.name().text() == u"Room 2"_s);
    CHECK(desk.list().hasFocus());
    desk.admin.changeElsewhere(RoomId(2), desk.elsewhere(u"Treatment"_s));
    desk.settle();
    CHECK(desk.name().text() == u"Treatment"_s);
    CHECK(rowOf<RecordRow>(desk.list().currentIndex()).title == u"Treatment"_s);
}

TEST_CASE("What is typed survives a push and a look at another room")
{
    RoomsDesk desk;
    desk.rename(u"Mine"_s);
    desk.list().setFocus();
    press(Qt::Key_Down);
    CHECK(desk.name().text() == u"Room 2"_s);
    CHECK(desk.rooms.hasDrafts());
    press(Qt::Key_Up);
    CHECK(desk.name().text() == u"Mine"_s);
    CHECK(desk.rooms.editor()->state().dirty);
}

TEST_CASE("Who saves second sees what differs and keeps their own")
{
    RoomsDesk desk;
    desk.rename(u"Mine"_s);
    desk.admin.changeElsewhere(RoomId(1), desk.elsewhere(u"Theirs"_s));
    desk.settle();
    REQUIRE(desk.differences().isShown());
    CHECK(desk.differences().describe().contains(u"Mine"_s));
    CHECK(desk.differences().describe().contains(u"Theirs"_s));
    CHECK(desk.name().text() == u"Mine"_s);
    press(Qt::CTRL | Qt::Key_S);
    CHECK(desk.clinic.requestsOf<UpdateRoom>().isEmpty()); // not before it is decided
    press(Qt::CTRL | Qt::Key_1);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.gets<UpdateRoom>());
    CHECK(await([&] { return desk.clinic.day.rooms.first().name == u"Mine"_s; }));
}

TEST_CASE("Who saves second may take theirs; a conflict that only the server knows of is the same")
{
    RoomsDesk desk;
    desk.rename(u"Mine"_s);
    Room &room = desk.clinic.day.rooms.first();
    room.name = u"Theirs"_s; // its event is still on its way
    ++room.revision;
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(await([&] { return desk.differences().isShown(); }));
    press(Qt::CTRL | Qt::Key_2);
    CHECK(desk.name().text() == u"Theirs"_s);
    CHECK_FALSE(desk.rooms.editor()->state().dirty);
}

TEST_CASE("Deactivating says what follows, waits for a yes, and is undone by Ctrl+Z")
{
    RoomsDesk desk;
    desk.rooms.editor()->activityWanted();
    CHECK(desk.rooms.editor()->notice().contains(u"Dr Leila Farouk"_s));
    CHECK(desk.clinic.requestsOf<UpdateRoom>().isEmpty());
    press(Qt::Key_Return);
    REQUIRE(desk.gets<UpdateRoom>());
    CHECK(desk.says(u"deactivated"_s));
    desk.settle();
    CHECK_FALSE(desk.clinic.day.rooms.first().active);
    CHECK(desk.shown().contains(u"Room 1"_s)); // while it is open
    press(Qt::CTRL | Qt::Key_Z);
    CHECK(await([&] { return desk.clinic.day.rooms.first().active; }));
}

TEST_CASE("Letters typed in the list search it; inactive ones show only when wanted")
{
    RoomsDesk desk;
    desk.admin.changeElsewhere(RoomId(2), {FakeClinic::clinicId, u"Attic"_s, false});
    desk.settle();
    CHECK_FALSE(desk.shown().contains(u"Attic"_s));
    desk.rooms.list()->findChild<QCheckBox *>()->click();
    CHECK(desk.shown().contains(u"Attic"_s));
    desk.list().setFocus();
    type(u"att"_s);
    CHECK(desk.shown() == QStringList{u"Attic"_s, u"Room 1"_s}); // the open one stays
    press(Qt::Key_Return);
    CHECK(desk.name().text() == u"Attic"_s);
}

TEST_CASE("Without a connection nothing is saved and nothing is lost")
{
    RoomsDesk desk;
    desk.rename(u"Mine"_s);
    desk.clinic.kill();
    REQUIRE(await([&] { return !desk.rooms.editor()->notice().isEmpty(); }));
    press(Qt::CTRL | Qt::Key_S);
    desk.clinic.restart();
    REQUIRE(await([&] { return desk.rooms.editor()->notice().isEmpty(); }));
    CHECK(desk.clinic.requestsOf<UpdateRoom>().isEmpty());
    CHECK(desk.name().text() == u"Mine"_s);
    press(Qt::CTRL | Qt::Key_S);
    CHECK(desk.gets<UpdateRoom>());
}

TEST_CASE("A clinic's zone and every setting are sent, and a wrong zone is said")
{
    AdminDesk desk;
    auto &clinics = desk.open<ClinicsPage>(ui::AdminPage::Clinics);
    const auto edit = [&](const QString &name) { return findField(*clinics.editor(), name)->editor(); };
    press(Qt::Key_Down); // after Hillside
    qobject_cast<QLineEdit *>(edit(u"timeZone"_s))->setText(u"Cairo"_s);
    press(Qt::CTRL | Qt::Key_S);
    CHECK(await([&] { return !findField(*clinics.editor(), u"timeZone"_s)->error().isEmpty(); }));
    qobject_cast<QLineEdit *>(edit(u"timeZone"_s))->setText(u"Asia/Dubai"_s);
    qobject_cast<QComboBox *>(edit(u"ticketPrivacy"_s))->setCurrentIndex(1);
    qobject_cast<QSpinBox *>(edit(u"noShowGraceMinutes"_s))->setValue(20);
    qobject_cast<QSpinBox *>(edit(u"ageingMinutes"_s))->setValue(50);
    qobject_cast<QSpinBox *>(edit(u"slotHoldMinutes"_s))->setValue(7);
    qobject_cast<QSpinBox *>(edit(u"waitWarningMinutes"_s))->setValue(25);
    qobject_cast<QCheckBox *>(edit(u"deskMayOverbook"_s))->setChecked(false);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.gets<UpdateClinic>());
    desk.settle();
    const Clinic &saved = desk.admin.clinics.first();
    CHECK(saved.timeZone == u"Asia/Dubai"_s);
    CHECK(saved.settings == ClinicSettings{TicketPrivacy::Initials, 20, 50, 7, 25, 3, false});
}

TEST_CASE(
    "A clinic's limits, its voice and what notices may name are sent; red before amber is said at its field")
{
    AdminDesk desk;
    auto &clinics = desk.open<ClinicsPage>(ui::AdminPage::Clinics);
    const auto field = [&](const QString &name) { return findField(*clinics.editor(), name); };
    press(Qt::Key_Down); // after Hillside
    qobject_cast<QSpinBox *>(field(u"calledAlarmMinutes"_s)->editor())->setValue(4);
    press(Qt::CTRL | Qt::Key_S);
    CHECK(await([&] { return !field(u"calledAlarmMinutes"_s)->error().isEmpty(); }));
    qobject_cast<QSpinBox *>(field(u"calledAlarmMinutes"_s)->editor())->setValue(12);
    qobject_cast<QSpinBox *>(field(u"holdWarningMinutes"_s)->editor())->setValue(25);
    qobject_cast<QCheckBox *>(field(u"namesInNotices"_s)->editor())->setChecked(true);
    qobject_cast<QCheckBox *>(field(u"announcesCalls"_s)->editor())->setChecked(false);
    qobject_cast<QComboBox *>(field(u"language"_s)->editor())->setCurrentIndex(2);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.gets<UpdateClinic>());
    desk.settle();
    const NoticeSettings saved = desk.admin.clinics.first().settings.notices;
    CHECK(saved.calledAlarmMinutes == 12);
    CHECK(saved.holdWarningMinutes == 25);
    CHECK(saved.namesInNotices);
    CHECK_FALSE(saved.announcesCalls);
    CHECK(saved.language == u"ar"_s);
}

TEST_CASE("A doctor gets an account, a room, a specialty and a free ticket prefix")
{
    AdminDesk desk;
    auto &doctors = desk.open<DoctorsPage>(ui::AdminPage::Doctors);
    const auto edit = [&](const QString &name) { return findField(*doctors.editor(), name)->editor(); };
    press(Qt::CTRL | Qt::Key_N);
    type(u"Dr Nour Said"_s);
    press(Qt::Key_Tab);
    type(u"Cardiology"_s);
    CHECK(qobject_cast<QLineEdit *>(edit(u"ticketPrefix"_s))->text() == u"D"_s);
    choose(*qobject_cast<QComboBox *>(edit(u"room"_s)), 2);
    choose(*qobject_cast<QComboBox *>(edit(u"user"_s)), 9);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.gets<CreateDoctor>());
    desk.settle();
    const Doctor &made = desk.clinic.day.doctors.last();
    CHECK(made.specialty == u"Cardiology"_s);
    CHECK(made.room == RoomId(2));
    CHECK(made.user == UserId(9));
    CHECK(made.ticketPrefix == u"D"_s);
}

TEST_CASE("A service's minutes and price are typed in any digits, its colour chosen")
{
    AdminDesk desk;
    auto &services = desk.open<ServicesPage>(ui::AdminPage::Services);
    const auto edit = [&](const QString &name) { return findField(*services.editor(), name)->editor(); };
    press(Qt::CTRL | Qt::Key_N);
    type(u"X-ray"_s);
    edit(u"minutes"_s)->setFocus();
    press(Qt::CTRL | Qt::Key_A);
    type(u"٢٥"_s);
    edit(u"priceMinor"_s)->setFocus();
    press(Qt::CTRL | Qt::Key_A);
    type(u"12.5"_s);
    qobject_cast<QComboBox *>(edit(u"colour"_s))->setCurrentIndex(2);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.gets<CreateService>());
    desk.settle();
    const Service &made = desk.clinic.day.services.last();
    CHECK(made.minutes == 25);
    CHECK(made.priceMinor == 1250);
    CHECK(made.validate());
    CHECK_FALSE(made.colour.isEmpty());
}

TEST_CASE("An administrator of an empty server makes the first clinic and goes on to work there")
{
    AdminDesk desk(AdminDesk::Begins::WithoutClinic);
    auto &clinics = desk.open<ClinicsPage>(ui::AdminPage::Clinics);
    CHECK(clinics.list()->view()->model()->rowCount() == 0);
    desk.clinic.answer<CreateClinic>([](const CreateClinic &) { return someClinic(); });
    press(Qt::CTRL | Qt::Key_N);
    type(u"Riverside"_s);
    qobject_cast<QLineEdit *>(findField(*clinics.editor(), u"timeZone"_s)->editor())
        ->setText(u"Africa/Cairo"_s);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.gets<CreateClinic>());
    REQUIRE(await([&] { return desk.desk.isCurrent(); }));
    CHECK(desk.desk.session().day().clinic().name == u"Riverside"_s);
}

TEST_CASE("A clinic made elsewhere appears among the others")
{
    AdminDesk desk;
    auto &clinics = desk.open<ClinicsPage>(ui::AdminPage::Clinics);
    Clinic other = someClinic();
    other.id = ClinicId(9);
    other.name = u"Newtown"_s;
    desk.clinic.publish(ClinicChanged{other});
    desk.settle();
    CHECK(clinics.list()->view()->model()->rowCount() == 3);
    CHECK(desk.desk.session().day().clinic().name == u"Riverside"_s);
    // Also in the list of the top bar, where one goes to work at it.
    CHECK(desk.desk.session().login().account().clinics.contains(other));
    other.active = false;
    ++other.revision;
    desk.clinic.publish(ClinicChanged{other});
    desk.settle();
    CHECK(desk.desk.session().login().account().clinics.size() == 2);
}
